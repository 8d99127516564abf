import { AgentFrame } from '@/components/agents/AgentFrame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { SummaryList } from '@/components/ui/SummaryList'
import { agentRoutes } from '@/lib/agentRoutes'
import { requireRole } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { getStatistics } from '@/lib/dossiers/statistics'
import { supervises } from '@/lib/procedure/transitions'

/** The figures of a prefecture, for its supervisor. */
export default async function StatisticsPage() {
  const agent = await requireRole(agentRoutes.statistics, supervises)
  if (!agent) return <NotFoundView />
  const words = catalogue(language())
  const { statistics: own, queue } = words.agents
  const figures = await getStatistics(agent)
  const days = (count: number | null) => (count === null ? own.none : fill(own.days, { count }))
  const part = (count: number) => fill(own.part, { count, total: figures.deposited })
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={own.title} site={words.ui.site.name} />
      <div className="awrap">
        <h1>{own.title}</h1>
        <div className="case__rest mt-5">
          <section className="panel" aria-labelledby="delais">
            <div className="panel__h">
              <h2 id="delais">{own.year}</h2>
            </div>
            <div className="panel__b">
              <SummaryList
                rows={[
                  { id: 'deposited', term: own.deposited, value: String(figures.deposited) },
                  { id: 'median', term: own.median, value: days(figures.medianDays) },
                  { id: 'ninth', term: own.ninth, value: days(figures.ninthDecileDays) },
                  { id: 'complemented', term: own.complemented, value: part(figures.complemented) },
                  { id: 'silent', term: own.silent, value: part(figures.silent) },
                ]}
              />
            </div>
          </section>
          <section className="panel" aria-labelledby="statuts">
            <div className="panel__h">
              <h2 id="statuts">{own.byState}</h2>
            </div>
            <div className="panel__b">
              <SummaryList
                rows={figures.byState.map(({ state, count }) => ({
                  id: state,
                  term: state === 'decisionProposed' ? queue.tabs['a-decider'] : words.states[state].label,
                  value: String(count),
                }))}
              />
            </div>
          </section>
          <section className="panel" aria-labelledby="charges">
            <div className="panel__h">
              <h2 id="charges">{own.byHandler}</h2>
            </div>
            <div className="panel__b">
              <SummaryList
                rows={figures.byHandler.map(({ name, count }) => ({
                  id: name ?? '',
                  term: name ?? queue.nobody,
                  value: String(count),
                }))}
              />
            </div>
          </section>
        </div>
      </div>
    </AgentFrame>
  )
}
