import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers, type Snapshot } from '@/db/schema/dossiers'
import { additionalDocument, declaredDocument, isDocumentId } from '@/lib/procedure/documents'

interface Corrected {
  snapshot: Snapshot | null
  corrected: Snapshot | null
}

/** The documents that a correction has made necessary beyond those of the deposit, and that are files. */
export function askedSince({ snapshot, corrected }: Corrected): { id: string; title: string }[] {
  return (corrected?.documents ?? []).filter(({ id }) => {
    const [declared = ''] = id.split('.')
    const isFile = isDocumentId(declared) && declaredDocument(declared).form === 'file'
    return isFile && !snapshot?.documents.some((filed) => filed.id === id)
  })
}

/** What may be sent after the deposit without being asked for by an agent, by the keys of the documents. */
export function addableKeys(dossier: Corrected): string[] {
  return [additionalDocument, ...askedSince(dossier).map(({ id }) => id)]
}

/** The same for a dossier by its id. */
export async function findAddableKeys(dossierId: string): Promise<string[]> {
  const [found] = await database()
    .select({ snapshot: dossiers.snapshot, corrected: dossiers.corrected })
    .from(dossiers)
    .where(eq(dossiers.id, dossierId))
  return found ? addableKeys(found) : []
}
