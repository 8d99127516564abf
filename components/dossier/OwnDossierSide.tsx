import Link from 'next/link'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { OwnFile } from '@/lib/dossiers/ownFile'
import { phoneInWords } from '@/lib/forms/phone'
import { can, isOpen } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'

/** Beside a deposited request: who has it, its papers, what may still be done. */
export function OwnDossierSide({ words, file }: { words: Catalogue; file: OwnFile }) {
  const { space } = words.after
  const { dossier, prefecture, files } = file
  const { reference, state } = dossier
  const titleOf = (key: string) => {
    const title = dossier.snapshot.documents.find(({ id }) => id === key)?.title
    return title ? ` · ${title}` : ''
  }
  const acts = [
    ['rectify', routes.rectify(reference)],
    ['addDocument', routes.rectify(reference)],
    ['declareMove', routes.move],
    ['withdraw', routes.withdraw(reference)],
  ] as const
  return (
    <aside className="work__side side" aria-label={space.tab}>
      <div className="side__box">
        <h2>{space.who}</h2>
        <p className="small">
          <strong>{prefecture.name}</strong>
          <br />
          {prefecture.service}
          <br />
          {prefecture.address}
          <br />
          <a href={`tel:${prefecture.phone}`}>{phoneInWords(prefecture.phone)}</a>
          <br />
          {prefecture.hours}
        </p>
      </div>
      <div>
        <h2>{space.documents}</h2>
        <ul className="small plain">
          <li>
            <a href={routes.confirmationPdf(reference)}>{space.receipt}</a>
          </li>
          {can('applicant', 'readDecision', state) && (
            <li>
              <Link href={routes.decision(reference)} prefetch={false}>
                {space.decision}
              </Link>
            </li>
          )}
          {file.extended && can('applicant', 'readExtension', state) && (
            <li>
              <a href={routes.extensionPdf(reference)}>{space.extension}</a>
            </li>
          )}
          {files.map(({ id, name, document, pending }) =>
            pending ? null : (
              <li key={id}>
                <a href={routes.file(id)}>{name}</a>
                <span className="soft">{titleOf(document)}</span>
              </li>
            ),
          )}
          <li>
            <a href={routes.wholeFile(reference)}>{space.wholeFile}</a>
          </li>
        </ul>
      </div>
      {isOpen(state) && (
        <div>
          <h2>{space.act}</h2>
          <ul className="small plain">
            {acts
              .filter(([action]) => can('applicant', action, state))
              .map(([action, href]) => (
                <li key={action}>
                  <Link href={href} prefetch={false}>
                    {space[action]}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      )}
    </aside>
  )
}
