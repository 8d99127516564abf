import type { AccountAct, AgentAccount } from '@/lib/agents/accounts'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { ActionForm } from '../site/ActionForm'

interface AccountAccessProps {
  words: Catalogue
  account: AgentAccount & { handles: number }
  /** Nobody closes the account he is signed in with. */
  isOwn: boolean
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
}

/** What opens and closes the way in of an account. */
export function AccountAccess({ words, account, isOwn, action }: AccountAccessProps) {
  const { accounts: own } = words.agents
  const act = (name: AccountAct, text: string) => (
    <div className="mt-5">
      <p>{text}</p>
      <ActionForm
        action={action}
        fields={{ id: account.id, act: name }}
        label={own[name]}
        look="line"
        busy={words.form.busy}
        refusals={words.refusals}
      />
    </div>
  )
  return (
    <section className="block" aria-labelledby="acces">
      <h2 id="acces">{`${own.access} : ${own.standings[account.standing]}`}</h2>
      {isOwn ? (
        <p className="mt-3">{own.own}</p>
      ) : account.standing === 'ended' ? (
        act('resume', own.resumeText)
      ) : (
        <>
          {account.handles > 0 && <p className="mt-3">{fill(own.handles, { count: account.handles })}</p>}
          {act('renew', own.renewText)}
          {act('end', own.endText)}
          {account.prefectureCode && <p className="small soft mt-5">{own.otherPrefecture}</p>}
        </>
      )}
    </section>
  )
}
