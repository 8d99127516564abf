// One process that opens PDFs: pdf.js replaces functions of the whole process (JSON.parse among them), a heavy document
// must not hold the requests up, and what comes from strangers is not read where our keys are.
import { once } from 'node:events'
import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { getDocument, PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A file ends with this, give or take what a mail or a scanner adds; pdf.js would mend one that was cut. */
function isWhole(content) {
  return Buffer.from(content.buffer, content.byteOffset, content.length).subarray(-4096).includes('%%EOF')
}

/** The end of a ZIP: where its table begins, before that end, tells one from four bytes that happen to be these. */
function isZip(content) {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length)
  const end = bytes.lastIndexOf('PK\x05\x06')
  if (end < 0 || end + 22 > bytes.length) return false
  const table = end - bytes.readUInt32LE(end + 12)
  return table >= 0 && bytes.subarray(table, table + 4).equals(Buffer.from('PK\x01\x02'))
}

/** A page of the web behind the end of the document. */
function isPageToo(content) {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length)
  const rest = bytes.subarray(bytes.lastIndexOf('%%EOF')).toString('latin1')
  return /<(!doctype|html|script|svg|\?php)/iu.test(rest)
}

const pagesRead = 5
const textAtMost = 20_000
const readingMs = 3000

/** What the first pages say, for the checks that advise agents; nothing for a scan, and never a reason to refuse. */
async function textOf(document) {
  const end = performance.now() + readingMs
  let text = ''
  for (let number = 1; number <= Math.min(pagesRead, document.numPages); number += 1) {
    if (text.length > textAtMost || performance.now() > end) break
    const { items } = await (await document.getPage(number)).getTextContent()
    text += `${items.map(({ str = '', hasEOL }) => str + (hasEOL ? ' ' : '')).join('')} `
  }
  return text.slice(0, textAtMost)
}

async function openPages(content, readText) {
  const loading = getDocument({ data: content, isEvalSupported: false, useSystemFonts: false, verbosity: 0 })
  try {
    const document = await loading.promise
    const text = readText ? await textOf(document).catch(() => '') : ''
    return { pages: document.numPages, text }
  } catch (error) {
    return { refused: error?.code === PasswordResponses.NEED_PASSWORD ? 'fileLocked' : 'fileDamaged' }
  } finally {
    await loading.destroy()
  }
}

const name = (text) => PDFName.of(text)
const scripts = [name('JavaScript'), name('Launch')]

/** A form of another kind, which moves by scripts, or which only one reader of the world draws. */
function isLiveForm(dict) {
  if (String(dict.get(name('NeedsRendering'))) === 'true') return true
  const parts = dict.has(name('XFA')) ? definedAs(dict.get(name('XFA'))) : []
  return parts
    .flatMap((part) => (part instanceof PDFArray ? part.asArray().flatMap(definedAs) : [part]))
    .some((part) =>
      part instanceof PDFRawStream
        ? contentOf(part, inflatedAtMost.each)?.includes('<script')
        : String(part).includes('<script'),
    )
}

/** What a dictionary does, apart from what it holds. */
function harmOf(dict) {
  if (scripts.includes(dict.get(name('S'))) || dict.has(name('JS')) || dict.has(name('JavaScript')))
    return 'fileActive'
  if (isLiveForm(dict)) return 'fileActive'
  if (dict.has(name('EF')) || dict.has(name('EmbeddedFiles'))) return 'fileAttachments'
  return dict.get(name('Type')) === name('EmbeddedFile') ? 'fileAttachments' : undefined
}

/** Points a side: what a PDF may say, five metres. */
const longestSide = 14_400

/** A page that is larger than any paper, or has no size: nobody could print the file that holds it. */
function isOutOfSize(dict) {
  const box = lastOf(dict, 'MediaBox')
  if (!(box instanceof PDFArray)) return false
  const unit = Math.max(1, numberOf(lastOf(dict, 'UserUnit')) || 1)
  const [left, bottom, right, top] = box.asArray().map((side) => numberOf(definedAs(side).at(-1)))
  const sides = [right - left, top - bottom].map((side) => Math.abs(side) * unit)
  // What pages inherit may be nothing, when each has its own.
  const isPage = dict.get(name('Type')) === name('Page')
  return sides.some((side) => side > longestSide || (isPage && !(side > 0)))
}

/** The last definition of a value: that of the file as it was last saved. */
const lastOf = (dict, key) => definedAs(dict.get(name(key))).at(-1)
const numberOf = (value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN)

/** What one stream may become, and all of them: a few kilobytes may claim any size. */
const inflatedAtMost = { each: 16_000_000, all: 200_000_000 }

function filtersOf({ dict }) {
  const filter = dict.lookup(name('Filter'))
  return filter ? (String(filter).match(/[A-Za-z0-9]+/gu) ?? []) : []
}

