import { headers } from 'next/headers'
import { claimedSession } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { saveTyping } from '@/lib/dossiers/draft'
import { NotFound, Refusal } from '@/lib/errors'
import { timeInWords } from '@/lib/format'
import { missing, privateHeaders } from '@/lib/forms/answers'
import { field } from '@/lib/forms/fields'
import { isOwnOrigin } from '@/lib/forms/origin'
import { type PostedPage, postedPage } from '@/lib/forms/postedPage'
import type { AnswerPage } from '@/lib/procedure/answers'
import { isAnswerPage, isWizardPage } from '@/lib/procedure/pages'

interface Params {
  params: Promise<{ reference: string }>
}

function postedAnswers(form: FormData, reference: string): PostedPage<AnswerPage> {
  const page = field(form, 'page')
  if (!isWizardPage(page) || !isAnswerPage(page)) throw new NotFound()
  return { ...postedPage(form, page, page), reference }
}

function told(status: number): Response {
  return new Response(null, { status, headers: privateHeaders })
}

/**
 * Saves what stands in a form while it is being written; judges nothing. Answers the version that the form knows from now
 * on, and the sentence for the status line, which tells a session that was idle for too long. 401: no session; 409: saved elsewhere meanwhile, or deposited.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isOwnOrigin(await headers())) return told(403)
  const sessionId = await claimedSession()
  if (!sessionId) return told(401)
  try {
    const posted = postedAnswers(await request.formData(), (await params).reference)
    const done = await saveTyping(sessionId, posted)
    if (!done) return told(401)
    const { session, ui } = catalogue(language())
    return Response.json(
      {
        version: done.version,
        saved: fill(done.asleep ? session.savedAsleep : ui.wizard.saved, {
          time: timeInWords(done.at, language()),
        }),
      },
      { headers: privateHeaders },
    )
  } catch (error) {
    if (error instanceof NotFound) return missing()
    if (error instanceof Refusal) return told(409)
    throw error
  }
}
