import { headers } from 'next/headers'
import { chooseLanguage, keepLanguage } from '@/lib/accounts/language'
import { currentApplicant } from '@/lib/accounts/visitor'
import { isLanguage } from '@/lib/copy/languages'
import { missing, seeOther } from '@/lib/forms/answers'
import { isFromElsewhere, pageBefore } from '@/lib/forms/origin'
import { safeNext } from '@/lib/routes'

type Params = { params: Promise<{ code: string }> }

/**
 * « English », « Français »: the same page again, or that of `suite`, in the other language. The mails follow, of who is
 * signed in.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { code } = await params
  if (!isLanguage(code)) return missing()
  await chooseLanguage(code)
  const asked = await headers()
  const applicant = isFromElsewhere(asked) ? null : await currentApplicant()
  if (applicant) await keepLanguage(applicant.accountId, code)
  const next = new URL(request.url).searchParams.get('suite')
  return seeOther(safeNext(next ?? pageBefore(asked)))
}
