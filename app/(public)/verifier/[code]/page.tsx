import { headers } from 'next/headers'
import { Verdict } from '@/components/certificate/Verdict'
import { VerdictFrame } from '@/components/certificate/VerdictFrame'
import { verificationWait } from '@/lib/accounts/limits'
import { currentApplicant } from '@/lib/accounts/visitor'
import { verifyCode } from '@/lib/certificates/verify'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { greetingName } from '@/lib/format'
import { callerAddress } from '@/lib/forms/origin'
import { verify } from '../actions'

/** What a code stands for, now. Rate-limited, so that codes are not tried one after the other. */
export default async function VerdictPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const wait = await verificationWait(callerAddress(await headers()))
  const verified = wait ? null : await verifyCode(code.replaceAll('%20', ' '))
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const { heading, results } = words.after.verification
  const status = verified?.certificate?.status ?? 'unknown'
  return (
    <VerdictFrame
      words={words}
      signedInAs={applicant ? greetingName(applicant) : undefined}
      wait={wait}
      verify={verify}
      result={verified && fill(heading, { result: results[status][0] ?? '' })}
    >
      {verified && <Verdict words={words} {...verified} />}
    </VerdictFrame>
  )
}
