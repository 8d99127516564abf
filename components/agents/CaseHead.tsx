import Link from 'next/link'
import { agentRoutes } from '@/lib/agentRoutes'
import type { Agent } from '@/lib/agents/read'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { CaseFile } from '@/lib/dossiers/caseFile'
import { alertOf, clockOf } from '@/lib/dossiers/clockView'
import { tabOf } from '@/lib/dossiers/queue'
import { addressOf } from '@/lib/dossiers/queueAddress'
import { dayInDigits, dayInWords, fullName, timeInWords } from '@/lib/format'
import { countryName } from '@/lib/registry/countries'
import { Reference } from '../dossier/Reference'
import { Icon } from '../ui/Icon'
import { PageIcon } from '../ui/PageIcon'
import { ClockBar } from './Clock'
import { StateBadge } from './StateBadge'

interface CaseHeadProps {
  words: Catalogue
  agent: Agent
  file: CaseFile
  others: { name: string; at: Date }[]
  /** The dossier that comes after this one, if any. */
  next: string | undefined
  /** What stands in each part of the page. */
  counts: { documents: number; notes: number; history: number }
}

/** Who it is, where it stands, and how much time is left. */
export function CaseHead({ words, agent, file, others, next, counts }: CaseHeadProps) {
  const { dossier, person, handler } = file
  const { case: own } = words.agents
  return (
    <div className="ident">
      <div className="ident__in">
        <div>
          <h1>
            {fullName(person)} <StateBadge words={words} state={dossier.state} />
          </h1>
          <p className="meta">
            <span>{fill(own.born[person.sex], { day: dayInWords(person.birthDate) })}</span>
            <span>{person.nationalities.map((code) => countryName(code, 'fr')).join(', ')}</span>
            <span>{fill(own.number, { number: person.foreignerNumber })}</span>
          </p>
          <p className="meta">
            <span>
              {own.request} <Reference reference={dossier.reference} />
            </span>
            {dossier.permitExpiresOn && (
              <span>{fill(own.card, { day: dayInWords(dossier.permitExpiresOn) })}</span>
            )}
            <span>
              {dossier.handlerId === agent.id
                ? own.handledByYou
                : handler
                  ? fill(own.handledBy, { name: handler })
                  : own.nobody}
            </span>
          </p>
          {file.isClosed && (
            <p className="meta">
              <span className="why why--you">{words.agents.accountClosed}</span>
            </p>
          )}
          {others.map(({ name, at }) => (
            <p className="meta" key={name} role="status">
              <span className="why why--you">
                <PageIcon name="eye" size="xs" />
                {fill(own.also, { name, time: timeInWords(at) })}
              </span>
            </p>
          ))}
        </div>
        <CaseClock words={words} agent={agent} file={file} />
        <div className="row">
          <Link
            className="btn btn--line"
            href={agentRoutes.queue(addressOf({ tab: tabOf(dossier, agent) }))}
            prefetch={false}
          >
            <Icon name="back" size="s" />
            {own.back}
          </Link>
          {next && (
            <Link className="btn btn--line" href={agentRoutes.case(next)} prefetch={false}>
              {own.next}
              <Icon name="arrow" size="s" />
            </Link>
          )}
        </div>
      </div>
      <Parts words={words} file={file} counts={counts} />
    </div>
  )
}

/** The parts of the page, which are all there: the links lead to each. */
function Parts({ words, file, counts }: Pick<CaseHeadProps, 'words' | 'file' | 'counts'>) {
  const { case: own } = words.agents
  const parts = [
    { to: '#pieces', label: own.documentsPart, count: counts.documents },
    { to: '#demande', label: own.declaredPart },
    {
      to: '#echanges',
      label: own.exchangePart,
      count: file.complements.length + file.corrections.length + (file.reasons.given ? 1 : 0),
    },
    { to: '#notes', label: own.notes, count: counts.notes },
    { to: '#historique', label: own.history, count: counts.history },
  ]
  return (
    <nav className="ident__tabs tabs" aria-label={own.parts}>
      {parts.map(({ to, label, count }) => (
        <a key={to} href={to}>
          {label}
          {count !== undefined && <span className="n">{count}</span>}
        </a>
      ))}
    </nav>
  )
}

/** The legal clock of a dossier, with its dates in words. */
export function CaseClock({ words, agent, file }: Pick<CaseHeadProps, 'words' | 'agent' | 'file'>) {
  const { case: own } = words.agents
  const clock = clockOf({ ...file.dossier, waits: file.complements }, agent.today)
  const day = (date: string) => dayInWords(date)
  if (clock.over) return <p className="small soft">{own.clockOver}</p>
  const alert = alertOf(clock)
  return (
    <div className={alert === 'last' ? 'clock clock--late big' : 'clock big'}>
      <p className="clock__t">
        <b>
          {clock.suspendedUntil
            ? fill(own.clockSuspended, { day: day(clock.suspendedUntil) })
            : fill(own.refusalOn, { day: day(clock.refusalDate) })}
        </b>
        {!clock.suspendedUntil && (
          <span className={alert === 'first' ? 'why why--you' : undefined}>
            {clock.daysLeft >= 0
              ? fill(own.inDays, { days: clock.daysLeft })
              : fill(own.sinceDays, { days: -clock.daysLeft })}
          </span>
        )}
      </p>
      <ClockBar bars={clock.bars} />
      <p className="ticks">
        <span>{fill(own.deposit, { day: dayInDigits(clock.depositDay) })}</span>
        {clock.suspendedDays > 0 && <span>{fill(own.suspendedSome, { days: clock.suspendedDays })}</span>}
        <span>{fill(own.refusal, { day: dayInDigits(clock.refusalDate) })}</span>
      </p>
    </div>
  )
}
