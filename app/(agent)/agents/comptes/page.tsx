import Link from 'next/link'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { agentRoutes } from '@/lib/agentRoutes'
import { accountsShown, listAgentAccounts } from '@/lib/agents/accounts'
import { requireRole } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { instantDayInWords, timeInWords } from '@/lib/format'
import { administers } from '@/lib/procedure/transitions'

/** Every account of an agent, for who keeps them. */
export default async function AgentAccountsPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>
}) {
  const { q } = await searchParams
  const search = typeof q === 'string' ? q : ''
  const agent = await requireRole(agentRoutes.agentAccounts(search ? { q: search } : {}), administers)
  if (!agent) return <NotFoundView />
  const words = catalogue(language())
  const { accounts: own, queue, roles } = words.agents
  const accounts = await listAgentAccounts(search)
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={own.title} site={words.ui.site.name} />
      <div className="awrap">
        <div className="ahead">
          <h1>{own.title}</h1>
          <Link className="btn btn--main" href={agentRoutes.agentAccount('nouveau')} prefetch={false}>
            {own.add}
          </Link>
        </div>
        <search aria-label={own.find}>
          <form className="filters" action={agentRoutes.agentAccounts()}>
            <div className="search">
              <label htmlFor="q">{own.search}</label>
              <input className="in" id="q" name="q" type="search" defaultValue={search} />
            </div>
            <button className="btn btn--line" type="submit">
              {own.go}
            </button>
            {search && (
              <Link href={agentRoutes.agentAccounts()} prefetch={false}>
                {queue.clear}
              </Link>
            )}
          </form>
        </search>
        {accounts.length === accountsShown && <p className="small soft">{own.first}</p>}
        {accounts.length === 0 ? (
          <p className="mt-5">{own.none}</p>
        ) : (
          <div className="tablebox mt-3">
            <section className="scroll" aria-labelledby="comptes">
              <table className="t">
                <caption className="vh" id="comptes">
                  {own.caption}
                </caption>
                <thead>
                  <tr>
                    {own.columns.map((column) => (
                      <th scope="col" key={column}>
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {accounts.map(({ id, name, quality, email, role, prefecture, standing, lastSeenAt }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link className="name" href={agentRoutes.agentAccount(id)} prefetch={false}>
                          {name}
                        </Link>
                        <small>{quality}</small>
                      </th>
                      <td>{email}</td>
                      <td>{roles[role]}</td>
                      <td>{prefecture || own.fields.noPrefecture}</td>
                      <td>{own.standings[standing]}</td>
                      <td>
                        {lastSeenAt
                          ? `${instantDayInWords(lastSeenAt)}, ${timeInWords(lastSeenAt)}`
                          : own.never}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
        )}
      </div>
    </AgentFrame>
  )
}
