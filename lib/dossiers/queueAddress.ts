import { states } from '@/lib/procedure/transitions'
import { type QueueQuery, queueTabs, sorts } from './queue'

/** What an address may ask of the queue. */
export type Asked = Partial<Record<string, string | string[]>>

/** What an address asks of the queue; what it does not know, it leaves out. */
export function queryOf({ file, q, statut, tri, page }: Asked): QueueQuery {
  return {
    tab: queueTabs.find((tab) => tab === file) ?? 'a-prendre',
    search: String(q ?? '').slice(0, 100),
    state: states.find((state) => state === statut) ?? null,
    sort: sorts.find((sort) => sort === tri) ?? 'urgence',
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(page)) || 1)),
  }
}

/** The query of an address, without what it has by default. */
export function addressOf({ tab, search, state, sort, page }: Partial<QueueQuery>): Record<string, string> {
  return {
    ...(tab && tab !== 'a-prendre' && { file: tab }),
    ...(search && { q: search }),
    ...(state && { statut: state }),
    ...(sort && sort !== 'urgence' && { tri: sort }),
    ...(page && page > 1 && { page: String(page) }),
  }
}
