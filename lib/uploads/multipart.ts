import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { Refusal } from '@/lib/errors'

export interface Part {
  name: string
  fields: Record<string, string>
  /** May be given up at any byte: the rest of the body is then read and dropped. */
  stream: Readable
}

function parserFor(request: Request) {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 10, fieldSize: 200 },
    })
  } catch {
    throw new Refusal('uploadInterrupted')
  }
}

const ignore = () => {}

/** A stream that may be destroyed without its source. */
function throughOf(stream: Readable): PassThrough {
  const held = new PassThrough()
  stream.once('error', (error) => held.destroy(error))
  stream.once('close', () => {
    if (!stream.readableEnded) held.destroy(new Refusal('uploadInterrupted'))
  })
  // Given up while it waits for its turn, nobody listens yet.
  held.on('error', ignore)
  return stream.pipe(held)
}

/**
 * Streams the first file of a multipart body into `take`, with the fields that stood before it; answers what it did.
 * Holds one chunk in memory. Null: the body had no file. What was taken from a body that breaks off is discarded.
 */
export async function readFilePart<T>(
  request: Request,
  take: (part: Part) => Promise<T>,
  discard: (taken: T) => Promise<void> = async () => {},
): Promise<T | null> {
  if (!request.body) throw new Refusal('uploadInterrupted')
  const parser = parserFor(request)
  const fields: Record<string, string> = {}
  let taken: Promise<T> | undefined
  // Both can fail once more after their pipeline has let go; without a listener that would end the process.
  parser.on('error', ignore)
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.once('file', (_field, stream, { filename }) => {
    const held = throughOf(stream)
    taken = take({ name: filename ?? '', fields, stream: held })
    // Whoever stops reading, for whatever reason, would leave the parser waiting for ever, and a browser with it, which
    // reads no answer before it has sent all.
    taken.catch(ignore).finally(() => {
      stream.unpipe(held)
      stream.resume()
    })
  })
  const parsed = pipeline(Readable.from(request.body, { objectMode: false }), parser)
  const [body] = await Promise.allSettled([parsed])
  const [outcome] = await Promise.allSettled([taken])
  if (outcome.status === 'rejected') throw outcome.reason
  if (body.status === 'rejected') {
    if (outcome.value !== undefined) await discard(outcome.value)
    throw new Refusal('uploadInterrupted')
  }
  return outcome.value ?? null
}
