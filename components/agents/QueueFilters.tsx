import Link from 'next/link'
import { agentRoutes } from '@/lib/agentRoutes'
import { stateForAgents } from '@/lib/copy/agentStates'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import {
  countLimit,
  type QueueQuery,
  type QueueTab,
  queueColumns,
  queueTabs,
  rowsPerPage,
  sorts,
} from '@/lib/dossiers/queue'
import { addressOf } from '@/lib/dossiers/queueAddress'
import { grouped } from '@/lib/format'
import { occupations } from '@/lib/procedure/answers'
import { states } from '@/lib/procedure/transitions'
import { Icon } from '../ui/Icon'
import { PageIcon } from '../ui/PageIcon'

interface QueueProps {
  words: Catalogue
  query: QueueQuery
  counts: Record<QueueTab, number>
}

type QueueWords = Catalogue['agents']['queue']

/** Who follows others has no dossiers of his own. */
export function tabName(tab: QueueTab, queue: QueueWords, followsOthers: boolean): string {
  return tab === 'mes-dossiers' && followsOthers ? queue.followed : queue.tabs[tab]
}

/** How many, or that there are more than were counted. */
export function shortCount(count: number, search: string, queue: QueueWords): string {
  const limit = countLimit(search)
  return count > limit ? fill(queue.moreShort, { count: grouped(limit) }) : String(count)
}

export function QueueTabs({ words, query, counts, followsOthers }: QueueProps & { followsOthers: boolean }) {
  const { queue } = words.agents
  return (
    <nav className="tabs" aria-label={queue.tabsLabel}>
      {queueTabs.map((tab) => (
        <Link
          key={tab}
          href={agentRoutes.queue(addressOf({ ...query, tab, sort: 'urgence', page: 1 }))}
          prefetch={false}
          aria-current={tab === query.tab ? 'page' : undefined}
        >
          {tabName(tab, queue, followsOthers)}
          <span className="n">{shortCount(counts[tab], query.search, queue)}</span>
        </Link>
      ))}
    </nav>
  )
}

