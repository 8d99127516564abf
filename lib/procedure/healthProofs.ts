import { declaredDocument, isDocumentId } from './documents'

/** A proof of health is for the agent who has the dossier, and for the signatories (`lifecycle.md` §8). */
export function mayReadFile(
  agent: { id: string; role: string },
  { handlerId }: { handlerId: string | null },
  key: string,
): boolean {
  return !isHealthProof(key) || handlerId === agent.id || agent.role === 'signatory'
}

/** Does a file of this document tell of somebody's health? */
function isHealthProof(key: string): boolean {
  const id = key.split('.')[0] ?? key
  return isDocumentId(id) && declaredDocument(id).health === true
}
