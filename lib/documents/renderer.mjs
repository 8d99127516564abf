// One thread, one compiler, kept alive: compiling is synchronous and must not hold the requests up.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontBlobs, printableData } from './glyphs.mjs'

const workspace = join(workerData.folder, 'templates')
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })

/** Diagnostics quote the text of the document: the log gets their fixed part, never the values. */
function withoutValues(text) {
  return String(text)
    .replace(/`[^`]*`/gu, '`…`')
    .slice(0, 300)
}

function render(template, data) {
  try {
    const run = compiler.compile({
      mainFilePath: join(workspace, template),
      inputs: { data: JSON.stringify(printableData(data)) },
    })
    if (run.hasError()) {
      const found = compiler.fetchDiagnostics(run.takeError())
      throw new Error(`Typst: ${found.map(({ message }) => withoutValues(message)).join('; ')}`)
    }
    // A copy: the addon's own memory cannot be handed over to another thread.
    return new Uint8Array(compiler.pdf(run.result, { pdfStandard: 'ua-1' }))
  } finally {
    compiler.evictCache(0)
  }
}

parentPort.on('message', ({ id, template, data }) => {
  try {
    const pdf = render(template, data)
    parentPort.postMessage({ id, pdf }, [pdf.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: withoutValues(error.message) })
  }
})
