import { AccountSheet } from '@/components/account/AccountSheet'
import { Done } from '@/components/account/Done'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'

export default function PasswordChangedPage() {
  const words = catalogue(language())
  const { account, site } = words.ui
  return (
    <AccountSheet words={words}>
      <Done words={account.passwordChanged} site={site.name} />
    </AccountSheet>
  )
}
