import { cookies } from 'next/headers'
import { openSession, sessionCookie } from '@/lib/accounts/sessions'
import { requireDemo } from '@/lib/demo/guard'
import { isScenario, playScenario } from '@/lib/demo/scenarios'
import { missing, seeOther } from '@/lib/forms/answers'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'

/** Builds a scenario, signs in as its person and opens his request. */
export async function POST(request: Request): Promise<Response> {
  requireDemo()
  const id = new URLSearchParams(await request.text()).get('scenario') ?? ''
  if (!isScenario(id)) return missing()
  const { accountId, reference, state } = await playScenario(id)
  const { token } = await openSession(accountId)
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, token, options)
  return seeOther(
    can('applicant', 'saveDraft', state)
      ? routes.page(reference, 'recapitulatif')
      : routes.request(reference),
  )
}
