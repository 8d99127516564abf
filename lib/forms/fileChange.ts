import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { Refusal } from '@/lib/errors'
import { routes } from '@/lib/routes'
import { removeFile, restoreFile } from '@/lib/uploads/removal'
import { turnFile } from '@/lib/uploads/turning'
import type { Definition } from './defineAction'
import { field } from './fields'
import { SessionEnded } from './sessionEnded'

const changes = { remove: removeFile, restore: restoreFile, turn: turnFile } as const

interface FileChange {
  reference: string
  file: string
  /** Key of its document. */
  document: string
  change: keyof typeof changes | 'replace'
}

/** Where each change leads: to the page that shows the file, which says what was done. */
function after(change: keyof typeof changes, page: Route, file: string): Route {
  if (change === 'remove') return routes.fileRemoved(page, file)
  return change === 'turn' ? routes.fileTurned(page, file) : page
}

function changeOf(intent: string): FileChange['change'] {
  return intent === 'restore' || intent === 'turn' || intent === 'replace' ? intent : 'remove'
}

/**
 * « Supprimer », « Remplacer » and « Tourner » beside a file that is still in the hands of its owner, and « Annuler la suppression ».
 * @param pageOf the page that shows the file
 */
export function fileChange(pageOf: (reference: string) => Route) {
  return {
    who: 'sessionHolder',
    accepts: (form) => ({
      reference: field(form, 'reference'),
      file: field(form, 'file'),
      document: field(form, 'document'),
      change: changeOf(field(form, 'intent')),
    }),
    comesBackTo: ({ reference }) => pageOf(reference),
    async does({ reference, file, document, change }, sessionId) {
      // Nothing is changed before another file has come: the page asks for it.
      if (change === 'replace') redirect(routes.fileToReplace(pageOf(reference), file, document))
      // What was refused is not in the applicant's hands any more: his page, as it is now, tells it.
      const visit = await changes[change](sessionId, reference, file).catch((error: unknown) => {
        if (error instanceof Refusal) redirect(pageOf(reference))
        throw error
      })
      if (!visit) throw new SessionEnded()
      redirect(after(change, pageOf(reference), file))
    },
  } satisfies Definition<FileChange>
}
