// One process that opens PDFs: pdf.js replaces functions of the whole process (JSON.parse among them), a heavy document
// must not hold the requests up, and what comes from strangers is not read where our keys are.
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { getDocument, PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A file ends with this, give or take what a mail or a scanner adds; pdf.js would mend one that was cut. */
function isWhole(content) {
  return Buffer.from(content.buffer, content.byteOffset, content.length).subarray(-4096).includes('%%EOF')
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

async function openPages(content) {
  const loading = getDocument({ data: content, isEvalSupported: false, useSystemFonts: false, verbosity: 0 })
  try {
    const document = await loading.promise
    return { pages: document.numPages, text: await textOf(document).catch(() => '') }
  } catch (error) {
    return { refused: error?.code === PasswordResponses.NEED_PASSWORD ? 'fileLocked' : 'fileDamaged' }
  } finally {
    await loading.destroy()
  }
}

const name = (text) => PDFName.of(text)
const scripts = [name('JavaScript'), name('Launch')]

/** What a dictionary does, apart from what it holds. */
function harmOf(dict) {
  if (scripts.includes(dict.get(name('S'))) || dict.has(name('JS')) || dict.has(name('JavaScript')))
    return 'fileActive'
  if (dict.has(name('EF')) || dict.has(name('EmbeddedFiles'))) return 'fileAttachments'
  return dict.get(name('Type')) === name('EmbeddedFile') ? 'fileAttachments' : undefined
}

function isInfected(stream, testVirus) {
  if (!(stream instanceof PDFRawStream) || stream.dict.get(name('Subtype')) === name('Image')) return false
  if (!/^\[?\s*\/FlateDecode\s*\]?$/u.test(String(stream.dict.get(name('Filter')))))
    return Buffer.from(stream.contents).includes(testVirus)
  try {
    return inflateSync(stream.contents, { maxOutputLength: 16_000_000 }).includes(testVirus)
  } catch {
    // No reader opens it either, or it is far too long for what can be seen.
    return false
  }
}

/** Walks every object of the file, used or not: pdf.js tells neither of a launch nor of an action on a page. */
async function findHarm(content, testVirus) {
  const options = { password: '', updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }
  const { context } = await PDFDocument.load(content, options)
  const waiting = context.enumerateIndirectObjects().map(([, object]) => object)
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFArray) waiting.push(...object.asArray())
    if (object instanceof PDFStream) {
      if (isInfected(object, testVirus)) return 'fileInfected'
      waiting.push(object.dict)
    }
    if (!(object instanceof PDFDict)) continue
    const harm = harmOf(object)
    if (harm) return harm
    waiting.push(...object.values())
  }
  return undefined
}

async function read({ content, testVirus }) {
  // pdf.js takes what it is given for itself, and so comes last: ten megabytes are not copied once more.
  const whole = isWhole(content)
  const harm = await findHarm(content, testVirus).catch(() => 'fileDamaged')
  const opened = await openPages(new Uint8Array(content.buffer, content.byteOffset, content.length))
  if (opened.refused) return opened
  if (!whole) return { refused: 'fileDamaged' }
  return harm ? { refused: harm } : opened
}

process.on('disconnect', () => process.exit())
process.on('message', async (input) => {
  const output = await read(input).catch(() => ({ refused: 'fileDamaged' }))
  process.send({ output })
})
