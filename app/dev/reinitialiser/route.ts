import { devRoutes } from '@/lib/demo/devRoutes'
import { requireDemo } from '@/lib/demo/guard'
import { resetDemo } from '@/lib/demo/seed'
import { seeOther } from '@/lib/forms/answers'

/** Brings the demo's first state back. */
export async function POST(): Promise<Response> {
  requireDemo()
  await resetDemo()
  return seeOther(devRoutes.start)
}
