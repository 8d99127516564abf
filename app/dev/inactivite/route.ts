import { requireDemo } from '@/lib/demo/guard'
import { idleSessions } from '@/lib/demo/idle'
import { seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** Lets half an hour without a sign of life pass over every session, to try what a person then meets. */
export async function POST(): Promise<Response> {
  requireDemo()
  await idleSessions()
  return seeOther(routes.dev)
}
