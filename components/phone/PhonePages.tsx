import type { PhotoFault } from '@/db/schema/files'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { routes } from '@/lib/routes'
import { ActionForm } from '../site/ActionForm'
import { Icon } from '../ui/Icon'

interface PhonePagesProps {
  words: Catalogue
  files: { id: string; blobId: string; name: string; mediaType: string; fault: PhotoFault | null }[]
  token: string
  act: (previous: FormState | null, form: FormData) => Promise<FormState | null>
}

/** What was sent, in its order: each picture can be turned or removed. */
export function PhonePages({ words, files, token, act }: PhonePagesProps) {
  const { phone: own, faults } = words.phone
  const button = (file: string, name: 'turn' | 'remove', rank: number) => (
    <ActionForm
      action={act}
      fields={{ token, file, act: name }}
      label={
        <>
          {own[name]}
          <span className="vh"> {fill(own.page, { rank })}</span>
        </>
      }
      look="line"
      busy={words.form.busy}
      refusals={words.refusals}
    />
  )
  return (
    <section className="block" aria-labelledby="pages">
      <h2 id="pages">{own.list}</h2>
      <ol className="photos">
        {files.map(({ id, blobId, name, mediaType, fault }, index) => {
          const rank = index + 1
          const label = fill(own.page, { rank })
          const isPicture = mediaType !== 'application/pdf'
          return (
            <li key={id}>
              {isPicture ? (
                // The content is part of the address: a picture that was turned is another one.
                <img src={`${routes.phoneFile(token, id)}?v=${blobId.slice(0, 8)}`} alt={label} />
              ) : (
                <p>
                  <Icon name="file" /> {name}
                </p>
              )}
              <p className="small">
                <strong>{label}</strong>
                {fault && ` · ${faults[fault]}`}
              </p>
              <div className="row">
                {isPicture && button(id, 'turn', rank)}
                {button(id, 'remove', rank)}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
