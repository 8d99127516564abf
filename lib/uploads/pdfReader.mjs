// One thread that opens PDFs: pdf.js replaces functions of the whole process (JSON.parse among them), and a heavy
// document must not hold the requests up.
import { parentPort } from 'node:worker_threads'
import { getDocument, PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs'

async function countPages(content) {
  const loading = getDocument({ data: content, isEvalSupported: false, useSystemFonts: false, verbosity: 0 })
  try {
    return { pages: (await loading.promise).numPages }
  } catch (error) {
    return { refused: error?.code === PasswordResponses.NEED_PASSWORD ? 'fileLocked' : 'fileDamaged' }
  } finally {
    await loading.destroy()
  }
}

parentPort.on('message', async (input) => {
  parentPort.postMessage({ output: await countPages(input) })
})
