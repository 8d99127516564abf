import { Readable } from 'node:stream'
import parseRange from 'range-parser'
import { privateHeaders } from '@/lib/forms/answers'
import type { openFile } from './openFile'
import type { ByteRange } from './vault'

/**
 * The one range that a request asks for. None when it asks for nothing, for several, or in another unit: the whole is
 * then the answer; `beyond` when nothing of it is there (RFC 9110 §14).
 */
function rangeAsked(header: string | null, bytes: number): ByteRange | 'beyond' | undefined {
  if (!header) return undefined
  const asked = parseRange(bytes, header)
  if (asked === -1) return 'beyond'
  if (asked === -2 || asked.type !== 'bytes' || asked.length !== 1) return undefined
  return asked[0]
}

/** A file that its reader may open, whole or in part: a viewer on a bad network asks for what it shows. */
export function fileAnswer(
  { name, mediaType, bytes, read }: Awaited<ReturnType<typeof openFile>>,
  rangeHeader: string | null,
): Response {
  const range = rangeAsked(rangeHeader, bytes)
  if (range === 'beyond')
    return new Response(null, {
      status: 416,
      headers: { ...privateHeaders, 'Content-Range': `bytes */${bytes}` },
    })
  const headers = {
    ...privateHeaders,
    'Accept-Ranges': 'bytes',
    'Content-Type': mediaType,
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  // Node's and the browser's stream types differ in name only.
  const body = Readable.toWeb(read(range)) as ReadableStream
  if (!range) return new Response(body, { headers: { ...headers, 'Content-Length': String(bytes) } })
  return new Response(body, {
    status: 206,
    headers: {
      ...headers,
      'Content-Length': String(range.end - range.start + 1),
      'Content-Range': `bytes ${range.start}-${range.end}/${bytes}`,
    },
  })
}
