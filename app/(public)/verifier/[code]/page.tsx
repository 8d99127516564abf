import { headers } from 'next/headers'
import Link from 'next/link'
import { TooMany } from '@/components/certificate/TooMany'
import { Verdict } from '@/components/certificate/Verdict'
import { Frame } from '@/components/site/Frame'
import { Icon } from '@/components/ui/Icon'
import { PageTitle } from '@/components/ui/PageTitle'
import { verificationWait } from '@/lib/accounts/limits'
import { currentApplicant } from '@/lib/accounts/visitor'
import { verifyCode } from '@/lib/certificates/verify'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

/** What a code stands for, now. Rate-limited, so that codes are not tried one after the other. */
export default async function VerdictPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const { verification } = words.after
  const wait = await verificationWait(callerAddress(await headers()))
  const verified = wait ? null : await verifyCode(code.replaceAll('%20', ' '))
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
          {verified ? <Verdict words={words} {...verified} /> : <TooMany words={words} wait={wait ?? ''} />}
        </div>
      </div>
    </Frame>
  )
}
