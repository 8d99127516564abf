import Link from 'next/link'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { OwnDecision } from '@/lib/dossiers/decisionRead'
import { dayInWords, fullName, instantDayInWords } from '@/lib/format'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'

interface DecisionViewProps {
  words: Catalogue
  reference: string
  found: OwnDecision
  /** Last day to contest it, from its first display; none for one that was taken back unread. */
  lastDay: string | null
  notifiedOn: string
  /** The request is examined again. */
  resumed: boolean
}

/** A decision as its owner reads it: the sense first, then why, then what can be done. */
export function DecisionView({ words, reference, found, lastDay, notifiedOn, resumed }: DecisionViewProps) {
  const { decisionPage: own } = words.after
  const { decision, signatory, prefecture, person } = found
  const takenAt = decision.tookEffectAt ?? decision.proposedAt
  return (
    <>
      <h1>{own[decision.outcome]}</h1>
      <p className="mt-2">{fill(own.about, { name: fullName(person), number: person.foreignerNumber })}</p>
      <p className="small soft mt-2">
        {fill(own.taken, { day: instantDayInWords(takenAt, words.language) })}
        <br />
        {fill(own.by, {
          name: signatory.name,
          quality: signatory.quality,
          service: prefecture.service,
          prefecture: prefecture.name,
        })}
        <br />
        {own.noHand}
      </p>
      {decision.endedAt && <Ended words={words} found={found} resumed={resumed} />}
      {decision.outcome === 'accepted' ? (
        <Favourable words={words} reference={reference} found={found} />
      ) : (
        <>
          <Reasons words={words} found={found} />
          <div className="mt-6">
            <Notice>
              <p>{own.right}</p>
            </Notice>
          </div>
          {lastDay && !decision.endedAt && (
            <Appeal words={words} found={found} lastDay={lastDay} notifiedOn={notifiedOn} />
          )}
          {lastDay && (
            <div className="actions">
              {/* A file to keep, not a page to visit: a plain link. */}
              <a className="btn btn--main" href={routes.decisionPdf(reference)}>
                <Icon name="download" size="s" />
                {own.pdf}
              </a>
            </div>
          )}
        </>
      )}
    </>
  )
}

/** It was taken back: since when, and for a favourable one, which gave a right, why (CRPA L211-2). */
function Ended({ words, found, resumed }: Pick<DecisionViewProps, 'words' | 'found' | 'resumed'>) {
  const { decisionPage: own } = words.after
  const { endedAt, outcome, returnedBecause } = found.decision
  return (
    <div className="mt-5">
      <Notice
        tone="bad"
        title={fill(own.ended, { day: endedAt ? instantDayInWords(endedAt, words.language) : '' })}
      >
        {resumed && <p>{own.endedText}</p>}
        {outcome === 'accepted' && returnedBecause && (
          <p className="typed" lang="fr">
            {returnedBecause}
          </p>
        )}
      </Notice>
    </div>
  )
}

/** How to contest it, and until when. */
function Appeal({
  words,
  found: { prefecture },
  lastDay,
  notifiedOn,
}: Omit<DecisionViewProps, 'reference' | 'lastDay' | 'resumed'> & { lastDay: string }) {
  const { decisionPage: own } = words.after
  return (
    <section className="block" aria-labelledby="recours">
      <h2 id="recours">{own.appeal}</h2>
      <p className="mt-3">
        {fill(own.appealLead, {
          notified: dayInWords(notifiedOn, words.language),
          last: dayInWords(lastDay, words.language),
        })}
      </p>
      <ul className="dots mt-3">
        {own.appealItems.map((item) => (
          <li key={item}>
            {fill(item, {
              prefecture: prefecture.name,
              address: prefecture.address,
              court: prefecture.court,
            })}
          </li>
        ))}
      </ul>
      <p className="mt-3">{own.appealAfter}</p>
    </section>
  )
}

function Favourable({ words, reference, found }: Pick<DecisionViewProps, 'words' | 'reference' | 'found'>) {
  const { decisionPage: own, certificate, space } = words.after
  const { mention, startsOn, endsOn, missing } = found.decision
  return (
    <>
      <p className="lead mt-5">
        {fill(found.decision.endedAt ? own.acceptedThen : own.acceptedText, {
          mention,
          start: startsOn ? dayInWords(startsOn, words.language) : '',
          end: endsOn ? dayInWords(endsOn, words.language) : '',
        })}
      </p>
      {missing.length > 0 && (
        <p className="mt-3">{fill(certificate.outstanding, { titles: missing.join(', ') })}</p>
      )}
      <div className="row mt-5">
        <Link className="btn btn--main" href={routes.certificate(reference)} prefetch={false}>
          {own.toCertificate}
          <Icon name="arrow" size="s" />
        </Link>
        <a className="link" href={routes.certificatePdf(reference)}>
          <Icon name="download" size="s" />
          {certificate.download}
        </a>
      </div>
      <p className="small soft mt-5">{space.optional}</p>
    </>
  )
}

function Reasons({ words, found }: Pick<DecisionViewProps, 'words' | 'found'>) {
  const { decisionPage: own } = words.after
  const { outcome, law, facts, missing } = found.decision
  return (
    <>
      {outcome === 'closed' && (
        <section className="mt-5">
          <p>{own.closedText}</p>
          <ul className="dots mt-2">
            {missing.map((title) => (
              <li key={title} lang="fr">
                {title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {law && (
        <section className="block" aria-labelledby="droit">
          <h2 id="droit">{own.law}</h2>
          <p className="typed mt-2" lang="fr">
            {law}
          </p>
        </section>
      )}
      <section className="block" aria-labelledby="fait">
        <h2 id="fait">{own.facts}</h2>
        <p className="typed mt-2" lang="fr">
          {facts}
        </p>
      </section>
      {outcome === 'closed' && <p className="mt-5">{own.contestClosing}</p>}
    </>
  )
}