/** A plain form by GET: the address holds the search, and can be kept and sent. */
export function QueueFilters({ words, query }: Omit<QueueProps, 'counts'>) {
  const { queue } = words.agents
  return (
    // Another address shows its own filters, not what stood in the fields before.
    <search aria-label={queue.filter} key={JSON.stringify(query)}>
      <form className="filters" action={agentRoutes.queue()}>
        <input type="hidden" name="file" value={query.tab} />
        <div className="search">
          <label htmlFor="q">{queue.search}</label>
          <input className="in" id="q" name="q" type="search" defaultValue={query.search} />
        </div>
        <div>
          <label htmlFor="statut">{queue.state}</label>
          <select className="in" id="statut" name="statut" defaultValue={query.state ?? ''}>
            <option value="">{queue.all}</option>
            {states
              .filter((state) => state !== 'draft')
              .map((state) => (
                <option key={state} value={state}>
                  {stateForAgents(words, state)}
                </option>
              ))}
          </select>
        </div>
        <div>
          <label htmlFor="situation">{queue.occupation}</label>
          <select className="in" id="situation" name="situation" defaultValue={query.occupation ?? ''}>
            <option value="">{queue.allOccupations}</option>
            {occupations.map((occupation) => (
              <option key={occupation} value={occupation}>
                {queue.occupations[occupation]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="tri">{queue.sort}</label>
          <select className="in" id="tri" name="tri" defaultValue={query.sort}>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {queue.sorts[sort]}
              </option>
            ))}
          </select>
        </div>
        <button className="btn btn--line" type="submit">
          {queue.apply}
        </button>
        <ColumnChoice words={words} query={query} />
      </form>
    </search>
  )
}

/** Which columns are shown: boxes of the same form, so that the choice stays in the address. */
function ColumnChoice({ words, query }: Omit<QueueProps, 'counts'>) {
  const { queue } = words.agents
  return (
    <details className="columns">
      <summary className="btn btn--line">
        <PageIcon name="columns" size="s" />
        {queue.chooseColumns}
      </summary>
      <div>
        {queueColumns.map((column) => (
          <label className="pick" key={column}>
            <input
              type="checkbox"
              name="colonnes"
              value={column}
              defaultChecked={query.columns.includes(column)}
            />
            <span>{queue.columns[column]}</span>
          </label>
        ))}
        <button className="btn btn--line" type="submit">
          {queue.apply}
        </button>
      </div>
    </details>
  )
}

/** The filters that are on, each with a way to take it off. */
export function ActiveFilters({ words, query }: Omit<QueueProps, 'counts'>) {
  const { queue } = words.agents
  const { search, state, occupation } = query
  const active: { without: Partial<QueueQuery>; label: string }[] = []
  if (search) active.push({ without: { search: '' }, label: `« ${search} »` })
  if (state) active.push({ without: { state: null }, label: stateForAgents(words, state) })
  if (occupation) active.push({ without: { occupation: null }, label: queue.occupations[occupation] })
  if (active.length === 0) return null
  return (
    <p className="chips">
      <span className="soft">{active.length > 1 ? queue.manyActive : queue.active}</span>
      {active.map(({ without, label }) => (
        <Link
          className="chip"
          key={JSON.stringify(without)}
          href={agentRoutes.queue(addressOf({ ...query, ...without, page: 1 }))}
          prefetch={false}
        >
          {label}
          <Icon name="x" size="xs" />
          <span className="vh"> {queue.removeFilter}</span>
        </Link>
      ))}
      <Link
        href={agentRoutes.queue(addressOf({ tab: query.tab, sort: query.sort, columns: query.columns }))}
        prefetch={false}
      >
        {queue.clear}
      </Link>
    </p>
  )
}

/** Why nothing is listed, and where else something is. */
export function EmptyQueue({ words, query, counts, followsOthers }: QueueProps & { followsOthers: boolean }) {
  const { queue } = words.agents
  const isFiltered = query.search || query.state || query.occupation
  const others = queueTabs.filter((tab) => isFiltered && tab !== query.tab && counts[tab] > 0)
  return (
    <div className="panel__b">
      <p>{isFiltered ? queue.emptySearch : queue.empty[query.tab]}</p>
      {others.length > 0 && (
        <p className="row">
          {queue.elsewhere}
          {others.map((tab) => (
            <Link
              key={tab}
              className="link"
              href={agentRoutes.queue(addressOf({ ...query, tab, sort: 'urgence', page: 1 }))}
              prefetch={false}
            >
              {tabName(tab, queue, followsOthers)}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}

export function QueuePager({ words, query, counts }: QueueProps) {
  const { queue } = words.agents
  const shown = counts[query.tab]
  const limit = countLimit(query.search)
  const isMore = shown > limit
  const first = (query.page - 1) * rowsPerPage + 1
  // Beyond the limit of the count the page itself tells: a full one has others after it.
  const last = isMore ? query.page * rowsPerPage : Math.min(query.page * rowsPerPage, shown)
  if (shown === 0) return null
  const to = (page: number) => agentRoutes.queue(addressOf({ ...query, page }))
  return (
    <div className="pager">
      <span>
        {`${fill(queue.range, { first, last, count: isMore ? fill(queue.more, { count: grouped(limit) }) : shown })} ${shown === 1 ? queue.oneDossier : queue.dossiers}`}
      </span>
      <span className="row">
        {query.page > 1 && (
          <Link href={to(query.page - 1)} prefetch={false}>
            {queue.previous}
          </Link>
        )}
        {(last < shown || isMore) && (
          <Link href={to(query.page + 1)} prefetch={false}>
            {queue.next}
          </Link>
        )}
      </span>
    </div>
  )
}
