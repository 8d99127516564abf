import Link from 'next/link'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { shortCount, tabName } from '@/components/agents/QueueFilters'
import { RecoveryForm } from '@/components/agents/RecoveryForm'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { agentRoutes } from '@/lib/agentRoutes'
import { countRecoveryCodes } from '@/lib/agents/recoveryCodes'
import { requireAgent } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { countQueue, queueTabs } from '@/lib/dossiers/queue'
import { addressOf } from '@/lib/dossiers/queueAddress'
import { can, supervises } from '@/lib/procedure/transitions'
import { renewCodes } from './actions'

/** Where an agent arrives: how much waits in each file. */
export default async function AgentHomePage() {
  const agent = await requireAgent(agentRoutes.agents)
  if (!agent) return <NotFoundView />
  const words = catalogue(language())
  const { start, queue } = words.agents
  const reads = can(agent.role, 'readCase', 'submitted')
  const counts = reads ? await countQueue(agent, { search: '', state: null, occupation: null }) : null
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={words.agents.home} site={words.ui.site.name} />
      <div className="awrap">
        <h1>{fill(start.title, { name: agent.name })}</h1>
        {counts ? (
          <nav className="panel mt-5" aria-label={queue.tabsLabel}>
            <ul className="plist">
              {queueTabs.map((tab) => (
                <li key={tab}>
                  <Link href={agentRoutes.queue(addressOf({ tab }))} prefetch={false}>
                    <span />
                    <span>{tabName(tab, queue, supervises(agent.role))}</span>
                    <span className="num">{shortCount(counts[tab], '', queue)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <p className="mt-3">{start.admin}</p>
        )}
        <section className="panel mt-5" aria-labelledby="secours">
          <div className="panel__h">
            <h2 id="secours">{start.recovery}</h2>
          </div>
          <div className="panel__b">
            <p>{fill(start.recoveryText, { count: await countRecoveryCodes(agent) })}</p>
            <RecoveryForm
              action={renewCodes}
              label={start.newCodes}
              password={start.password}
              form={words.form}
              refusals={words.refusals}
            />
          </div>
        </section>
      </div>
    </AgentFrame>
  )
}
