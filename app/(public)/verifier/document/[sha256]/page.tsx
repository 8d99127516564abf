import { headers } from 'next/headers'
import { DocumentVerdict } from '@/components/certificate/DocumentVerdict'
import { VerdictFrame } from '@/components/certificate/VerdictFrame'
import { verificationWait } from '@/lib/accounts/limits'
import { currentApplicant } from '@/lib/accounts/visitor'
import { markedSeal, verifyPaper } from '@/lib/certificates/verifyDocument'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { callerAddress } from '@/lib/forms/origin'
import { verify } from '../../actions'

interface DocumentVerdictPageProps {
  params: Promise<{ sha256: string }>
  searchParams: Promise<{ cachet?: string | string[]; marque?: string | string[] }>
}

/** How the paper stands today whose bytes have this fingerprint. */
export default async function DocumentVerdictPage({ params, searchParams }: DocumentVerdictPageProps) {
  const { sha256 } = await params
  const { cachet, marque } = await searchParams
  const wait = await verificationWait(callerAddress(await headers()))
  const verified = wait ? null : await verifyPaper(sha256)
  const applicant = await currentApplicant()
  const words = catalogue(language())
  return (
    <VerdictFrame
      words={words}
      signedInAs={applicant ? greetingName(applicant) : undefined}
      wait={wait}
      verify={verify}
    >
      {verified && <DocumentVerdict words={words} {...verified} seal={markedSeal(sha256, cachet, marque)} />}
    </VerdictFrame>
  )
}
