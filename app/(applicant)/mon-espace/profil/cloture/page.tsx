import { AccountForm } from '@/components/account/AccountForm'
import { AccountSheet } from '@/components/account/AccountSheet'
import { requireApplicant } from '@/lib/accounts/visitor'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { routes } from '@/lib/routes'
import { close } from './actions'

export default async function CloseAccountPage() {
  const applicant = await requireApplicant(routes.closeAccount)
  const words = catalogue(language())
  const { account, site } = words.ui
  const { title, lead, kept, keep, again, current, go } = account.close
  return (
    <AccountSheet words={words} signedInAs={greetingName(applicant)}>
      <AccountForm
        action={close}
        words={accountFormWords(words)}
        heading={title}
        title={`${title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
        fields={[{ name: 'current', label: current, kind: 'password', autoComplete: 'current-password' }]}
        button={go}
      >
        <p className="lead mt-3">{lead}</p>
        {[kept, keep, again].map((text) => (
          <p className="mt-3" key={text}>
            {text}
          </p>
        ))}
      </AccountForm>
    </AccountSheet>
  )
}
