import { redirect } from 'next/navigation'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { BulkForm } from '@/components/agents/BulkForm'
import { ClockBar } from '@/components/agents/Clock'
import {
  ActiveFilters,
  EmptyQueue,
  QueueFilters,
  QueuePager,
  QueueTabs,
} from '@/components/agents/QueueFilters'
import { QueueTable } from '@/components/agents/QueueTable'
import { Tasks } from '@/components/agents/Tasks'
import { ActionForm } from '@/components/site/ActionForm'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { agentRoutes } from '@/lib/agentRoutes'
import { requireAgent } from '@/lib/agents/visitor'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { listHandlers } from '@/lib/dossiers/examine'
import { countQueue, listQueue, rowsPerPage } from '@/lib/dossiers/queue'
import { type Asked, addressOf, queryOf } from '@/lib/dossiers/queueAddress'
import { listTasks } from '@/lib/dossiers/tasks'
import { answerNotFound } from '@/lib/forms/status'
import { can, isOpen, supervises } from '@/lib/procedure/transitions'
import { assignTicked, take, takeNext } from './actions'

/** The queue of a prefecture. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams
  const query = queryOf(asked)
  const agent = await requireAgent(agentRoutes.queue(addressOf(query)))
  if (!agent) return <NotFoundView />
  if (!can(agent.role, 'readCase', 'submitted')) {
    answerNotFound()
    return <NotFoundView />
  }
  const words = catalogue(language())
  const { queue } = words.agents
  const [rows, counts, handlers, tasks] = await Promise.all([
    listQueue(agent, query),
    countQueue(agent, query),
    can(agent.role, 'assign', 'submitted') ? listHandlers(agent.prefectureCode) : [],
    listTasks(agent),
  ])
  const lastPage = Math.max(1, Math.ceil(counts[query.tab] / rowsPerPage))
  if (rows.length === 0 && query.page > 1)
    redirect(agentRoutes.queue(addressOf({ ...query, page: Math.min(query.page - 1, lastPage) })))
  const assigns = handlers.length > 0 && rows.some(({ state }) => isOpen(state))
  const table = (
    <QueueTable
      words={words}
      agent={agent}
      tab={query.tab}
      columns={query.columns}
      rows={rows}
      take={take}
      ticks={assigns}
    />
  )
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={queue.title} site={words.ui.site.name} />
      <div className="awrap">
        <div className="ahead">
          <h1>{queue.title}</h1>
          <div className="row">
            <a
              className="btn btn--line"
              href={agentRoutes.queueExport({ ...addressOf(query), file: query.tab })}
            >
              <Icon name="download" size="s" />
              {queue.export.button}
            </a>
            {can(agent.role, 'take', 'submitted') && counts['a-prendre'] > 0 && (
              <ActionForm
                action={takeNext}
                fields={{}}
                label={queue.takeNext}
                busy={words.form.busy}
                refusals={words.refusals}
              />
            )}
          </div>
        </div>
        <Assigned words={words} asked={asked} />
        <Tasks words={words} tasks={tasks} />
        <QueueTabs words={words} query={query} counts={counts} followsOthers={supervises(agent.role)} />
        <QueueFilters words={words} query={query} />
        <ActiveFilters words={words} query={query} />
        <div className="tablebox">
          {assigns ? (
            <BulkForm
              action={assignTicked}
              words={queue.bulk}
              busy={words.form.busy}
              handlers={handlers}
              tab={query.tab}
            >
              {table}
            </BulkForm>
          ) : rows.length > 0 ? (
            table
          ) : (
            <EmptyQueue words={words} query={query} counts={counts} followsOthers={supervises(agent.role)} />
          )}
          <QueuePager words={words} query={query} counts={counts} />
        </div>
        <ClockLegend words={words} />
      </div>
    </AgentFrame>
  )
}

function ClockLegend({ words }: { words: Catalogue }) {
  const { queue } = words.agents
  return (
    <p className="legend xs soft">
      <span>{queue.hint}</span>
      <span>
        <ClockBar bars={[{ from: 0, length: 100, paused: false }]} />
        {queue.gone}
      </span>
      <span>
        <ClockBar bars={[{ from: 0, length: 100, paused: true }]} />
        {queue.paused}
      </span>
      <span className="by-keys">{queue.keys}</span>
    </p>
  )
}

/** What became of the dossiers that were ticked. */
function Assigned({ words, asked }: { words: Catalogue; asked: Asked }) {
  const { bulk } = words.agents.queue
  const [given, left] = [Number(asked.affectes), Number(asked.restes)]
  if (!(given >= 0)) return null
  return (
    <div role="status" className="mt-3">
      <Notice tone={left > 0 ? 'you' : 'done'} title={countOf(given, bulk.given)}>
        {left > 0 && <p>{countOf(left, bulk.left)}</p>}
      </Notice>
    </div>
  )
}

const countOf = (count: number, { one, many }: { one: string; many: string }) =>
  fill(count > 1 ? many : one, { count })
