import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { findVisit, type Visit } from '@/lib/dossiers/read'
import { NotFound } from '@/lib/errors'
import { answerNotFound } from '@/lib/forms/status'
import { routes } from '@/lib/routes'
import { type Applicant, findApplicant } from './applicant'
import { sessionCookie, sessionIdIn } from './sessions'

/** The session id that this request claims; the verb that uses it checks that it lives. */
export async function claimedSession(): Promise<string | null> {
  return sessionIdIn((await cookies()).get(sessionCookie().name)?.value)
}

/** The applicant of this request, or null for a visitor. */
export async function currentApplicant(): Promise<Applicant | null> {
  const sessionId = await claimedSession()
  return sessionId ? findApplicant(sessionId) : null
}

/** Guard of every applicant page: a visitor signs in first and comes back to `path`. */
export async function requireApplicant(path: string): Promise<Applicant> {
  const applicant = await currentApplicant()
  if (!applicant) redirect(routes.signIn(path))
  return applicant
}

/**
 * Guard of every page of a dossier: session, person and dossier in one statement. Null: not there, or a stranger's, and
 * the answer is a 404 that the page words.
 */
export async function requireVisit(reference: string, path: string): Promise<Visit | null> {
  const sessionId = await claimedSession()
  if (!sessionId) redirect(routes.signIn(path))
  const visit = await findVisit(sessionId, reference).catch((error: unknown) => {
    if (error instanceof NotFound) return 'missing' as const
    throw error
  })
  if (!visit) redirect(routes.signIn(path))
  if (visit !== 'missing') return visit
  answerNotFound()
  return null
}
