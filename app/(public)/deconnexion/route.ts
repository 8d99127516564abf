import { cookies, headers } from 'next/headers'
import { revokeSession, sessionCookie } from '@/lib/accounts/sessions'
import { claimedSession } from '@/lib/accounts/visitor'
import { seeOther } from '@/lib/forms/answers'
import { isOwnOrigin } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

/** Ends the session of this browser. A post from elsewhere ends nothing. */
export async function POST(): Promise<Response> {
  const sessionId = await claimedSession()
  if (sessionId && isOwnOrigin(await headers())) {
    await revokeSession(sessionId)
    ;(await cookies()).delete(sessionCookie().name)
  }
  return seeOther(routes.home)
}
