import { collectOwnData } from '@/lib/accounts/ownData'
import { currentApplicant } from '@/lib/accounts/visitor'
import { privateHeaders, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** « Télécharger mes données »: a file that a person can read and another service can take. */
export async function GET(): Promise<Response> {
  const applicant = await currentApplicant()
  if (!applicant) return seeOther(routes.signIn(routes.ownData))
  return new Response(JSON.stringify(await collectOwnData(applicant), null, 2), {
    headers: {
      ...privateHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mes-donnees.json"',
    },
  })
}
