import { expect, test } from 'vitest'
import { Refusal } from '@/lib/errors'
import { readFilePart } from './multipart'

const chunks = 300

/** A form of one large file, and how much of it has been asked for. */
function largeForm() {
  let sent = 0
  const head = [
    '--b\r\nContent-Disposition: form-data; name="reference"\r\n\r\n123\r\n',
    '--b\r\nContent-Disposition: form-data; name="file"; filename="film.pdf"\r\n\r\n',
  ].join('')
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0) controller.enqueue(Buffer.from(head))
      if (sent === chunks) {
        controller.enqueue(Buffer.from('\r\n--b--\r\n'))
        return controller.close()
      }
      sent += 1
      controller.enqueue(Buffer.alloc(65_536, sent))
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  return { request: new Request('http://localhost/documents', init), sent: () => sent }
}

test.each([
  [
    'at its first bytes',
    async (stream: AsyncIterable<unknown>) => {
      for await (const _ of stream) throw new Refusal('fileTooLarge')
    },
  ],
  [
    'before any',
    async () => {
      throw new Refusal('fileTooLarge')
    },
  ],
])('what is given up %s is read to its end, so that a browser hears why', async (_when, take) => {
  const { request, sent } = largeForm()
  await expect(readFilePart(request, ({ stream }) => take(stream))).rejects.toEqual(
    new Refusal('fileTooLarge'),
  )
  expect(sent()).toBe(chunks)
})
