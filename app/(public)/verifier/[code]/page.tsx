import { headers } from 'next/headers'
import Link from 'next/link'
import { Verdict } from '@/components/certificate/Verdict'
import { Frame } from '@/components/site/Frame'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { PageTitle } from '@/components/ui/PageTitle'
import { countVerification } from '@/lib/accounts/limits'
import { currentApplicant } from '@/lib/accounts/visitor'
import { verifyCode } from '@/lib/certificates/verify'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { Refusal } from '@/lib/errors'
import { greetingName } from '@/lib/format'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

/** What a code stands for, now. Rate-limited, so that codes are not tried one after the other. */
export default async function VerdictPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const { verification } = words.after
  const wait = await waitOf(callerAddress(await headers()))
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
          {verified ? (
            <Verdict words={words} {...verified} />
          ) : (
            <div>
              <h1>{verification.title}</h1>
              <Notice tone="bad">
                <p>{fill(verification.tooMany, { detail: wait ?? '' })}</p>
              </Notice>
            </div>
          )}
        </div>
      </div>
    </Frame>
  )
}

/** Minutes to wait when this address has verified too often, else null. */
async function waitOf(address: string): Promise<string | null> {
  try {
    await countVerification(address)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.detail
    throw error
  }
}
