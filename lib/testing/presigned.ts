import { systemClock } from '@/lib/clock'
import { localTransport, signed } from '@/lib/uploads/presigned'

/** The address that the SDK would sign: each value encoded twice. */
export function presigned(ticketId: string, bytes: number): string {
  const values = {
    expires: String(systemClock.inMs(60_000).getTime()),
    'x-ut-custom-id': encodeURIComponent(ticketId),
    'x-ut-file-name': encodeURIComponent('piece'),
    'x-ut-file-type': encodeURIComponent('image/png'),
    'x-ut-file-size': String(bytes),
    'x-ut-slug': 'document',
  }
  const address = `${localTransport().ingestUrl}/key?${new URLSearchParams(values)}`
  return `${address}&signature=${encodeURIComponent(signed(address))}`
}
