import { AgentFrame } from '@/components/agents/AgentFrame'
import { addressOf, QueueFilters, QueuePager, QueueTabs } from '@/components/agents/QueueFilters'
import { QueueTable } from '@/components/agents/QueueTable'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/ui/PageTitle'
import { requireAgent } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { countQueue, listQueue, type QueueQuery, queueTabs, sorts } from '@/lib/dossiers/queue'
import { answerNotFound } from '@/lib/forms/status'
import { can, states, supervises } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { take } from './actions'

type Asked = Partial<Record<'file' | 'q' | 'statut' | 'tri' | 'page', string | string[]>>

/** What an address asks of the queue; what it does not know, it leaves out. */
function queryOf({ file, q, statut, tri, page }: Asked): QueueQuery {
  return {
    tab: queueTabs.find((tab) => tab === file) ?? 'a-prendre',
    search: String(q ?? '').slice(0, 100),
    state: states.find((state) => state === statut) ?? null,
    sort: sorts.find((sort) => sort === tri) ?? 'urgence',
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(page)) || 1)),
  }
}

/** The queue of a prefecture. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const query = queryOf(await searchParams)
  const agent = await requireAgent(routes.queue(addressOf(query)))
  if (!agent) return <NotFoundView language={language()} />
  if (!can(agent.role, 'readCase', 'submitted')) {
    answerNotFound()
    return <NotFoundView language={language()} />
  }
  const words = catalogue(language())
  const { queue } = words.agents
  const [rows, counts] = await Promise.all([listQueue(agent, query), countQueue(agent, query)])
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={queue.title} site={words.ui.site.name} />
      <div className="awrap">
        <div className="ahead">
          <h1>{queue.title}</h1>
        </div>
        <QueueTabs words={words} query={query} counts={counts} followsOthers={supervises(agent.role)} />
        <QueueFilters words={words} query={query} />
        <div className="tablebox">
          {rows.length > 0 ? (
            <QueueTable words={words} agent={agent} tab={query.tab} rows={rows} take={take} />
          ) : (
            <p className="panel__b">
              {query.search || query.state ? queue.emptySearch : queue.empty[query.tab]}
            </p>
          )}
          <QueuePager words={words} query={query} counts={counts} />
        </div>
        <p className="xs soft mt-3">{queue.hint}</p>
      </div>
    </AgentFrame>
  )
}
