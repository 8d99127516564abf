import { headers } from 'next/headers'
import { verificationWait } from '@/lib/accounts/limits'
import { verifyCode } from '@/lib/certificates/verify'
import { proofFileName, renderVerificationProof } from '@/lib/documents/verificationProof'
import { missing, pdfAnswer, seeOther } from '@/lib/forms/answers'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

/** « Enregistrer la preuve »: what the code stands for at this moment, as a PDF. Counts as a verification. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await params
  if (await verificationWait(callerAddress(await headers()))) return seeOther(routes.verifyCode(code))
  const { now, certificate } = await verifyCode(code)
  if (!certificate) return missing()
  return pdfAnswer(await renderVerificationProof(certificate, now), proofFileName(certificate.code))
}
