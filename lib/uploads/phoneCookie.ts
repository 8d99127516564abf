import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'
import { phoneMinutes } from './phoneLinks'

const name = 'telephone'

/** Keeps on a telephone what ties it to its link; sent with nothing but the pages of that link. */
export async function keepDevice(token: string, device: string): Promise<void> {
  const secure = env().APP_URL?.startsWith('https:') ?? false
  const options = { httpOnly: true, sameSite: 'strict', secure, path: routes.phone(token) } as const
  ;(await cookies()).set(name, device, { ...options, maxAge: phoneMinutes * 60 })
}

export async function deviceOf(token: string): Promise<string | undefined> {
  // The browser sends the cookie of this path alone.
  return token ? (await cookies()).get(name)?.value : undefined
}
