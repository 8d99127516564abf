import sharp, { type Sharp } from 'sharp'
import { Refusal } from '@/lib/errors'
import { thread } from '@/lib/threads'

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

const heic = thread<Uint8Array, Pixels | { refused: 'fileDamaged' | 'pictureTooLarge' }>(
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
