// One thread that opens HEIC pictures: the decoder is WebAssembly, slow and hungry, and must not hold the requests up.
import { parentPort } from 'node:worker_threads'
import libheif from 'libheif-js/wasm-bundle.js'

// A few kilobytes may claim any size, and each pixel costs sixteen bytes here. Phones stop at 48 million.
const pixels = 50_000_000

const opened = (image, canvas) => new Promise((resolve) => image.display(canvas, resolve))

async function read(content) {
  const images = new libheif.HeifDecoder().decode(content)
  const image = images.find((each) => each.is_primary()) ?? images[0]
  if (!image) return { refused: 'fileDamaged' }
  try {
    const [width, height] = [image.get_width(), image.get_height()]
    if (width * height > pixels) return { refused: 'pictureTooLarge' }
    const canvas = { width, height, data: new Uint8ClampedArray(width * height * 4) }
    return (await opened(image, canvas)) ? canvas : { refused: 'fileDamaged' }
  } finally {
    for (const each of images) each.free()
  }
}

parentPort.on('message', async (input) => {
  const output = await read(input).catch(() => ({ refused: 'fileDamaged' }))
  parentPort.postMessage({ output }, output.data ? [output.data.buffer] : [])
})
