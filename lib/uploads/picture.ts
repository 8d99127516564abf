import sharp, { type Sharp } from 'sharp'
import type { PhotoFault } from '@/db/schema/files'
import { Refusal } from '@/lib/errors'
import { sideWorker } from '@/lib/sideWorkers'

/** Longest side of a stored picture: an A4 page stays sharp at 210 dots an inch. */
const side = 2480
/** Under eight pixels a side there is nothing to read: a tracking dot, or a file made up to pass. */
const smallestSide = 8
const mostPixels = 100_000_000
/** A drawing or a screen stays a PNG; heavier than this it is a photo. */
const heaviestPng = 2_000_000

export interface Picture {
  mediaType: 'image/jpeg' | 'image/png'
  content: Buffer
  fault?: PhotoFault
}

sharp.cache(false)
sharp.concurrency(1)
// libvips would also open SVG, PDF, TIFF and more.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

const heic = sideWorker<Uint8Array, Pixels | { refused: 'fileDamaged' | 'pictureTooLarge' }>(
  'lib/uploads/heicReader.mjs',
  { idleMs: 2_000 },
)

export const closeHeicReader = heic.close

let previous: Promise<unknown> = Promise.resolve()

/** One picture at a time: an open one may hold hundreds of megabytes. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = previous.then(work)
  previous = turn.catch(() => {})
  return turn
}

/** Draws a JPEG, PNG or WebP anew: upright, bounded, with nothing but its pixels. Refuses what does not open. */
export function redraw(content: Buffer, png: boolean): Promise<Picture> {
  return inTurn(async () => {
    const { width, height } = await read(() => sharp(content, { limitInputPixels: false }).metadata())
    requireSize(width, height)
    const source = sharp(content, { failOn: 'error', limitInputPixels: mostPixels }).autoOrient()
    return draw(source, png)
  })
}

/** A stored picture turned by a quarter, clockwise. */
export function turned({ mediaType, content }: Pick<Picture, 'mediaType' | 'content'>): Promise<Picture> {
  return inTurn(() => {
    const source = sharp(content, { failOn: 'error', limitInputPixels: mostPixels }).rotate(90)
    return draw(source, mediaType === 'image/png')
  })
}

/** The same for a HEIC, of which sharp reads nothing. */
export function redrawHeic(content: Buffer): Promise<Picture> {
  return inTurn(async () => {
    const pixels = await read(() => heic.run(new Uint8Array(content)))
    if ('refused' in pixels) throw new Refusal(pixels.refused)
    const { width, height, data } = pixels
    requireSize(width, height)
    return draw(sharp(data, { raw: { width, height, channels: 4 } }), false)
  })
}

function requireSize(width: number, height: number): void {
  if (Math.min(width, height) < smallestSide) throw new Refusal('pictureTooSmall')
  if (width * height > mostPixels) throw new Refusal('pictureTooLarge')
}

async function draw(source: Sharp, png: boolean): Promise<Picture> {
  const drawn = await drawPixels(source, png)
  return { ...drawn, fault: await faultOf(drawn.content) }
}

/** Side at which a photo is judged: the letters of an A4 page are about ten dots high. */
const judgedSide = 1000
/** Mean of the grey levels, of 255. A page of text under a poor lamp has about 80. */
const darkest = 60
/** Spread of the second derivative over the spread of the grey levels: 0.2 for a sharp page, 0.03 when it no longer reads. */
const leastSharpness = 0.03
/** Under this spread of the grey levels there is nothing to judge. */
const leastContrast = 2

/** What may keep a photo from being read. It advises: whoever sees the paper knows better. */
async function faultOf(content: Buffer): Promise<PhotoFault | undefined> {
  const small = await sharp(content)
    .resize(judgedSide, judgedSide, { fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .png({ compressionLevel: 0 })
    .toBuffer()
  const { channels, sharpness } = await sharp(small).stats()
  const [grey] = channels
  if (!grey) return undefined
  if (grey.mean < darkest) return 'dark'
  if (grey.stdev < leastContrast) return undefined
  return sharpness / grey.stdev < leastSharpness ? 'blurred' : undefined
}

async function drawPixels(source: Sharp, png: boolean): Promise<Picture> {
  const bounded = source
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 20 })
  if (png) {
    const content = await read(() => bounded.clone().png().toBuffer())
    if (content.length <= heaviestPng) return { mediaType: 'image/png', content }
  }
  const flat = bounded.flatten({ background: 'white' })
  return { mediaType: 'image/jpeg', content: await read(() => flat.jpeg({ quality: 82 }).toBuffer()) }
}

/** Whatever its reader says of it, a picture that does not open is damaged. */
async function read<T>(open: () => Promise<T>): Promise<T> {
  return open().catch(() => {
    throw new Refusal('fileDamaged')
  })
}
