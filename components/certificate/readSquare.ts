import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const address = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href
// By itself it would fetch its program from another site.
prepareZXingModule({ overrides: { locateFile: () => address } })

/** Loads the reader, once; rejects when its program did not come. */
export async function loadReader(): Promise<void> {
  await prepareZXingModule({ fireImmediately: true })
}

/** The text of a square in a picture, control characters and all, or null. */
export async function readSquare(picture: ImageData): Promise<string | null> {
  const [found] = await readBarcodes(picture, {
    formats: ['QRCode', 'DataMatrix'],
    maxNumberOfSymbols: 1,
    textMode: 'Plain',
  })
  return found?.text ?? null
}
