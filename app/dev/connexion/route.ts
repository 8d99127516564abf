import { cookies } from 'next/headers'
import { openSession, sessionCookie } from '@/lib/accounts/sessions'
import { requireDemo } from '@/lib/demo/guard'
import { findPersonaAccount } from '@/lib/demo/seed'
import { missing, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** Signs in as a persona in one click. */
export async function POST(request: Request): Promise<Response> {
  requireDemo()
  const accountId = await findPersonaAccount(
    new URLSearchParams(await request.text()).get('foreignerNumber') ?? '',
  )
  if (!accountId) return missing()
  const { token } = await openSession(accountId)
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, token, options)
  return seeOther(routes.home)
}
