import { AccountForm } from '@/components/account/AccountForm'
import { AccountSheet } from '@/components/account/AccountSheet'
import { requireApplicant } from '@/lib/accounts/visitor'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { routes } from '@/lib/routes'
import { changeEmail } from './actions'

export default async function ChangeEmailPage() {
  const applicant = await requireApplicant(routes.changeEmail)
  const words = catalogue(language())
  const { account, site } = words.ui
  const { title, lead, label, hint, go } = account.changeEmail
  return (
    <AccountSheet words={words} signedInAs={greetingName(applicant)}>
      <AccountForm
        action={changeEmail}
        words={accountFormWords(words)}
        heading={title}
        title={`${title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
        fields={[{ name: 'email', label, hint, kind: 'email', autoComplete: 'email' }]}
        button={go}
      >
        <p className="lead mt-3">{lead}</p>
        <p className="shown-back">{applicant.email}</p>
      </AccountForm>
    </AccountSheet>
  )
}
