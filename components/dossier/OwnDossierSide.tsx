import type { Route } from 'next'
import Link from 'next/link'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { OwnFile } from '@/lib/dossiers/ownFile'
import { phoneInWords } from '@/lib/forms/phone'
import { additionalDocument } from '@/lib/procedure/documents'
import { can, isFavourable, isOpen } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { PageIcon } from '../ui/PageIcon'
import { StillPossible } from './StillPossible'

/** Beside a deposited request: who has it, its papers, what may still be done. */
export function OwnDossierSide({ words, file }: { words: Catalogue; file: OwnFile }) {
  const { space } = words.after
  const { dossier, prefecture, files } = file
  const { reference, state } = dossier
  const titleOf = (key: string) => {
    const asked = dossier.snapshot.documents.find(({ id }) => id === key)?.title
    const title = asked ?? (key === additionalDocument ? space.added : undefined)
    return title ? ` · ${title}` : ''
  }
  return (
    <aside className="work__side side side--level" aria-label={space.tab}>
      <div className="sheet side__card">
        <h2>{space.who}</h2>
        <p className="small" lang="fr">
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
        <p className="small mt-3">
          <Link className="link" href={routes.writeToService(prefecture.code, reference)} prefetch={false}>
            <Icon name="mail" size="s" />
            {space.write}
          </Link>
        </p>
      </div>
      <div>
        <h2>{space.documents}</h2>
        <ul className="small plain">
          <Paper href={routes.confirmationPdf(reference)} label={space.receipt} />
          {file.decided && (
            <li>
              <Link className="link" href={routes.decision(reference)} prefetch={false}>
                <Icon name="file" size="s" />
                {space.decision}
              </Link>
            </li>
          )}
          {isFavourable(state) && (
            <Paper href={routes.certificatePdf(reference)} label={space.certificatePdf} />
          )}
          {file.extended && can('applicant', 'readExtension', state) && (
            <Paper href={routes.extensionPdf(reference)} label={space.extension} />
          )}
          {files.map(({ id, name, document, pending }) =>
            pending ? null : (
              <li key={id}>
                <a href={routes.file(id)}>{name}</a>
                <span className="soft">{titleOf(document)}</span>
              </li>
            ),
          )}
          {isOpen(state) &&
            file.lacking.map((title) => (
              <li key={title} className="soft">
                {fill(space.lacking, { title })}
              </li>
            ))}
          <li>
            <a className="link" href={routes.wholeFile(reference)}>
              <PageIcon name="folder" size="s" />
              {space.wholeFile}
            </a>
          </li>
        </ul>
      </div>
      {isOpen(state) && (
        <StillPossible words={words} heading={space.act} reference={reference} state={state} />
      )}
    </aside>
  )
}

/** A PDF to keep: a plain link. */
function Paper({ href, label }: { href: Route; label: string }) {
  return (
    <li>
      <a className="link" href={href}>
        <Icon name="file" size="s" />
        {label}
      </a>
    </li>
  )
}
