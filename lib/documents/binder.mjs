// One thread that puts files behind a paper: a heavy dossier must not hold the requests up.
import { parentPort } from 'node:worker_threads'
import { degrees, PageSizes, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib'

const margin = 36
const markSize = 9
const options = { password: '', updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }

/** The upper left corner as it is seen, whatever way the page is turned, and the angle of a line written there. */
function cornerOf(page) {
  const { x, y, width, height } = page.getCropBox()
  const edge = 12
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return { x: x + edge + markSize, y: y + edge, angle: 90 }
    case 180:
      return { x: x + width - edge, y: y + edge + markSize, angle: 180 }
    case 270:
      return { x: x + width - edge - markSize, y: y + height - edge, angle: 270 }
    default:
      return { x: x + edge, y: y + height - edge - markSize, angle: 0 }
  }
}

/** Writes the name of the annex in the corner, on white, so that it is read on a photo too. */
function mark(page, text, font) {
  const { x, y, angle } = cornerOf(page)
  const rotate = degrees(angle)
  const turn = (angle * Math.PI) / 180
  const pad = 3
  page.drawRectangle({
    x: x - pad * Math.cos(turn) + pad * Math.sin(turn),
    y: y - pad * Math.sin(turn) - pad * Math.cos(turn),
    width: font.widthOfTextAtSize(text, markSize) + 2 * pad,
    height: markSize + 2 * pad,
    rotate,
    color: rgb(1, 1, 1),
  })
  page.drawText(text, { x, y, size: markSize, font, rotate, color: rgb(0, 0, 0) })
}

/** A picture on a page of its own, as large as it goes. */
async function addPicture(book, content, mediaType) {
  const picture = await (mediaType === 'image/png' ? book.embedPng(content) : book.embedJpg(content))
  const [short, long] = PageSizes.A4
  const size = picture.width > picture.height ? [long, short] : [short, long]
  const page = book.addPage(size)
  const room = { width: size[0] - 2 * margin, height: size[1] - 2 * margin }
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  page.drawImage(picture, { x: (size[0] - width) / 2, y: (size[1] - height) / 2, width, height })
  return [page]
}

async function addPdf(book, content) {
  const source = await PDFDocument.load(content, options)
  const pages = await book.copyPages(source, source.getPageIndices())
  return pages.map((page) => book.addPage(page))
}

/** The pages of a file, behind what is there; a file that cannot be copied leaves a page that says so. */
async function addPart(book, { mediaType, content }, font, unreadable) {
  try {
    return await (mediaType === 'application/pdf'
      ? addPdf(book, content)
      : addPicture(book, content, mediaType))
  } catch {
    const page = book.addPage(PageSizes.A4)
    page.drawText(unreadable, { x: margin * 2, y: page.getHeight() - margin * 3, size: 12, font })
    return [page]
  }
}

async function bind({ paper, parts, annex, unreadable }) {
  const book = await PDFDocument.load(paper, { updateMetadata: false })
  // What follows is neither tagged nor ours: the claim of the paper to be PDF/UA does not hold for the whole.
  book.catalog.delete(PDFName.of('Metadata'))
  const font = book.embedStandardFont(StandardFonts.Helvetica)
  for (const [index, part] of parts.entries()) {
    const pages = await addPart(book, part, font, unreadable)
    for (const [rank, page] of pages.entries()) {
      const values = { annex: index + 1, page: rank + 1, pages: pages.length }
      mark(
        page,
        annex.replace(/\{(\w+)\}/gu, (_, name) => String(values[name])),
        font,
      )
    }
  }
  return book.save({ addDefaultPage: false })
}

parentPort.on('message', async (input) => {
  try {
    const output = await bind(input)
    parentPort.postMessage({ output }, [output.buffer])
  } catch (error) {
    parentPort.postMessage({ error: error.name })
  }
})
