import { AccountForm } from '@/components/account/AccountForm'
import { AccountSheet } from '@/components/account/AccountSheet'
import { SpentLink } from '@/components/account/SpentLink'
import { findToken } from '@/lib/accounts/tokens'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { routes } from '@/lib/routes'
import { setNewPassword } from './actions'

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const words = catalogue(language())
  if (!(await findToken(token, 'passwordReset')))
    return <SpentLink words={words} again={routes.forgottenPassword} />
  const { account, site } = words.ui
  const { resetTitle: title, resetLead: lead, label, hint, go } = account.newPassword
  return (
    <AccountSheet words={words}>
      <AccountForm
        action={setNewPassword}
        words={accountFormWords(words)}
        heading={title}
        title={`${title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
        fields={[{ name: 'password', label, hint, kind: 'newPassword', autoComplete: 'new-password' }]}
        hidden={{ token }}
        button={go}
      >
        <p className="lead mt-3">{lead}</p>
      </AccountForm>
    </AccountSheet>
  )
}
