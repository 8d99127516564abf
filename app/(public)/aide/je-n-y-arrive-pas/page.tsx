import type { ComponentProps } from 'react'
import { ContactForm } from '@/components/help/ContactForm'
import { Reception } from '@/components/help/Reception'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { TurnSheet } from '@/components/ui/TurnSheet'
import { currentApplicant } from '@/lib/accounts/visitor'
import { findContactRequest } from '@/lib/contact/requests'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { isReference } from '@/lib/dossiers/reference'
import { fullName, greetingName, instantDayInWords, referenceGroups, timeInWords } from '@/lib/format'
import { phoneInWords } from '@/lib/forms/phone'
import { findPrefecture } from '@/lib/registry/prefectures'
import { seats } from '@/lib/registry/seats'
import { sendMessage } from './actions'

type Query = Promise<{ departement?: string; demande?: string; message?: string }>

export default async function StuckPage({ searchParams }: { searchParams: Query }) {
  const { departement, demande, message } = await searchParams
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const sent = message ? await findContactRequest(message) : null
  return (
    <Frame words={words} signedInAs={applicant ? greetingName(applicant) : undefined}>
      <div className="wrap">
        <div className="work">
          {sent ? (
            <Sent words={words} sent={sent} />
          ) : (
            <Ways
              words={words}
              prefecture={departement ? await findPrefecture(departement) : null}
              known={applicant ? { name: fullName(applicant), email: applicant.email } : {}}
              reference={applicant && demande && isReference(demande) ? demande : undefined}
            />
          )}
        </div>
      </div>
    </Frame>
  )
}

type Words = ReturnType<typeof catalogue>

interface WaysProps extends Pick<ComponentProps<typeof ContactForm>, 'known' | 'reference'> {
  words: Words
  prefecture: Awaited<ReturnType<typeof findPrefecture>>
}

function Ways({ words, prefecture, known, reference }: WaysProps) {
  const { contact, form, issues, refusals, ui } = words
  const title = `${contact.title} — ${ui.site.name}`
  const [line, lineHref] = ui.site.helpLine
  return (
    <Sheet tab={contact.tab}>
      <ContactForm
        action={sendMessage}
        words={contact}
        form={form}
        issues={issues}
        refusals={refusals}
        departments={seats}
        department={prefecture?.code ?? ''}
        known={known}
        reference={reference}
        title={title}
        errorTitle={`${ui.site.errorPrefix}${title}`}
      >
        <p className="lead mt-3">{contact.lead}</p>
        <section className="block prose">
          <h2>{contact.phoneTitle}</h2>
          <p className="lead">
            <a className="link" href={lineHref}>
              <Icon name="call" size="s" />
              {line}
            </a>
          </p>
          <p>{contact.phoneText}</p>
        </section>
        <Reception words={contact} errorWord={form.errorWord} departments={seats} found={prefecture} />
        <section className="block prose">
          <h2>{contact.paperTitle}</h2>
          <p>{contact.paperText}</p>
        </section>
      </ContactForm>
    </Sheet>
  )
}

type SentRequest = NonNullable<Awaited<ReturnType<typeof findContactRequest>>>

function Sent({ words, sent: { number, at, prefecture } }: { words: Words; sent: SentRequest }) {
  const { contact, ui } = words
  const facts = {
    day: instantDayInWords(at, words.language),
    time: timeInWords(at, words.language),
    prefecture: prefecture.name.charAt(0).toLowerCase() + prefecture.name.slice(1),
    phone: phoneInWords(prefecture.phone),
    hours: prefecture.hours,
  }
  return (
    <TurnSheet tab={contact.sentTab} turn="office">
      <PageTitle title={contact.sentTitle} site={ui.site.name} />
      <h1>{contact.sentTitle}</h1>
      <p className="lead mt-3">{fill(contact.sentLead, facts)}</p>
      <dl className="dl mt-5">
        <div>
          <dt>{contact.number}</dt>
          <dd className="ref">{referenceGroups(number).join(' ')}</dd>
        </div>
      </dl>
      <section className="block prose">
        <h2>{contact.sentNext}</h2>
        <ul>
          {contact.sentItems.map((item) => (
            <li key={item}>{fill(item, facts)}</li>
          ))}
        </ul>
      </section>
    </TurnSheet>
  )
}
