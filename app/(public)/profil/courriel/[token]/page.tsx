import { AccountForm } from '@/components/account/AccountForm'
import { AccountSheet } from '@/components/account/AccountSheet'
import { SpentLink } from '@/components/account/SpentLink'
import { findToken } from '@/lib/accounts/tokens'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { routes } from '@/lib/routes'
import { confirmAddress, keepAddress } from './actions'

/** Where both links of a change of address lead: the new one confirms, the former one stops it. */
export default async function EmailLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const words = catalogue(language())
  const found = await findToken(token, 'emailChange', 'emailCancel')
  if (!found) return <SpentLink words={words} again={routes.changeEmail} />
  const { account, site } = words.ui
  const confirms = found.purpose === 'emailChange'
  const { title, lead, go } = confirms ? account.confirmEmail : account.cancelEmail
  return (
    <AccountSheet words={words}>
      <AccountForm
        action={confirms ? confirmAddress : keepAddress}
        words={accountFormWords(words)}
        heading={title}
        title={`${title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${title} — ${site.name}`}
        fields={[]}
        hidden={{ token }}
        button={go}
      >
        <p className="lead mt-3">{lead}</p>
        <p className="shown-back">{found.email}</p>
      </AccountForm>
    </AccountSheet>
  )
}
