import Link from 'next/link'
import { AccountAccess } from '@/components/agents/AccountAccess'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { RecordForm } from '@/components/agents/RecordForm'
import { NotFoundView } from '@/components/site/NotFoundView'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { Sheet } from '@/components/ui/Sheet'
import { agentRoutes } from '@/lib/agentRoutes'
import { findAgentAccount } from '@/lib/agents/accounts'
import { listPrefectures } from '@/lib/agents/prefectures'
import { requireRole } from '@/lib/agents/visitor'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { answerNotFound } from '@/lib/forms/status'
import { administers, agentRoles } from '@/lib/procedure/transitions'
import { actOn, saveAccount } from '../actions'

/** One account, or a new one. */
export default async function AgentAccountPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<{ fait?: string | string[] }>
}) {
  const [{ id }, { fait }] = await Promise.all([params, searchParams])
  const agent = await requireRole(agentRoutes.agentAccount(id), administers)
  if (!agent) return <NotFoundView />
  const account = id === 'nouveau' ? null : await findAgentAccount(id)
  if (!account && id !== 'nouveau') {
    answerNotFound()
    return <NotFoundView />
  }
  const words = catalogue(language())
  const { accounts: own } = words.agents
  const heading = account?.name ?? own.newTitle
  const title = `${heading} — ${words.ui.site.name}`
  const told = account && Object.entries(own.done).find(([done]) => done === fait)?.[1]
  return (
    <AgentFrame words={words} agent={agent}>
      <div className="wrap">
        <p className="crumb">
          <Link href={agentRoutes.agentAccounts()} prefetch={false}>
            <Icon name="back" size="xs" />
            {own.back}
          </Link>
        </p>
        <div className="work">
          <Sheet tab={account?.prefecture || own.title}>
            {told && (
              <div role="status" className="mb-5">
                <Notice tone="done" title={fill(told, { email: account.email })}>
                  {account.handles > 0 && <p>{fill(own.handles, { count: account.handles })}</p>}
                </Notice>
              </div>
            )}
            <RecordForm
              action={saveAccount}
              fields={fieldsOf(words, account ? null : await listPrefectures())}
              hidden={account ? { id: account.id } : {}}
              values={account ? { ...account, lastSeenAt: '', handles: '' } : { role: 'officer' }}
              button={account ? own.save : own.create}
              form={words.form}
              refusals={words.refusals}
              heading={heading}
              lead={account ? own.emailNote : own.lead}
              title={title}
              errorTitle={words.ui.site.errorPrefix + title}
            />
            {account && (
              <AccountAccess words={words} account={account} isOwn={account.id === agent.id} action={actOn} />
            )}
          </Sheet>
        </div>
      </div>
    </AgentFrame>
  )
}

function fieldsOf({ agents }: Catalogue, prefectures: { code: string; name: string }[] | null) {
  const { fields } = agents.accounts
  const roles = agentRoles.map((role) => ({ value: role, label: agents.roles[role] }))
  const all = (prefectures ?? []).map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))
  return [
    { name: 'name', label: fields.name, kind: 'text' },
    { name: 'quality', label: fields.quality, hint: fields.qualityHint, kind: 'text' },
    { name: 'email', label: fields.email, kind: 'email' },
    { name: 'role', label: fields.role, hint: fields.roleHint, kind: 'choice', options: roles },
    ...(prefectures
      ? [
          {
            name: 'prefecture',
            label: fields.prefecture,
            hint: fields.prefectureHint,
            kind: 'choice' as const,
            options: [{ value: '', label: fields.noPrefecture }, ...all],
          },
        ]
      : []),
  ] as const
}
