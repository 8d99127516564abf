import { helper } from '@/lib/helpers'
import type { Paper } from './paper'

const renderer = helper<{ template: string; data: Paper }, Uint8Array>('lib/documents/renderer.mjs')

/** Renders a paper as PDF/UA-1. Same paper, same bytes. */
export async function renderPaper(paper: Paper): Promise<Buffer> {
  return Buffer.from(await renderer.run({ template: 'paper.typ', data: paper }))
}

export const closeRenderer = renderer.close
