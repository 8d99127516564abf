import Link from 'next/link'
import type { Catalogue } from '@/lib/copy/catalogue'
import { countOfDocuments } from '@/lib/copy/counts'
import { fill } from '@/lib/copy/sentences'
import type { ComplementItem } from '@/lib/dossiers/caseFile'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
import type { findAsked, InboxMessage } from '@/lib/inbox/read'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { TurnSheet } from '../ui/TurnSheet'
import { messageWords } from './messageWords'

interface LetterProps {
  words: Catalogue
  /** First name, or family name of who has none. */
  name: string
  message: InboxMessage
  asked: Awaited<ReturnType<typeof findAsked>>
}

/** One message, whole, with what it asks of the person. */
export function Letter({ words, name, message, asked }: LetterProps) {
  const { inbox } = words
  const { title, paragraphs, action } = messageWords(message, words)
  const waits = asked !== null && !asked.endedAt
  const from = fill(message.prefecture ? inbox.from : inbox.fromUs, {
    prefecture: message.prefecture?.name ?? '',
    day: instantDayInWords(message.at, words.language),
    time: timeInWords(message.at, words.language),
  })
  return (
    <TurnSheet
      tab={
        waits ? fill(inbox.you, { day: dayInWords(asked.deadline, words.language) }) : words.after.space.tab
      }
      turn={waits ? 'you' : undefined}
    >
      <article aria-labelledby="message">
        <h1 id="message">{title}</h1>
        <p className="small soft mt-2">{from}</p>
        <p className="mt-5">{fill(inbox.hello, { name })}</p>
        {paragraphs.map((paragraph) => (
          <p className="mt-3" key={paragraph}>
            {paragraph}
          </p>
        ))}
        {message.kind === 'complement' && asked && <Asked words={words} items={asked.items} />}
        {waits && <Deadline words={words} asked={asked} answered={message.kind === 'answerReceived'} />}
        {message.kind === 'complement' && asked?.endedAt && <p className="mt-3">{inbox.ended}</p>}
        {message.kind === 'answerReceived' && !waits && <p className="mt-3">{inbox.nothingRemains}</p>}
        {message.kind === 'answerReceived' && message.facts.refusalDay && (
          <p className="mt-3">
            {fill(inbox.newRefusal, { refusalDay: dayInWords(message.facts.refusalDay, words.language) })}
          </p>
        )}
        {action && (
          <div className="row mt-6">
            <Target label={action} message={message} waits={waits} words={words} />
          </div>
        )}
        {message.kind === 'complement' && waits && message.reference && (
          <p className="row small mt-3">
            <Link className="link" href={routes.complementTime(message.reference)} prefetch={false}>
              {inbox.moreTime}
            </Link>
            <Link className="link" href={routes.complement(message.reference)} prefetch={false}>
              {inbox.cannot}
            </Link>
          </p>
        )}
      </article>
    </TurnSheet>
  )
}

function Asked({ words, items }: { words: Catalogue; items: ComplementItem[] }) {
  return (
    <ul className="asked">
      {items.map(({ id, title, reason, remark }) => (
        <li key={id}>
          <Icon name="file" />
          <h2 className="h3">{title}</h2>
          <p className="small soft">
            <strong>{words.after.reasons[reason]}</strong>
            {remark && (
              <>
                {' — '}
                <span lang="fr">{remark}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Deadline({
  words,
  asked,
  answered,
}: {
  words: Catalogue
  asked: NonNullable<LetterProps['asked']>
  answered: boolean
}) {
  const { inbox } = words
  const day = dayInWords(asked.deadline, words.language)
  const left = asked.items.filter(({ answeredAt }) => !answeredAt).length
  return (
    <>
      <p className="mt-3">
        {answered
          ? fill(inbox.remaining, { count: countOfDocuments(left, words.language), day })
          : `${fill(inbox.before, { day })} ${asked.suspends ? inbox.suspended : ''}`}
      </p>
      <p className="mt-3">{inbox.notClosed}</p>
    </>
  )
}

/** Where a message leads: what it asks, or what it tells of. */
function Target({
  label,
  message,
  waits,
  words,
}: {
  label: string
  message: InboxMessage
  waits: boolean
  words: Catalogue
}) {
  const { kind, facts, reference } = message
  if (kind === 'move')
    return facts.move ? (
      <a className="btn btn--main" href={routes.movePdf(facts.move)}>
        <Icon name="download" size="s" />
        {label}
      </a>
    ) : null
  if (!reference) return null
  if (kind === 'extensionIssued')
    return (
      <a className="btn btn--main" href={routes.extensionPdf(reference)}>
        <Icon name="download" size="s" />
        {label}
      </a>
    )
  const asksNothing =
    (kind === 'complement' || kind === 'complementReminder' || kind === 'complementExtended') && !waits
  const href = asksNothing ? routes.request(reference) : targets(kind, reference)
  return (
    <Link className="btn btn--main" href={href} prefetch={false}>
      {asksNothing ? words.messages.answerReceived.action : label}
    </Link>
  )
}

function targets(kind: InboxMessage['kind'], reference: string) {
  switch (kind) {
    case 'deposit':
    case 'receiptAgain':
      return routes.page(reference, 'confirmation')
    case 'complement':
    case 'complementReminder':
    case 'complementExtended':
      return routes.complement(reference)
    case 'decision':
    case 'decisionUnopened':
    case 'certificateChanged':
      return routes.decision(reference)
    default:
      return routes.request(reference)
  }
}
