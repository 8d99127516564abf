// One thread, one compiler, kept alive: compiling is synchronous and must not hold the requests up.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontBlobs, printableData } from './glyphs.mjs'

const workspace = join(dirname(fileURLToPath(import.meta.url)), 'templates')
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

parentPort.on('message', (input) => {
  try {
    const output = render(input.template, input.data)
    parentPort.postMessage({ output }, [output.buffer])
  } catch (error) {
    parentPort.postMessage({ error: withoutValues(error.message) })
  }
})
