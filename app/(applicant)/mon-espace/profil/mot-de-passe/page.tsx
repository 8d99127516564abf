import { AccountForm } from '@/components/account/AccountForm'
import { AccountSheet } from '@/components/account/AccountSheet'
import { requireApplicant } from '@/lib/accounts/visitor'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { routes } from '@/lib/routes'
import { replacePassword } from './actions'

export default async function ChangePasswordPage() {
  const applicant = await requireApplicant(routes.changePassword)
  const words = catalogue(language())
  const { account, site } = words.ui
  const { title, current, label, go } = account.changePassword
  const { hint } = account.newPassword
  return (
    <AccountSheet words={words} signedInAs={greetingName(applicant)}>
      <AccountForm
        action={replacePassword}
        words={accountFormWords(words)}
        heading={title}
        title={`${title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
        fields={[
          { name: 'current', label: current, kind: 'password', autoComplete: 'current-password' },
          { name: 'password', label, hint, kind: 'newPassword', autoComplete: 'new-password' },
        ]}
        button={go}
      />
    </AccountSheet>
  )
}
