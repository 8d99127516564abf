import { env } from '@/lib/env'
import { isOriginOf, requestedHost } from './host.mjs'

/** The host that this request was made to, as a browser would write it. */
export function requestHost(headers: Headers): string {
  return requestedHost((name) => headers.get(name), Boolean(env().APP_URL))
}

/** A form of ours says where it comes from. A missing origin is refused like a foreign one. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return false
  return isOriginOf(origin, requestHost(headers))
}

/** The page of ours that led here: path and query. Null: another site, or nothing told. */
export function pageBefore(headers: Headers): string | null {
  const before = headers.get('referer') ?? ''
  if (!isOriginOf(before, requestHost(headers))) return null
  const { pathname, search } = new URL(before)
  return pathname + search
}

/** The page of another site led here: whoever follows its link need not know where it goes. */
export function isFromElsewhere(headers: Headers): boolean {
  return headers.get('sec-fetch-site') === 'cross-site'
}

/** An address that a provider gives to one customer: in IPv6, all that share its first half. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const gap = Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0))
  const groups = [...(before ?? []), ...Array<string>(gap).fill('0'), ...(after ?? [])]
  return `${groups.slice(0, 4).join(':')}::`
}

/** Network address of the caller, for the limits: the last word of the proxy when we are behind one, never the caller's own. */
export function callerAddress(headers: Headers): string {
  const forwarded = env().APP_URL ? headers.get('x-forwarded-for')?.split(',').pop()?.trim() : undefined
  return networkOf(forwarded ?? headers.get('x-caller-address') ?? 'unknown')
}
