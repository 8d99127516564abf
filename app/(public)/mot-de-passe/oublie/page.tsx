import { AccountForm } from '@/components/account/AccountForm'
import { AccountSheet } from '@/components/account/AccountSheet'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { askForReset } from './actions'

export default function ForgottenPasswordPage() {
  const words = catalogue(language())
  const { account, site } = words.ui
  const { title, lead, label, hint, go } = account.forgotten
  return (
    <AccountSheet words={words}>
      <AccountForm
        action={askForReset}
        words={accountFormWords(words)}
        heading={title}
        title={`${title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
        fields={[{ name: 'foreignerNumber', label, hint, kind: 'number', autoComplete: 'username' }]}
        button={go}
      >
        <p className="lead mt-3">{lead}</p>
      </AccountForm>
    </AccountSheet>
  )
}
