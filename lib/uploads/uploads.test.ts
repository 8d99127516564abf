import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { blobs, fileReads, files } from '@/db/schema/files'
import { cancelComplement, requestComplement } from '@/lib/dossiers/complement'
import { discardDraft } from '@/lib/dossiers/discard'
import { startDraft } from '@/lib/dossiers/draft'
import { countFiles, findVisit } from '@/lib/dossiers/read'
import { listFiles, submitDossier } from '@/lib/dossiers/submit'
import { env } from '@/lib/env'
import { NotFound, Refusal } from '@/lib/errors'
import { additionalDocument, fileLimits } from '@/lib/procedure/documents'
import { again, employment, inReview } from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, picture, sendPicture, signedIn } from '@/lib/testing/people'
import { findUploadTarget, keepFile, namedAs, takeRefusals, tidyFileName } from './files'
import { openFile } from './openFile'
import { findRemovedFile, removeFile, restoreFile } from './removal'
import { continueBlob, newPart, partBytes, readWhole, storeBlob } from './vault'

beforeEach(freshDemo)

function pathOf(id: string): string {
  return join(env().DATA_DIR, 'files', id.slice(0, 2), id)
}

describe('the vault', () => {
  test.each([0, 1, 65_536, 65_537, 200_000])(
    'gives %i bytes back as they came, and keeps none of them readable',
    async (count) => {
      const content = randomBytes(count)
      const blob = await storeBlob(Readable.from([content]), 1_000_000)
      expect(await readWhole(blob.id)).toEqual(content)
      if (count > 100) expect(readFileSync(pathOf(blob.id)).includes(content.subarray(0, 32))).toBe(false)
    },
  )

  test('goes on where a content stopped, and knows the whole of it', async () => {
    const content = randomBytes(300_000)
    const part = newPart()
    async function* cut() {
      yield content.subarray(0, 150_000)
      throw new Error('cut')
    }
    const limits = { maxBytes: 1_000_000, expected: content.length }
    await expect(continueBlob(part, 0, cut(), limits)).rejects.toThrow('cut')
    const here = await partBytes(part, content.length)
    expect(here).toBe(131_072)
    const short = Readable.from([content.subarray(here, 200_000)])
    await expect(continueBlob(part, here, short, limits)).rejects.toEqual(new Refusal('uploadInterrupted'))
    const from = await partBytes(part, content.length)
    expect(from).toBe(196_608)
    const blob = await continueBlob(part, from, Readable.from([content.subarray(from)]), limits)
    expect(blob.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(await readWhole(blob.id)).toEqual(content)
  })

  test('finds one changed byte', async () => {
    const blob = await storeBlob(Readable.from([randomBytes(100_000)]), 1_000_000)
    const sealed = readFileSync(pathOf(blob.id))
    sealed[70_000] = (sealed[70_000] ?? 0) ^ 1
    writeFileSync(pathOf(blob.id), sealed)
    await expect(readWhole(blob.id)).rejects.toThrow()
  })

  test('finds a content put in the place of another', async () => {
    const [left, right] = [
      await storeBlob(Readable.from([Buffer.from('left')]), 100),
      await storeBlob(Readable.from([Buffer.from('ight')]), 100),
    ]
    writeFileSync(pathOf(left.id), readFileSync(pathOf(right.id)))
    await expect(readWhole(left.id)).rejects.toThrow()
  })

  test('refuses what is too large, and leaves nothing behind', async () => {
    await expect(storeBlob(Readable.from([randomBytes(101)]), 100)).rejects.toEqual(
      new Refusal('fileTooLarge'),
    )
    expect(await database().$count(blobs)).toBe(0)
    const left = readdirSync(join(env().DATA_DIR, 'files'), { recursive: true }).map(String)
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('a file of a draft', () => {
  async function send(content: Buffer, name = 'scan.pdf') {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    const target = await findUploadTarget(joao.sessionId, reference, 'identity')
    if (!target) throw new Error('no live session')
    return {
      joao,
      target,
      outcome: await keepFile(target, name, await storeBlob(Readable.from([content]), fileLimits.bytes)),
    }
  }

  test('is known by its bytes, and named after what it is', async () => {
    const { target, outcome } = await send(picture, 'passeport.pdf')
    expect(outcome).toHaveProperty('fileId')
    expect(await listFiles(target.visit.dossier.id)).toMatchObject([
      { name: 'passeport.png', mediaType: 'image/png', pages: 1 },
    ])
  })

  test.each([
    ['a script', Buffer.from('<script>alert(1)</script>'), 'fileType'],
    ['a drawing that may run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'fileType'],
    ['nothing', Buffer.alloc(0), 'fileEmpty'],
    ['a cut PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'fileDamaged'],
  ])('%s is refused, destroyed, and the reason waits to be read once', async (_what, content, code) => {
    const { target, outcome } = await send(content)
    expect(outcome).toEqual({ refused: code })
    expect(await database().$count(blobs)).toBe(0)
    expect(await takeRefusals(target.visit.dossier.id)).toMatchObject([
      { document: 'identity', code, detail: 'scan.pdf' },
    ])
    expect(await takeRefusals(target.visit.dossier.id)).toEqual([])
  })

  test('ten files a document, not eleven, even when they race', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    const outcomes = await Promise.all(
      Array.from({ length: 11 }, () => sendPicture(joao, reference, 'identity')),
    )
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'tooManyFiles' }])
  })

  test('goes nowhere but to a document that is asked of its owner', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    const zofia = await signedIn('9900000103')
    await expect(findUploadTarget(zofia.sessionId, reference, 'identity')).rejects.toBeInstanceOf(NotFound)
    await expect(findUploadTarget(joao.sessionId, reference, 'employment')).rejects.toEqual(
      new Refusal('documentNotAsked'),
    )
    await expect(findUploadTarget(joao.sessionId, reference, 'ephoto')).rejects.toEqual(
      new Refusal('documentNotAsked'),
    )
    await expect(findUploadTarget(joao.sessionId, reference, 'toString')).rejects.toEqual(
      new Refusal('documentNotAsked'),
    )
  })

  test('opens for its owner, and the opening is written down', async () => {
    const joao = await signedIn()
    const sent = await sendPicture(joao, await startDraft(joao), 'identity')
    if (!('fileId' in sent)) throw new Error('refused')
    const { read, mediaType } = await openFile(joao, sent.fileId)
    expect(mediaType).toBe('image/png')
    expect(
      Buffer.concat(await read().toArray())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(await database().$count(fileReads)).toBe(1)
    await expect(openFile(await signedIn('9900000103'), sent.fileId)).rejects.toBeInstanceOf(NotFound)
    await expect(openFile(joao, 'nothing')).rejects.toBeInstanceOf(NotFound)
  })

  test('is removed by its owner from a draft, and by nobody afterwards', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    const extra = await sendPicture(joao, reference, 'currentPermit')
    if (!('fileId' in extra)) throw new Error('refused')
    await expect(
      removeFile((await signedIn('9900000103')).sessionId, reference, extra.fileId),
    ).rejects.toBeInstanceOf(NotFound)
    const visit = await removeFile(joao.sessionId, reference, extra.fileId)
    const [kept] = await listFiles(visit?.dossier.id ?? '')
    expect(await listFiles(visit?.dossier.id ?? '')).toHaveLength(3)
    await certify(joao, reference)
    await submitDossier(joao, reference)
    await expect(removeFile(joao.sessionId, reference, kept?.id ?? '')).rejects.toEqual(
      new Refusal('alreadySubmitted'),
    )
    await expect(sendPicture(joao, reference, 'identity')).rejects.toEqual(new Refusal('alreadySubmitted'))
  })
})

describe('a file that its owner removed', () => {
  async function removedFile() {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    const sent = await sendPicture(joao, reference, 'currentPermit')
    if (!('fileId' in sent)) throw new Error('refused')
    const visit = await removeFile(joao.sessionId, reference, sent.fileId)
    if (!visit) throw new Error('no live session')
    return { joao, reference, visit, fileId: sent.fileId }
  }

  test('is counted and opened no more, and comes back as it was', async () => {
    const { joao, reference, visit, fileId } = await removedFile()
    expect(await findRemovedFile(visit, fileId)).toMatchObject({ document: 'currentPermit' })
    expect(await countFiles(visit.dossier.id)).not.toHaveProperty('currentPermit')
    await expect(openFile(joao, fileId)).rejects.toBeInstanceOf(NotFound)
    await restoreFile(joao.sessionId, reference, fileId)
    expect(await countFiles(visit.dossier.id)).toHaveProperty('currentPermit', 1)
    expect(await findRemovedFile(visit, fileId)).toBeNull()
    await restoreFile(joao.sessionId, reference, fileId)
    expect((await openFile(joao, fileId)).mediaType).toBe('image/png')
  })

  test('comes back for nobody else, and not into a request that is deposited', async () => {
    const { joao, reference, visit, fileId } = await removedFile()
    const zofia = await signedIn('9900000103')
    await expect(restoreFile(zofia.sessionId, reference, fileId)).rejects.toBeInstanceOf(NotFound)
    const other = await findVisit(zofia.sessionId, await startDraft(zofia))
    if (!other) throw new Error('no live session')
    expect(await findRemovedFile(other, fileId)).toBeNull()
    await restoreFile(zofia.sessionId, other.dossier.reference, fileId)
    expect(await listFiles(other.dossier.id)).toEqual([])
    await certify(joao, reference)
    await submitDossier(joao, reference)
    await expect(restoreFile(joao.sessionId, reference, fileId)).rejects.toEqual(
      new Refusal('alreadySubmitted'),
    )
    expect(await findRemovedFile(visit, fileId)).not.toBeNull()
  })

  test('has a place no more when others took it, and that is told', async () => {
    const { joao, reference, visit, fileId } = await removedFile()
    for (let sent = 0; sent < fileLimits.filesPerDocument; sent += 1)
      await sendPicture(joao, reference, 'currentPermit')
    await restoreFile(joao.sessionId, reference, fileId)
    expect(await countFiles(visit.dossier.id)).toHaveProperty('currentPermit', fileLimits.filesPerDocument)
    expect(await takeRefusals(visit.dossier.id)).toMatchObject([
      { document: 'currentPermit', code: 'tooManyFiles' },
    ])
  })

  test('comes back once, however often it is asked for', async () => {
    const { joao, reference, visit, fileId } = await removedFile()
    for (let sent = 1; sent < fileLimits.filesPerDocument; sent += 1)
      await sendPicture(joao, reference, 'currentPermit')
    await Promise.all(Array.from({ length: 4 }, () => restoreFile(joao.sessionId, reference, fileId)))
    expect(await countFiles(visit.dossier.id)).toHaveProperty('currentPermit', fileLimits.filesPerDocument)
    expect(await takeRefusals(visit.dossier.id)).toEqual([])
  })

  test('comes back to what is still asked: a request that was cancelled leaves it to be added', async () => {
    const { sabine, reference } = await inReview()
    await requestComplement(sabine, reference, { items: [employment], deadline: '2027-01-15' })
    const joao = await signedIn()
    const sent = await sendPicture(joao, reference, 'employment')
    if (!('fileId' in sent)) throw new Error('refused')
    const visit = await removeFile(joao.sessionId, reference, sent.fileId)
    await cancelComplement(await again.agent(sabine), reference)
    await restoreFile(joao.sessionId, reference, sent.fileId)
    const found = (await listFiles(visit?.dossier.id ?? '')).find(({ id }) => id === sent.fileId)
    expect(found).toMatchObject({ document: additionalDocument, pending: true })
  })

  test('is destroyed by the next one that is removed', async () => {
    const { joao, reference, visit, fileId } = await removedFile()
    const [next] = await listFiles(visit.dossier.id)
    const held = await database().$count(blobs)
    await removeFile(joao.sessionId, reference, next?.id ?? '')
    expect(await database().$count(blobs)).toBe(held - 1)
    expect(await findRemovedFile(visit, fileId)).toBeNull()
    expect(await findRemovedFile(visit, next?.id)).not.toBeNull()
  })

  test('goes with the draft, content included', async () => {
    const { joao, reference } = await removedFile()
    await discardDraft(joao, reference)
    expect(await database().$count(files)).toBe(0)
    expect(await database().$count(blobs)).toBe(0)
  })
})

test.each([
  ['C:\\Users\\joão\\facture.pdf', 'facture.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['contrat\u0000\u202Efdp.exe', 'contratfdp.exe'],
  ['', 'document'],
])('the name %j becomes %j', (name, expected) => {
  expect(tidyFileName(name)).toBe(expected)
})

describe('a file that takes the place of another one', () => {
  async function fullDocument() {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    for (let sent = 0; sent < fileLimits.filesPerDocument; sent += 1)
      await sendPicture(joao, reference, 'identity')
    const visit = await findVisit(joao.sessionId, reference)
    if (!visit) throw new Error('no live session')
    const [old] = await listFiles(visit.dossier.id)
    return { joao, reference, visit, old: old?.id ?? '' }
  }

  test('needs no room of its own; the one before goes, and can come back', async () => {
    const { joao, reference, visit, old } = await fullDocument()
    const sent = await sendPicture(joao, reference, 'identity', 'new.png', old)
    expect(sent).toHaveProperty('fileId')
    const held = await listFiles(visit.dossier.id)
    expect(held).toHaveLength(fileLimits.filesPerDocument)
    expect(held.map(({ id }) => id)).not.toContain(old)
    expect(await findRemovedFile(visit, old)).toMatchObject({ document: 'identity' })
  })

  test('takes the place of nothing else: of another document, of a stranger, of no file', async () => {
    const { joao, reference, visit, old } = await fullDocument()
    for (const replaces of [old, 'nothing', '00000000-0000-4000-8000-000000000000'])
      await sendPicture(joao, reference, 'address', 'scan.png', replaces)
    const zofia = await signedIn('9900000103')
    await sendPicture(zofia, await startDraft(zofia), 'identity', 'scan.png', old)
    expect((await listFiles(visit.dossier.id)).map(({ id }) => id)).toContain(old)
    expect(await countFiles(visit.dossier.id)).toMatchObject({ identity: 10, address: 3 })
  })

  test('leaves what was sent to the prefecture, and takes what was not', async () => {
    const { sabine, reference } = await inReview()
    await requestComplement(sabine, reference, { items: [employment], deadline: '2027-01-15' })
    const joao = await signedIn()
    const before = await findVisit(joao.sessionId, reference)
    const deposited = (await listFiles(before?.dossier.id ?? '')).find(
      ({ document }) => document === 'employment',
    )
    const first = await sendPicture(joao, reference, 'employment', 'first.png', deposited?.id)
    if (!('fileId' in first)) throw new Error('refused')
    await sendPicture(joao, reference, 'employment', 'second.png', first.fileId)
    const held = await listFiles(before?.dossier.id ?? '')
    expect(held.map(({ id }) => id)).toContain(deposited?.id)
    expect(held.filter(({ pending }) => pending).map(({ name }) => name)).toEqual(['second.png'])
  })

  test('is refused like any other, and nothing has gone then', async () => {
    const { joao, reference, visit, old } = await fullDocument()
    const target = await findUploadTarget(joao.sessionId, reference, 'identity')
    if (!target) throw new Error('no live session')
    const text = await storeBlob(Readable.from([Buffer.from('a text')]), fileLimits.bytes)
    expect(await keepFile({ ...target, replaces: old }, 'text.pdf', text)).toEqual({ refused: 'fileType' })
    expect((await listFiles(visit.dossier.id)).map(({ id }) => id)).toContain(old)
  })
})

test.each([
  ['passeport.pdf', 'application/pdf', 'passeport.pdf'],
  ['Passeport.PDF', 'application/pdf', 'Passeport.PDF'],
  ['passeport.jpg', 'application/pdf', 'passeport.pdf'],
  ['IMG_2041.HEIC', 'image/jpeg', 'IMG_2041.jpg'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  ['capture.webp', 'image/png', 'capture.png'],
  ['passeport', 'application/pdf', 'passeport.pdf'],
  ['J. Paul', 'image/jpeg', 'J. Paul.jpg'],
  ['Facture 01.10.2026', 'application/pdf', 'Facture 01.10.2026.pdf'],
  ['M.Diop.HEIF', 'image/jpeg', 'M.Diop.jpg'],
  ['.pdf', 'image/png', '.pdf.png'],
] as const)('%j, which is %s, is kept as %j', (name, mediaType, kept) => {
  expect(namedAs(name, mediaType)).toBe(kept)
})
