// What is measured besides the step: the page in a slow phone, the queue of agents, the memory. Each prints its table.
import { measurePage } from './page.mjs'
import { printTable, progress } from './report.mjs'

/** The page in Chromium; without one the figures are null and the rest stands. */
export async function pagePart(ours, user) {
  progress('page: five cold loads in Chromium')
  try {
    const { path: address, cookie } = ours.page(user)
    const { jsGzipBytes, htmlGzipBytes, lcpMs, ...more } = await measurePage({
      base: ours.base,
      path: address,
      cookie,
    })
    printTable(
      'Step page',
      ['JavaScript, gzip', 'as taken', 'HTML, gzip', 'LCP ms', 'loads', 'largest element'],
      [[jsGzipBytes, more.jsBytes, htmlGzipBytes, lcpMs, more.loads.join(' '), more.lcpElement]],
    )
    if (more.notCompressed.length > 0) progress(`not compressed: ${more.notCompressed.join(' ')}`)
    if (more.pageErrors.length > 0) progress(`errors in the page: ${more.pageErrors.join('; ')}`)
    return { jsGzipBytes, htmlGzipBytes, lcpMs }
  } catch (error) {
    progress(`page: not measured, ${error.message}`)
    return { jsGzipBytes: null, htmlGzipBytes: null, lcpMs: null }
  }
}

/** The queue of agents, filled: the last thing measured, since it fills the database. */
export async function queuePart(ours) {
  progress('queue: 200 000 dossiers')
  const medians = await ours.queue()
  printTable('Queue of agents, 200 000 dossiers', ['page', 'median ms'], Object.entries(medians))
  return medians
}

/** The memory of a server of ours that has served nobody yet. */
export async function memoryPart(another) {
  progress('memory: fifty uploads of ten megabytes, a hundred papers')
  const { uploads, documents } = await (await another()).memory()
  printTable(
    'Memory, MB',
    ['before', 'peak of 50 uploads', 'kept', 'seconds', 'after 20 papers', 'after 100'],
    [
      [
        uploads.beforeMb,
        uploads.peakMb,
        uploads.kept,
        uploads.seconds,
        documents.afterTwentyMb,
        documents.afterHundredMb,
      ],
    ],
  )
  return { uploads, documents }
}