/** The content of a stream, inflated as many times as it says; null: more than can be seen, or than no reader opens. */
function contentOf(stream, left) {
  const filters = filtersOf(stream)
  if (!filters.every((filter) => filter === 'FlateDecode')) return Buffer.from(stream.contents)
  let content = Buffer.from(stream.contents)
  for (const _ of filters.slice(0, 4)) {
    try {
      content = inflateSync(content, { maxOutputLength: Math.min(inflatedAtMost.each, left) })
    } catch {
      return null
    }
  }
  return content
}

/** Every definition of each object: of two with one number a reader may choose either, and pdf-lib keeps the last. */
const definitions = new Map()
const { assign } = PDFContext.prototype
PDFContext.prototype.assign = function remember(ref, object) {
  definitions.set(ref.tag, [...(definitions.get(ref.tag) ?? []), object])
  assign.call(this, ref, object)
}

/** Objects may be packed in a stream, which every reader must inflate to read the file: one that is too long is met here. */
let overpacked = false
const packs = [name('ObjStm'), name('XRef')]
const { of } = PDFRawStream
PDFRawStream.of = (dict, contents, ...more) => {
  const stream = of.call(PDFRawStream, dict, contents, ...more)
  if (packs.includes(dict.lookup(name('Type'))) && isOverlong(stream)) {
    overpacked = true
    throw new Error('A stream of objects is too long')
  }
  return stream
}

/** Nobody packs objects by another filter than this one, but who hides how much there is. */
function isOverlong(stream) {
  const filters = filtersOf(stream)
  if (filters.length === 0) return false
  if (filters.length > 1 || filters[0] !== 'FlateDecode') return true
  try {
    inflateSync(stream.contents, { maxOutputLength: inflatedAtMost.each })
    return false
  } catch (error) {
    return error.code === 'ERR_BUFFER_TOO_LARGE'
  }
}

const definedAs = (value) => (value instanceof PDFRef ? (definitions.get(value.tag) ?? []) : [value])
const quiet = [name('GoTo'), name('Named')]

/** Does something other than turning to a page, without being asked: when the file, or a page of it, opens. */
function actsByItself(dict) {
  const triggers = [
    ...definedAs(dict.get(name('OpenAction'))),
    ...definedAs(dict.get(name('AA'))).flatMap((all) =>
      all instanceof PDFDict ? all.values().flatMap(definedAs) : [],
    ),
  ]
  return triggers.some(
    (action) => action instanceof PDFDict && !quiet.includes(action.get(name('S')) ?? quiet[0]),
  )
}

/**
 * Walks every object of the file, used or not: pdf.js tells neither of a launch nor of an action on a page. `heavy`: a
 * stream of it becomes too long to be read for its words.
 */
async function findHarm(content, testVirus) {
  const options = { password: '', updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }
  definitions.clear()
  overpacked = false
  await PDFDocument.load(content, options)
  const waiting = [...definitions.values()].flat()
  let left = inflatedAtMost.all
  let heavy = false
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFArray) waiting.push(...object.asArray())
    if (object instanceof PDFStream) waiting.push(object.dict)
    if (object instanceof PDFRawStream && object.dict.get(name('Subtype')) !== name('Image')) {
      const inflated = contentOf(object, left)
      heavy ||= inflated === null
      left = Math.max(1, left - (inflated?.length ?? inflatedAtMost.each))
      if (inflated?.includes(testVirus)) return { harm: 'fileInfected', heavy }
    }
    if (!(object instanceof PDFDict)) continue
    const harm =
      harmOf(object) ??
      (actsByItself(object) ? 'fileActive' : isOutOfSize(object) ? 'pageOutOfSize' : undefined)
    if (harm) return { harm, heavy }
    waiting.push(...object.values())
  }
  return { harm: undefined, heavy }
}

/** The next bytes of the standard input, in memory of their own: pdf.js takes all of it for itself. */
async function receive(bytes) {
  const content = Buffer.allocUnsafeSlow(bytes)
  for (let length = 0; length < bytes; ) {
    const part = process.stdin.read()
    if (part) length += part.copy(content, length)
    else await once(process.stdin, 'readable')
  }
  return content
}

async function read({ bytes, testVirus }) {
  const content = await receive(bytes)
  if (content.includes(testVirus)) return { refused: 'fileInfected' }
  // pdf.js takes what it is given for itself, and so comes last: ten megabytes are not copied once more.
  const whole = isWhole(content)
  const double = isZip(content) || isPageToo(content)
  const { harm, heavy } = await findHarm(content, testVirus).catch(() => ({
    harm: 'fileDamaged',
    heavy: true,
  }))
  if (overpacked) return { refused: 'fileDamaged' }
  const opened = await openPages(new Uint8Array(content.buffer, content.byteOffset, content.length), !heavy)
  if (opened.refused) return opened
  if (!whole) return { refused: 'fileDamaged' }
  if (double) return { refused: 'fileActive' }
  return harm ? { refused: harm } : opened
}

process.on('disconnect', () => process.exit())
process.on('message', async (input) => {
  const output = await read(input).catch(() => ({ refused: 'fileDamaged' }))
  process.send({ output })
})
