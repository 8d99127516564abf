import { availableParallelism } from 'node:os'
import { sideWorkers } from '@/lib/sideWorkers'
import type { Paper } from './paper'

// One core stays for what answers the pages; a thread starts when those before it are busy.
const renderer = sideWorkers<{ template: string; data: Paper }, Uint8Array>(
  Math.max(1, availableParallelism() - 1),
  'lib/documents/renderer.mjs',
  { idleMs: 600_000 },
)

/** Renders a paper as PDF/UA-1. Same paper, same bytes. */
export async function renderPaper(paper: Paper): Promise<Buffer> {
  return Buffer.from(await renderer.run({ template: 'paper.typ', data: paper }))
}

export const closeRenderer = renderer.close
