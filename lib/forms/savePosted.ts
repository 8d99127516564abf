import { redirect } from 'next/navigation'
import { saveAnswers } from '@/lib/dossiers/draft'
import { findVisit, type Visit } from '@/lib/dossiers/read'
import { Refusal } from '@/lib/errors'
import type { AnswerPage, ItemKey } from '@/lib/procedure/answers'
import { routes } from '@/lib/routes'
import type { FormState } from './formState'
import type { PostedPage } from './postedPage'
import { SessionEnded } from './sessionEnded'

/** Saves what a form posted; a page made stale elsewhere comes back with what was typed here. */
export async function savePosted(
  posted: PostedPage<AnswerPage | ItemKey>,
  sessionId: string,
): Promise<Visit | FormState> {
  try {
    const visit = await saveAnswers(sessionId, posted)
    if (!visit) throw new SessionEnded()
    return visit
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'alreadySubmitted') redirect(routes.page(posted.reference, 'confirmation'))
    const current = await findVisit(sessionId, posted.reference)
    return {
      issues: {},
      refusal: { code: error.code, detail: error.detail },
      values: posted.values,
      version: current?.dossier.pageVersions[posted.page] ?? 0,
    }
  }
}
