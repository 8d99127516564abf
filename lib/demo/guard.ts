import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

/** Pages under `/dev` exist in the demo only. */
export function requireDemo(): void {
  if (!env().DEMO) notFound()
}
