import { headers } from 'next/headers'
import Link from 'next/link'
import { DocumentVerdict } from '@/components/certificate/DocumentVerdict'
import { TooMany } from '@/components/certificate/TooMany'
import { Frame } from '@/components/site/Frame'
import { Icon } from '@/components/ui/Icon'
import { PageTitle } from '@/components/ui/PageTitle'
import { verificationWait } from '@/lib/accounts/limits'
import { currentApplicant } from '@/lib/accounts/visitor'
import { verifyPaper } from '@/lib/certificates/verifyDocument'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

interface DocumentVerdictPageProps {
  params: Promise<{ sha256: string }>
  searchParams: Promise<{ cachet?: string | string[] }>
}

/** How the paper stands today whose bytes have this fingerprint. */
export default async function DocumentVerdictPage({ params, searchParams }: DocumentVerdictPageProps) {
  const { sha256 } = await params
  const { cachet } = await searchParams
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const { verification } = words.after
  const wait = await verificationWait(callerAddress(await headers()))
  const verified = wait ? null : await verifyPaper(sha256)
  return (
    <Frame words={words} signedInAs={applicant ? greetingName(applicant) : undefined}>
      <PageTitle title={verification.title} site={words.ui.site.name} />
      <div className="wrap">
        <p className="crumb">
          <Link href={routes.verify} prefetch={false}>
            <Icon name="back" size="xs" />
            {verification.another}
          </Link>
        </p>
        <div className="work">
          {verified ? (
            <DocumentVerdict words={words} {...verified} seal={cachet} />
          ) : (
            <TooMany words={words} wait={wait ?? ''} />
          )}
        </div>
      </div>
    </Frame>
  )
}
