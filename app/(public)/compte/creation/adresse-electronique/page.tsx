import { redirect } from 'next/navigation'
import { AccountForm } from '@/components/account/AccountForm'
import { AccountSheet } from '@/components/account/AccountSheet'
import { findCreation } from '@/lib/accounts/creationCookie'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { routes } from '@/lib/routes'
import { recordAddress } from './actions'

export default async function CreationAddressPage() {
  if (!(await findCreation())) redirect(routes.createAccount)
  const words = catalogue(language())
  const { account, site } = words.ui
  const { title, lead, label, hint, go } = account.address
  return (
    <AccountSheet words={words}>
      <AccountForm
        action={recordAddress}
        words={accountFormWords(words)}
        heading={title}
        title={`${title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
        fields={[{ name: 'email', label, hint, kind: 'email', autoComplete: 'email' }]}
        button={go}
      >
        <p className="lead mt-3">{lead}</p>
      </AccountForm>
    </AccountSheet>
  )
}
