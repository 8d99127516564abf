import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'

/** What was identified, carried from screen to screen for half an hour; encrypted, and worth nothing elsewhere. */
export interface Creation {
  foreignerNumber: string
  /** Once typed. */
  email?: string
}

const name = 'compte-en-creation'
const maxAge = 30 * 60
// Another key than the one of sessions, from the same secret.
const key = () => ({ secret: env().APP_SECRET, salt: 'account creation' })

export async function keepCreation(creation: Creation): Promise<void> {
  const value = await encode({ token: { ...creation }, maxAge, ...key() })
  const secure = env().APP_URL?.startsWith('https:') ?? false
  const path = routes.createAccount
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', secure, path, maxAge })
}

/** The creation under way in this browser, or null: never begun, or half an hour ago. */
export async function findCreation(): Promise<Creation | null> {
  const value = (await cookies()).get(name)?.value
  const token = value ? await decode({ token: value, ...key() }).catch(() => null) : null
  if (typeof token?.foreignerNumber !== 'string') return null
  const email = typeof token.email === 'string' ? token.email : undefined
  return { foreignerNumber: token.foreignerNumber, email }
}
