import Link from 'next/link'
import { redirect } from 'next/navigation'
import { GatheredForm } from '@/components/dossier/GatheredForm'
import { PermitDrawing } from '@/components/dossier/PermitDrawing'
import { Reference } from '@/components/dossier/Reference'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { Sheet } from '@/components/ui/Sheet'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { findGathered } from '@/lib/dossiers/gathered'
import { draftOf } from '@/lib/dossiers/read'
import { dayInDigits, dayInWords, fullName, greetingName } from '@/lib/format'
import { usualDocuments } from '@/lib/procedure/documents'
import { situationOf } from '@/lib/procedure/steps'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { keepList } from './actions'

interface PreambleProps {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ liste?: string }>
}

/** What the request needs and how long it takes, before its first step. */
export default async function PreamblePage({ params, searchParams }: PreambleProps) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.preamble(reference))
  if (!visit) return <NotFoundView />
  if (!can('applicant', 'saveDraft', visit.dossier.state)) redirect(routes.page(reference, 'confirmation'))
  const words = catalogue(language())
  const { preamble, permit, site } = words.ui
  const { applicant } = visit
  const required = usualDocuments(situationOf(draftOf(visit, {})))
  return (
    <Frame words={words} signedInAs={greetingName(applicant)}>
      <PageTitle title={preamble.title} site={site.name} />
      <div className="wrap">
        <p className="crumb">
          <Link href={routes.newRequest} prefetch={false}>
            <Icon name="back" size="xs" />
            {words.form.back}
          </Link>
        </p>
        <div className="work">
          <Sheet tab={preamble.tab}>
            <h1>{preamble.title}</h1>
            <p className="lead mt-3">{preamble.lead}</p>
            <section className="block">
              <div className="block__h">
                <h2>{preamble.documents}</h2>
                <a className="link small" href={routes.documentListPdf()}>
                  <Icon name="download" size="s" />
                  {preamble.documentList}
                </a>
              </div>
              <p className="small soft">{preamble.gather}</p>
              <GatheredForm
                action={keepList}
                reference={reference}
                documents={required.map((id) => ({
                  id,
                  title: words.documents[id].title,
                  text: words.documents[id].examples,
                }))}
                gathered={await findGathered(visit)}
                kept={(await searchParams).liste === 'gardee'}
                words={preamble}
                busy={words.form.busy}
                refusals={words.refusals}
              />
              <p className="mt-3">
                <Link className="link" href={routes.employerAttestationFrom(reference)} prefetch={false}>
                  <Icon name="file" size="s" />
                  {preamble.employerForm}
                </Link>
                <br />
                <a className="link" href={routes.employerAttestationPdf}>
                  <Icon name="download" size="s" />
                  {preamble.employerBlank}
                </a>
                {required.includes('minorStatement') && (
                  <>
                    <br />
                    <Link className="link" href={routes.swornStatementFrom(reference)} prefetch={false}>
                      <Icon name="file" size="s" />
                      {preamble.minorForm}
                    </Link>
                  </>
                )}
              </p>
              <p className="small soft mt-3">{preamble.adjusted}</p>
            </section>
            <section className="block">
              <h2>{preamble.after}</h2>
              <ul className="ticks small">
                {preamble.afterItems.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </section>
            <div className="mt-8">
              <Notice title={preamble.otherTitle}>
                <p>
                  {preamble.other}{' '}
                  <Link href={routes.stuck} prefetch={false}>
                    {preamble.otherWays}
                  </Link>
                  .
                </p>
              </Notice>
            </div>
            <div className="actions">
              <Link className="btn btn--main" href={routes.page(reference, 'etat-civil')} prefetch={false}>
                {preamble.go}
                <Icon name="arrow" size="s" />
              </Link>
              <Link className="btn btn--bare push" href={routes.newRequest} prefetch={false}>
                {words.form.back}
              </Link>
            </div>
          </Sheet>
          <aside className="work__side side" aria-label={preamble.current}>
            <div>
              <h2>{preamble.current}</h2>
              <PermitDrawing
                words={permit}
                names={fullName(applicant)}
                mention="Citoyen UE/EEE/Suisse"
                foreignerNumber={applicant.foreignerNumber}
                cardNumber={applicant.registry.cardNumber ?? ''}
                until={dayInDigits(applicant.person.permitExpiresOn)}
              />
              <p className="small">
                <strong>{applicant.registry.permitMention}</strong>
                <br />
                {fill(preamble.valid, { day: dayInWords(applicant.person.permitExpiresOn, words.language) })}
              </p>
            </div>
            <div>
              <h2>{preamble.reference}</h2>
              <p>
                <Reference reference={reference} />
              </p>
            </div>
          </aside>
        </div>
      </div>
    </Frame>
  )
}
