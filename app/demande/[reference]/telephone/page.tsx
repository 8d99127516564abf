import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AskAgain } from '@/components/phone/AskAgain'
import { Square } from '@/components/phone/Square'
import { ActionForm } from '@/components/site/ActionForm'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { fileView } from '@/components/wizard/fileViews'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { listFiles } from '@/lib/dossiers/submit'
import { NotFound, Refusal } from '@/lib/errors'
import { greetingName } from '@/lib/format'
import { answerNotFound } from '@/lib/forms/status'
import { routes } from '@/lib/routes'
import { findUploadTarget, type UploadTarget } from '@/lib/uploads/files'
import { findOwnPhoneLink } from '@/lib/uploads/phoneLinks'
import { pageOfTarget, titleOfTarget } from '@/lib/uploads/targetWords'
import { showSquare } from './actions'

interface PhonePageProps {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ piece?: string | string[]; lien?: string | string[] }>
}

/** The page of the computer: the square to scan, and what arrives from the telephone. */
export default async function PhonePage({ params, searchParams }: PhonePageProps) {
  const [{ reference }, { piece, lien }] = await Promise.all([params, searchParams])
  const document = String(piece ?? '')
  const asked = typeof lien === 'string' ? lien : undefined
  const visit = await requireVisit(reference, routes.phoneSquare(reference, document, asked))
  if (!visit) return <NotFoundView />
  const target = await findTarget(visit.applicant.sessionId, reference, document)
  if (!target) {
    answerNotFound()
    return <NotFoundView />
  }
  const link = asked ? await findOwnPhoneLink(visit.applicant.sessionId, asked) : null
  if (link && link.document !== document) redirect(routes.phoneSquare(reference, document))
  const words = catalogue(language())
  const { phone: own } = words
  const files = (await listFiles(visit.dossier.id)).filter((file) => file.document === document)
  const show = (label: string, look: 'main' | 'line') => (
    <ActionForm
      action={showSquare}
      fields={{ reference, document }}
      label={label}
      look={look}
      busy={words.form.busy}
      refusals={words.refusals}
    />
  )
  return (
    <Frame words={words} signedInAs={greetingName(visit.applicant)}>
      <PageTitle title={own.title} site={words.ui.site.name} />
      <div className="wrap">
        <p className="crumb">
          <Link href={pageOfTarget(target)} prefetch={false}>
            <Icon name="back" size="xs" />
            {own.back}
          </Link>
        </p>
        <div className="work">
          <Sheet tab={await titleOfTarget(target, words)}>
            <h1>{own.title}</h1>
            {link ? (
              <Square words={own} link={link} />
            ) : (
              <>
                <p className="lead mt-3">{asked ? own.spent : own.lead}</p>
                {show(asked ? own.again : own.show, 'main')}
              </>
            )}
            <section className="block" aria-labelledby="recus" aria-live="polite">
              <h2 id="recus">{own.arrived}</h2>
              {files.length === 0 && <p className="mt-3 soft">{own.none}</p>}
              {files.length > 0 && (
                <ul className="files">
                  {files.map((file) => {
                    const { id, name, href, facts, turns } = fileView(file, words)
                    return (
                      <li className="file file--row" key={id}>
                        {turns ? (
                          <img className="thumb" src={href} alt="" loading="lazy" />
                        ) : (
                          <Icon name="file" />
                        )}
                        <div>
                          <a className="file__n" href={href}>
                            {name}
                          </a>
                          <p className="file__m">{facts}</p>
                        </div>
                        <div className="file__a">
                          <span className="badge badge--done">{words.ui.documents.received}</span>
                        </div>
                      </li>
                    )
                  })}
                </ul>
              )}
            </section>
            {link && <AskAgain href={routes.phoneSquare(reference, document, asked)} label={own.refresh} />}
            {link?.isOpened && show(own.again, 'line')}
            <div className="actions">
              <Link className="btn btn--main push" href={pageOfTarget(target)} prefetch={false}>
                {own.back}
              </Link>
            </div>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}

/** A document that is not asked is not there. */
async function findTarget(
  sessionId: string,
  reference: string,
  document: string,
): Promise<UploadTarget | null> {
  return findUploadTarget(sessionId, reference, document).catch((error: unknown) => {
    if (error instanceof NotFound || error instanceof Refusal) return null
    throw error
  })
}
