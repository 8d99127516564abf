import { AccountSheet } from '@/components/account/AccountSheet'
import { Done } from '@/components/account/Done'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { routes } from '@/lib/routes'

export default function AccountClosedPage() {
  const words = catalogue(language())
  const { account, site } = words.ui
  return (
    <AccountSheet words={words}>
      <Done words={account.closed} site={site.name} to={routes.home} />
    </AccountSheet>
  )
}
