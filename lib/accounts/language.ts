import { eq } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { database } from '@/db/client'
import { accounts } from '@/db/schema/people'
import { isLanguage, type Language, officialLanguage } from '@/lib/copy/languages'
import { env } from '@/lib/env'

/** Read by `lib/copy/asked.mjs`. */
const name = 'langue'
const maxAge = 365 * 24 * 3600

/** The pages that this browser asks for are in that language from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  const secure = env().APP_URL?.startsWith('https:') ?? false
  ;(await cookies()).set(name, language, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge })
}

/** The mails to an account are in that language from now on. */
export async function keepLanguage(accountId: string, language: Language): Promise<void> {
  await database().update(accounts).set({ language }).where(eq(accounts.id, accountId))
}

/** At sign-in: what was chosen in this browser goes to the account; a browser where nothing was follows the account. */
export async function settleLanguage(accountId: string): Promise<void> {
  const chosen = (await cookies()).get(name)?.value
  if (isLanguage(chosen)) return keepLanguage(accountId, chosen)
  const account = await database().query.accounts.findFirst({
    columns: { language: true },
    where: eq(accounts.id, accountId),
  })
  if (account && account.language !== officialLanguage) await chooseLanguage(account.language)
}
