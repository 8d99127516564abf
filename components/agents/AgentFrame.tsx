import Link from 'next/link'
import type { ReactNode } from 'react'
import { agentRoutes } from '@/lib/agentRoutes'
import type { Agent } from '@/lib/agents/read'
import type { Catalogue } from '@/lib/copy/catalogue'
import { addressOf } from '@/lib/dossiers/queueAddress'
import { administers, can, supervises } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { FreshOnReturn } from '../site/FreshOnReturn'
import { NavLink } from '../site/NavLink'
import { Icon } from '../ui/Icon'
import { Mark } from '../ui/Mark'

interface AgentFrameProps {
  words: Catalogue
  /** Nothing on the page of sign-in. */
  agent?: Agent
  children: ReactNode
}

/** What stands around every page of agents. */
export function AgentFrame({ words, agent, children }: AgentFrameProps) {
  const { site } = words.ui
  return (
    <>
      <FreshOnReturn />
      <header>
        <a className="skip" href="#contenu">
          {site.skip}
        </a>
        <div className="demo demo--a">
          <div className="wrap">
            <Icon name="info" size="xs" />
            <span>{site.demo}</span>
          </div>
        </div>
        <div className="abar">
          <div className="abar__row">
            <Link className="brand" href={agentRoutes.agents} prefetch={false}>
              <Mark />
              <span>
                <b>{site.name}</b>
                <small>{agent?.prefecture || words.agents.signIn.tab}</small>
              </span>
            </Link>
            {agent && <Bar words={words} agent={agent} />}
          </div>
        </div>
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          <nav aria-label={site.footNav}>
            <ul>
              <li>
                <Link href={routes.accessibility} prefetch={false}>
                  {site.foot.accessibility}
                </Link>
              </li>
              <li>
                <Link href={routes.legalNotice} prefetch={false}>
                  {site.foot.legalNotice}
                </Link>
              </li>
            </ul>
          </nav>
        </div>
      </footer>
    </>
  )
}

function Bar({ words, agent }: { words: Catalogue; agent: Agent }) {
  const { agents, ui } = words
  const signs = can(agent.role, 'sign', 'decisionProposed')
  return (
    <>
      <nav aria-label={ui.site.mainNav}>
        <ul>
          {can(agent.role, 'readCase', 'submitted') && (
            <li>
              <NavLink
                href={agentRoutes.queue(signs ? addressOf({ tab: 'a-decider' }) : {})}
                label={agents.nav.dossiers}
              />
            </li>
          )}
          {administers(agent.role) && (
            <>
              <li>
                <NavLink href={agentRoutes.agentAccounts()} label={agents.nav.accounts} />
              </li>
              <li>
                <NavLink href={agentRoutes.prefectures()} label={agents.nav.prefectures} />
              </li>
            </>
          )}
          {supervises(agent.role) && (
            <>
              <li>
                <NavLink href={agentRoutes.statistics} label={agents.nav.statistics} />
              </li>
              <li>
                <NavLink href={agentRoutes.journal} label={agents.nav.journal} />
              </li>
            </>
          )}
        </ul>
      </nav>
      <div className="me">
        <span>{`${agent.name} · ${agent.quality}`}</span>
        {/* A form and not a link: signing out is an act. */}
        <form action={agentRoutes.agentSignOut} method="post">
          <button type="submit">{agents.signOut}</button>
        </form>
      </div>
    </>
  )
}
