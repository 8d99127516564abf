import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { certificates, verifications } from '@/db/schema/cases'
import { clock } from '@/lib/clock'
import { readCode } from './code'

/** A code that no certificate bears, looked up when what was typed is no code: both answers take the same way. */
const nobodys = '000000000000'

/**
 * What a third party learns of a code: what it stands for, or that it is unknown. A code that is malformed and one that
 * nobody bears get the same answer, in the same time. Each consultation is written down, without who asked.
 */
export async function verifyCode(typed: string) {
  const now = await clock.now()
  const found = await database().query.certificates.findFirst({
    where: eq(certificates.code, readCode(typed) ?? nobodys),
  })
  await database()
    .insert(verifications)
    .values({ certificateId: found?.id ?? null, at: now })
  return { now, certificate: found ?? null }
}

export type Verified = NonNullable<Awaited<ReturnType<typeof verifyCode>>['certificate']>
