import Link from 'next/link'
import { PermitDrawing } from '@/components/dossier/PermitDrawing'
import { StartForm } from '@/components/dossier/StartForm'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { Sheet } from '@/components/ui/Sheet'
import { SummaryList } from '@/components/ui/SummaryList'
import { requireApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { notFoundWords } from '@/lib/copy/notFoundWords'
import { fill } from '@/lib/copy/sentences'
import { findCurrentDossier, firstPageToFill } from '@/lib/dossiers/draft'
import { dayInDigits, dayInWords, fullName, greetingName } from '@/lib/format'
import { eligibility } from '@/lib/procedure/eligibility'
import { can, standsInTheWay } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { startRequest } from './actions'

export default async function NewRequestPage() {
  const applicant = await requireApplicant(routes.newRequest)
  const words = catalogue(language())
  const verdict = eligibility(applicant.person, applicant.today)
  const latest = await findCurrentDossier(applicant)
  const current = latest && standsInTheWay(latest.state) ? latest : undefined
  const { start, site } = words.ui
  const title = verdict === 'eligible' ? start.title : words.eligibility[verdict].title
  return (
    <Frame words={words} signedInAs={greetingName(applicant)}>
      <div className="wrap">
        <div className="work">
          <Sheet tab={start.tab}>
            {verdict !== 'eligible' ? (
              <>
                <PageTitle title={title} site={site.name} />
                <h1>{title}</h1>
                <p className="lead mt-3">{words.eligibility[verdict].text}</p>
                <HomeLink words={words} label={notFoundWords(language()).home} />
              </>
            ) : current ? (
              <Existing
                words={words}
                open={can('applicant', 'saveDraft', current.state)}
                reference={current.reference}
                target={
                  can('applicant', 'saveDraft', current.state)
                    ? routes.page(current.reference, firstPageToFill(applicant, current))
                    : routes.request(current.reference)
                }
              />
            ) : (
              <StartForm
                action={startRequest}
                words={start}
                form={words.form}
                title={`${title} — ${site.name}`}
                errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
              >
                <Held words={words} applicant={applicant} />
              </StartForm>
            )}
          </Sheet>
          {verdict === 'eligible' && (
            <aside className="work__side side" aria-label={start.title}>
              <PermitDrawing
                words={words.ui.permit}
                names={fullName(applicant)}
                mention="Citoyen UE/EEE/Suisse"
                foreignerNumber={applicant.foreignerNumber}
                cardNumber={applicant.registry.cardNumber ?? ''}
                until={dayInDigits(applicant.person.permitExpiresOn)}
              />
            </aside>
          )}
        </div>
      </div>
    </Frame>
  )
}

type Words = ReturnType<typeof catalogue>

/** Turned away, with somebody to ask. */
function HomeLink({ words, label }: { words: Words; label: string }) {
  const [line, lineHref] = words.ui.site.helpLine
  return (
    <div className="actions">
      <Link className="btn btn--main" href={routes.home} prefetch={false}>
        {label}
      </Link>
      <Link className="btn btn--line" href={routes.stuck} prefetch={false}>
        {words.contact.title}
      </Link>
      <a className="link" href={lineHref}>
        <Icon name="call" size="s" />
        {line}
      </a>
    </div>
  )
}

/** One request at a time: the draft is offered, the filed one is told. */
function Existing({
  words,
  open,
  reference,
  target,
}: {
  words: Words
  open: boolean
  reference: string
  target: ReturnType<typeof routes.page>
}) {
  const { start, site, home } = words.ui
  const title = open ? start.draftTitle : start.filedTitle
  return (
    <>
      <PageTitle title={title} site={site.name} />
      <h1>{title}</h1>
      <p className="lead mt-3">{open ? start.draftText : start.filedText}</p>
      <div className="actions">
        <Link className="btn btn--main" href={target} prefetch={false}>
          {open ? start.resume : home.filedLink}
        </Link>
        {open && (
          <Link className="btn btn--bare" href={routes.discard(reference)} prefetch={false}>
            {words.ui.discard.button}
          </Link>
        )}
      </div>
    </>
  )
}

/** The permit held, as the registry knows it, and what its date means. */
function Held({
  words,
  applicant,
}: {
  words: Words
  applicant: Awaited<ReturnType<typeof requireApplicant>>
}) {
  const { start } = words.ui
  const expiry = applicant.person.permitExpiresOn
  const expired = expiry < applicant.today
  return (
    <>
      <p className="lead mt-3">{start.recognised}</p>
      <div className="mt-5">
        <SummaryList
          rows={[
            { id: 'holder', term: start.holder, value: fullName(applicant) },
            { id: 'mention', term: start.mention, value: applicant.registry.permitMention },
            { id: 'expires', term: start.expires, value: dayInWords(expiry, words.language) },
          ]}
        />
      </div>
      <div className="mt-5">
        <Notice>
          <p>{expired ? fill(start.expired, { day: dayInWords(expiry, words.language) }) : start.early}</p>
        </Notice>
      </div>
    </>
  )
}
