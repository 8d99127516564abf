import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const { resolve } = createRequire(import.meta.url)

/** Reads the squares of a picture as a scanner does: their kind, and their text. */
export async function readSquares(picture: Uint8Array): Promise<{ format: string; text: string }[]> {
  const wasmBinary = new Uint8Array(readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
  const read = await readBarcodes(picture, { formats: ['QRCode', 'DataMatrix'], textMode: 'Plain' })
  return read.map(({ format, text }) => ({ format, text }))
}
