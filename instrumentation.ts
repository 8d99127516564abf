import type { Instrumentation } from 'next'
import { tellFailure } from '@/lib/forms/status'

/** Runs once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { boot } = await import('@/lib/jobs/boot')
  await boot()
}

/** Next prints the error under its digest, whatever became of it. */
export const onRequestError: Instrumentation.onRequestError = (error) => {
  if (error instanceof Error && 'digest' in error) tellFailure(String(error.digest))
}
