import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { agentRoutes } from '@/lib/agentRoutes'
import type { Agent } from '@/lib/agents/read'
import { agoInWords } from '@/lib/copy/agoInWords'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { situationInWords } from '@/lib/copy/situationInWords'
import { alertOf, type ClockView, clockOf } from '@/lib/dossiers/clockView'
import type { QueueColumn, QueueRow, QueueTab } from '@/lib/dossiers/queue'
import { dayInDigits, fullName } from '@/lib/format'
import { daysBetween, type PlainDate } from '@/lib/procedure/calendar'
import { can, canHandle, isOpen } from '@/lib/procedure/transitions'
import { countryName } from '@/lib/registry/countries'
import { ActionForm } from '../site/ActionForm'
import { Icon, type IconName } from '../ui/Icon'
import { ClockBar } from './Clock'
import { QueueKeys } from './QueueKeys'
import { StateBadge } from './StateBadge'

interface QueueTableProps {
  words: Catalogue
  agent: Agent
  tab: QueueTab
  /** Those that are shown. */
  columns: readonly QueueColumn[]
  rows: QueueRow[]
  take: ComponentProps<typeof ActionForm>['action']
  /** A box before each dossier, in the form around. */
  ticks: boolean
}

/** The dossiers of a tab, one a line, with why each stands there. */
export function QueueTable({ words, agent, tab, columns, rows, take, ticks }: QueueTableProps) {
  const { queue } = words.agents
  const takes = can(agent.role, 'take', 'submitted') && tab === 'a-prendre'
  return (
    <QueueKeys labelledBy="file">
      <table className="t">
        <caption className="vh" id="file">
          {fill(queue.caption, { tab: queue.tabs[tab] })}
        </caption>
        <thead>
          <tr>
            {ticks && (
              <th scope="col" className="sel">
                <span className="vh">{queue.columns.ticked}</span>
              </th>
            )}
            <th scope="col">{queue.columns.person}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {queue.columns[column]}
              </th>
            ))}
            {takes && <th scope="col">{queue.columns.act}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.reference}
              className={alertOf(rowClock(row, agent.today)) === 'last' ? 'hot' : undefined}
            >
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
                <Link className="name" href={agentRoutes.case(row.reference)} prefetch={false}>
                  {fullName(row)}
                </Link>
                <small>
                  {`${row.nationalities.map((code) => countryName(code, 'fr')).join(', ')} · ${row.foreignerNumber}`}
                </small>
              </th>
              {columns.map((column) => (
                <td key={column} className={column === 'moved' ? 'nb soft' : undefined}>
                  {cellOf[column]({ words, row, agent })}
                </td>
              ))}
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
    </QueueKeys>
  )
}

type CellProps = Pick<QueueTableProps, 'words' | 'agent'> & { row: QueueRow }

const cellOf: Record<QueueColumn, (props: CellProps) => ReactNode> = {
  why: ({ words, row, agent }) => <Why words={words} row={row} today={agent.today} />,
  state: ({ words, row }) => (
    <>
      <StateBadge words={words} state={row.state} />
      {row.outcome && <small>{words.agents.case.outcomes[row.outcome]}</small>}
    </>
  ),
  clock: ({ words, row, agent }) => <Clock words={words} row={row} today={agent.today} />,
  situation: ({ words, row }) => situationInWords(row.situation, words),
  handler: ({ words, row }) => row.handler ?? <span className="soft">{words.agents.queue.nobody}</span>,
  moved: ({ words, row, agent }) => (
    <time dateTime={row.updatedAt.toISOString()}>{agoInWords(row.updatedAt, agent.now, words)}</time>
  ),
}

function rowClock(row: QueueRow, today: PlainDate): ClockView {
  const { askedAt, deadline, suspends } = row
  const waits =
    askedAt && deadline
      ? [{ askedAt, deadline, suspends, endedAt: null, pastWaits: [], waitsFrom: null }]
      : []
  return clockOf({ ...row, waits }, today)
}

const looks: Record<QueueRow['urgency'], { look: string; icon: IconName }> = {
  refusal: { look: 'why why--bad', icon: 'alert' },
  returned: { look: 'why why--you', icon: 'turn' },
  answered: { look: 'why why--done', icon: 'file' },
  expired: { look: 'why why--bad', icon: 'clock' },
  expires: { look: 'why why--calm', icon: 'clock' },
  arrival: { look: 'why why--calm', icon: 'clock' },
}

function Why({ words, row, today }: { words: Catalogue; row: QueueRow; today: PlainDate }) {
  const { queue, urgencies, refusedSince } = words.agents
  if (!isOpen(row.state)) return null
  if (row.deadline)
    return (
      <span className="why why--you">
        <Icon name="turn" size="xs" />
        {row.deadline < today ? queue.overdue : fill(queue.waits, { days: daysBetween(today, row.deadline) })}
      </span>
    )
  const { look, icon } = looks[row.urgency]
  const first = row.urgency === 'refusal' && alertOf(rowClock(row, today)) === 'first'
  const away = row.urgency === 'refusal' ? row.refusalDate : (row.permitExpiresOn ?? today)
  const refused = row.urgency === 'refusal' && row.refusalDate < today
  return (
    <span className={first ? 'why why--you' : look}>
      <Icon name={icon} size="xs" />
      {fill(refused ? refusedSince : urgencies[row.urgency], { days: Math.abs(daysBetween(today, away)) })}
    </span>
  )
}

function Clock({ words, row, today }: { words: Catalogue; row: QueueRow; today: PlainDate }) {
  const { queue } = words.agents
  const clock = rowClock(row, today)
  if (clock.over) return null
  const { suspendedUntil, daysLeft } = clock
  return (
    <div className={alertOf(clock) === 'last' ? 'clock clock--late' : 'clock'}>
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
