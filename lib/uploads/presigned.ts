import { createHmac } from 'node:crypto'
import { systemClock } from '@/lib/clock'
import { env, publicUrl } from '@/lib/env'
import { sameText } from '@/lib/sameText'

/** Addresses of the embedded ingest and the secret that it shares with the SDK. */
export function localTransport() {
  const appUrl = publicUrl()
  const digest = createHmac('sha256', env().APP_SECRET).update('uploads/embedded/v1').digest('hex')
  return {
    appUrl,
    ingestUrl: `${appUrl}/api/storage`,
    callbackUrl: `${appUrl}/api/uploadthing`,
    // The SDK wants a key that begins so.
    apiKey: `sk_local_${digest}`,
  }
}

export function signed(payload: string): string {
  return `hmac-sha256=${createHmac('sha256', localTransport().apiKey).update(payload).digest('hex')}`
}

/** What a presigned address says, once its signature holds. */
export interface PresignedUpload {
  key: string
  ticketId: string
  name: string
  type: string
  bytes: number
  slug: string
}

/**
 * Reads a presigned address; null when its signature is wrong or its time is over. The signed address is rebuilt from
 * the public one: behind a proxy, or under another name of this machine, the request has another host.
 */
export function openPresigned(requestUrl: string): PresignedUpload | null {
  const { appUrl, ingestUrl } = localTransport()
  const { pathname, search } = new URL(requestUrl)
  const mark = '&signature='
  const cut = search.indexOf(mark)
  if (cut < 0) return null
  const address = `${appUrl}${pathname}${search.slice(0, cut)}`
  if (!sameText(encodeURIComponent(signed(address)), search.slice(cut + mark.length))) return null
  const { searchParams } = new URL(address)
  if (Number(searchParams.get('expires')) < systemClock.now().getTime()) return null
  // The SDK encodes its values twice.
  const field = (name: string) => decodeURIComponent(searchParams.get(name) ?? '')
  return {
    key: address.slice(ingestUrl.length + 1, address.indexOf('?')),
    ticketId: field('x-ut-custom-id'),
    name: field('x-ut-file-name'),
    type: field('x-ut-file-type'),
    bytes: Number(field('x-ut-file-size')),
    slug: field('x-ut-slug'),
  }
}
