import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { type Applicant, findApplicant, findVisit, type Visit } from '@/lib/dossiers/read'
import { NotFound } from '@/lib/errors'
import { routes } from '@/lib/routes'
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

/** Guard of every page of a dossier: session, person and dossier in one statement; a stranger's is not found. */
export async function requireVisit(reference: string, path: string): Promise<Visit> {
  const sessionId = await claimedSession()
  const visit = sessionId && (await findVisit(sessionId, reference).catch(orNotFound))
  if (!visit) redirect(routes.signIn(path))
  return visit
}

function orNotFound(error: unknown): never {
  if (error instanceof NotFound) notFound()
  throw error
}
