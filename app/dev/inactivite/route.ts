import { devRoutes } from '@/lib/demo/devRoutes'
import { requireDemo } from '@/lib/demo/guard'
import { idleSessions } from '@/lib/demo/idle'
import { seeOther } from '@/lib/forms/answers'

/** Lets half an hour without a sign of life pass over every session, or `minutes`, to try what a person then meets. */
export async function POST(request: Request): Promise<Response> {
  requireDemo()
  const minutes = Number.parseInt(new URL(request.url).searchParams.get('minutes') ?? '', 10)
  await idleSessions(Number.isSafeInteger(minutes) ? minutes : undefined)
  return seeOther(devRoutes.start)
}
