import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import type { Agent } from '@/lib/agents/read'
import { openChunk, sealChunk, unwrapKey } from './cipher'
import { findFileForAgent } from './openFile'

/** No chunk of a content has this rank: a key never seals two texts under one nonce. */
const rankOfText = 0xffffffff

/** Keeps what a content says beside it, under its own key: destroyed with it, and worth nothing without it. */
export async function keepText(blobId: string, text: string): Promise<void> {
  const blob = await database().query.blobs.findFirst({ where: eq(blobs.id, blobId) })
  if (!blob) throw new Error('This content is not in the vault')
  const sealed = sealChunk(unwrapKey(blob, blob.id), rankOfText, true, Buffer.from(text))
  await database()
    .update(blobs)
    .set({ sealedText: Buffer.concat(sealed) })
    .where(eq(blobs.id, blobId))
}

/** Beginning of what a file says, for the comparison that advises an agent who may look at it; empty for a scan. */
export async function readTextAsAgent(agent: Agent, fileId: string): Promise<string> {
  const { blobId } = await findFileForAgent(agent, fileId)
  const blob = await database().query.blobs.findFirst({ where: eq(blobs.id, blobId) })
  if (!blob?.sealedText) return ''
  return openChunk(unwrapKey(blob, blob.id), rankOfText, true, blob.sealedText).toString()
}
