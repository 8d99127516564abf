import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { Agent } from '@/lib/agents/read'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { clockOf } from '@/lib/dossiers/clockView'
import type { QueueRow, QueueTab } from '@/lib/dossiers/queue'
import { dayInDigits, fullName, instantDayInWords } from '@/lib/format'
import { daysBetween, type PlainDate } from '@/lib/procedure/calendar'
import { can, canHandle, isOpen } from '@/lib/procedure/transitions'
import { countryName } from '@/lib/registry/countries'
import { routes } from '@/lib/routes'
import { ActionForm } from '../site/ActionForm'
import { Icon, type IconName } from '../ui/Icon'
import { ClockBar } from './Clock'
import { StateBadge } from './StateBadge'

interface QueueTableProps {
  words: Catalogue
  agent: Agent
  tab: QueueTab
  rows: QueueRow[]
  take: ComponentProps<typeof ActionForm>['action']
  /** A box before each dossier, in the form around. */
  ticks: boolean
}

/** The dossiers of a tab, one a line, with why each stands there. */
export function QueueTable({ words, agent, tab, rows, take, ticks }: QueueTableProps) {
  const { queue } = words.agents
  const { columns } = queue
  const takes = can(agent.role, 'take', 'submitted') && tab === 'a-prendre'
  return (
    <section className="scroll" aria-labelledby="file">
      <table className="t">
        <caption className="vh" id="file">
          {fill(queue.caption, { tab: queue.tabs[tab] })}
        </caption>
        <thead>
          <tr>
            {ticks && (
              <th scope="col" className="sel">
                <span className="vh">{columns.ticked}</span>
              </th>
            )}
            <th scope="col">{columns.person}</th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.clock}</th>
            <th scope="col">{columns.handler}</th>
            <th scope="col">{columns.moved}</th>
            {takes && <th scope="col">{columns.act}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.reference} className={isHot(row, agent.today) ? 'hot' : undefined}>
              {ticks && (
                <td className="sel">
                  {isOpen(row.state) && (
                    <input
                      className="ck"
                      type="checkbox"
                      name="reference"
                      value={row.reference}
                      aria-label={fill(queue.bulk.tick, { name: fullName(row) })}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <Link className="name" href={routes.case(row.reference)} prefetch={false}>
                  {fullName(row)}
                </Link>
                <small>
                  {`${row.nationalities.map((code) => countryName(code, 'fr')).join(', ')} · ${row.foreignerNumber}`}
                </small>
              </th>
              <td>
                <Why words={words} row={row} today={agent.today} />
              </td>
              <td>
                <StateBadge words={words} state={row.state} />
              </td>
              <td>
                <Clock words={words} row={row} today={agent.today} />
              </td>
              <td>{row.handler ?? <span className="soft">{queue.nobody}</span>}</td>
              <td className="soft">{instantDayInWords(row.updatedAt)}</td>
              {takes && (
                <td>
                  {canHandle(agent, 'take', { state: row.state, handlerId: row.handler }) && (
                    <ActionForm
                      action={take}
                      fields={{ reference: row.reference }}
                      label={
                        <>
                          {queue.take}
                          <span className="vh"> {fill(queue.takeOf, { name: fullName(row) })}</span>
                        </>
                      }
                      look="line"
                      busy={words.form.busy}
                      refusals={words.refusals}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function isHot({ state, refusalDate, suspends }: QueueRow, today: PlainDate): boolean {
  return isOpen(state) && !suspends && daysBetween(today, refusalDate) <= 30
}

const looks: Record<QueueRow['urgency'], { look: string; icon: IconName }> = {
  refusal: { look: 'why why--bad', icon: 'alert' },
  answered: { look: 'why why--done', icon: 'file' },
  expired: { look: 'why why--bad', icon: 'clock' },
  expires: { look: 'why why--calm', icon: 'clock' },
  arrival: { look: 'why why--calm', icon: 'clock' },
}

function Why({ words, row, today }: { words: Catalogue; row: QueueRow; today: PlainDate }) {
  const { queue, urgencies } = words.agents
  if (!isOpen(row.state)) return null
  if (row.deadline)
    return (
      <span className="why why--you">
        <Icon name="turn" size="xs" />
        {row.deadline < today ? queue.overdue : fill(queue.waits, { days: daysBetween(today, row.deadline) })}
      </span>
    )
  const { look, icon } = looks[row.urgency]
  const away = row.urgency === 'refusal' ? row.refusalDate : (row.permitExpiresOn ?? today)
  return (
    <span className={look}>
      <Icon name={icon} size="xs" />
      {fill(urgencies[row.urgency], { days: Math.abs(daysBetween(today, away)) })}
    </span>
  )
}

function Clock({ words, row, today }: { words: Catalogue; row: QueueRow; today: PlainDate }) {
  const { queue } = words.agents
  const { askedAt, deadline, suspends } = row
  const waits = askedAt && deadline ? [{ askedAt, deadline, suspends, endedAt: null }] : []
  const clock = clockOf({ ...row, waits }, today)
  if (clock.over) return null
  const { suspendedUntil, daysLeft } = clock
  return (
    <div className={isHot(row, today) ? 'clock clock--late' : 'clock'}>
      <p className="clock__t">
        {suspendedUntil ? (
          <>
            <b>{queue.suspended}</b>
            <span>{fill(queue.until, { day: dayInDigits(suspendedUntil) })}</span>
          </>
        ) : (
          <>
            <b>{daysLeft >= 0 ? fill(queue.daysLeft, { days: daysLeft }) : queue.passed}</b>
            <span>{dayInDigits(row.refusalDate)}</span>
          </>
        )}
      </p>
      <ClockBar bars={clock.bars} />
    </div>
  )
}
