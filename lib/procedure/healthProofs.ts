import { otherDocument } from './complements'
import { additionalDocument, declaredDocument, isDocumentId } from './documents'

interface Dossier {
  handlerId: string | null
  snapshot: { documents: readonly { id: string }[] } | null
}

/**
 * A proof of health is for the agent who has the dossier, and for the signatories (`lifecycle.md` §8); so is what comes
 * under no title of ours in a dossier that rests on such a proof: a medical paper may well be there.
 */
export function mayReadFile(
  agent: { id: string; role: string },
  { handlerId, snapshot }: Dossier,
  key: string,
): boolean {
  if (handlerId === agent.id || agent.role === 'signatory') return true
  const asked = snapshot?.documents ?? []
  return !isHealthProof(key) && !(isUntitled(key) && asked.some(({ id }) => isHealthProof(id)))
}

/** Does a file of this document tell of somebody's health? */
export function isHealthProof(key: string): boolean {
  const id = idOf(key)
  return isDocumentId(id) && declaredDocument(id).health === true
}

function isUntitled(key: string): boolean {
  return ([additionalDocument, otherDocument, 'otherProof'] as string[]).includes(idOf(key))
}

function idOf(key: string): string {
  return key.split('.')[0] ?? key
}
