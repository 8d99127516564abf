import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AccountSheet } from '@/components/account/AccountSheet'
import { SendAgainForm } from '@/components/account/SendAgainForm'
import { findCreation } from '@/lib/accounts/creationCookie'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { meantAddress } from '@/lib/procedure/emailSlips'
import { routes } from '@/lib/routes'
import { sendAgain } from './actions'

export default async function CreationRecordedPage({
  searchParams,
}: {
  searchParams: Promise<{ renvoye?: string }>
}) {
  const creation = await findCreation()
  if (!creation?.email) redirect(routes.createAccount)
  const { renvoye } = await searchParams
  const words = catalogue(language())
  const { account, site } = words.ui
  const { recorded } = account
  return (
    <AccountSheet words={words}>
      <SendAgainForm
        action={sendAgain}
        words={accountFormWords(words)}
        title={`${recorded.title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${recorded.title} — ${site.name}`}
        meant={meantAddress(creation.email)}
        aside={
          <Link className="btn btn--bare push" href={routes.creationAddress} prefetch={false}>
            {recorded.change}
          </Link>
        }
      >
        <p className="lead mt-3">{recorded.sentTo}</p>
        <p className="shown-back">{creation.email}</p>
        {renvoye && (
          <p className="mt-3" role="status">
            {recorded.sentAgain}
          </p>
        )}
        <p className="mt-3">{recorded.next}</p>
        <p className="soft mt-3">{recorded.spam}</p>
      </SendAgainForm>
    </AccountSheet>
  )
}
