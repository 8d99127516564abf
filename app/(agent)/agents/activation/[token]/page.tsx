import Link from 'next/link'
import { AccountForm } from '@/components/account/AccountForm'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { PageTitle } from '@/components/site/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { agentRoutes } from '@/lib/agentRoutes'
import { type Access, findAccess } from '@/lib/agents/access'
import { enrolmentAddress } from '@/lib/agents/codes'
import { drawingAddress, qrOf } from '@/lib/certificates/qr'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { activate } from './actions'

/** Where the mail of an agent leads: a password, and the application of codes. */
export default async function ActivationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const words = catalogue(language())
  const access = await findAccess(token)
  return (
    <AgentFrame words={words}>
      <div className="wrap">
        <div className="work">
          <Sheet tab={words.agents.signIn.tab}>
            {access ? <Activation words={words} access={access} token={token} /> : <Spent words={words} />}
          </Sheet>
        </div>
      </div>
    </AgentFrame>
  )
}

function Spent({ words }: { words: Catalogue }) {
  const { activation: own, signIn } = words.agents
  return (
    <>
      <PageTitle title={own.spent} site={words.ui.site.name} />
      <h1>{own.spent}</h1>
      <p className="lead mt-3">{own.spentText}</p>
      <div className="actions">
        <Link className="btn btn--main" href={agentRoutes.agentSignIn()} prefetch={false}>
          {signIn.title}
        </Link>
      </div>
    </>
  )
}

function Activation({ words, access, token }: { words: Catalogue; access: Access; token: string }) {
  const { activation: own } = words.agents
  const { account, site } = words.ui
  const { secret, email, name } = access
  const title = `${own.title} — ${site.name}`
  return (
    <AccountForm
      action={activate}
      words={accountFormWords(words)}
      heading={own.title}
      title={title}
      errorTitle={site.errorPrefix + title}
      fields={[
        {
          name: 'password',
          label: account.newPassword.label,
          hint: account.newPassword.hint,
          kind: 'newPassword',
          autoComplete: 'new-password',
        },
        { name: 'code', label: own.code, hint: own.codeHint, kind: 'number', autoComplete: 'one-time-code' },
      ]}
      hidden={{ token }}
      button={own.go}
    >
      <p className="lead mt-3">{fill(own.lead, { name, email })}</p>
      <section className="block" aria-labelledby="application">
        <h2 id="application">{own.application}</h2>
        <p className="mt-3">{own.scan}</p>
        <img
          className="mt-3"
          src={drawingAddress(qrOf(enrolmentAddress(secret, site.name, email)))}
          alt={own.square}
          width="180"
          height="180"
        />
        <p className="mt-3">
          {own.key} <code>{secret.match(/.{1,4}/gu)?.join(' ')}</code>
        </p>
      </section>
    </AccountForm>
  )
}
