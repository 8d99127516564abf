import { occupations } from '@/lib/procedure/answers'
import { states } from '@/lib/procedure/transitions'
import { type QueueQuery, queueColumns, queueTabs, sorts } from './queue'

/** What an address may ask of the queue. */
export type Asked = Partial<Record<string, string | string[]>>

/** What an address asks of the queue; what it does not know, it leaves out. */
export function queryOf({ file, q, statut, situation, tri, colonnes, page }: Asked): QueueQuery {
  // A form sends one value for each box, a link all of them in one.
  const asked = String(colonnes ?? '').split(',')
  const columns = queueColumns.filter((column) => asked.includes(column))
  return {
    tab: queueTabs.find((tab) => tab === file) ?? 'a-prendre',
    search: String(q ?? '').slice(0, 100),
    state: states.find((state) => state === statut) ?? null,
    occupation: occupations.find((occupation) => occupation === situation) ?? null,
    sort: sorts.find((sort) => sort === tri) ?? 'urgence',
    columns: columns.length > 0 ? columns : queueColumns,
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(page)) || 1)),
  }
}

/** The query of an address, without what it has by default. */
export function addressOf(query: Partial<QueueQuery>): Record<string, string> {
  const { tab, search, state, occupation, sort, columns, page } = query
  return {
    ...(tab && tab !== 'a-prendre' && { file: tab }),
    ...(search && { q: search }),
    ...(state && { statut: state }),
    ...(occupation && { situation: occupation }),
    ...(sort && sort !== 'urgence' && { tri: sort }),
    ...(columns && columns.length < queueColumns.length && { colonnes: columns.join(',') }),
    ...(page && page > 1 && { page: String(page) }),
  }
}
