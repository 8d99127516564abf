import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { removeFile, restoreFile } from '@/lib/uploads/removal'
import { type Definition, field } from './defineAction'
import { SessionEnded } from './sessionEnded'

interface FileChange {
  reference: string
  file: string
  restores: boolean
}

/**
 * « Supprimer » beside a file that is still in the hands of its owner, and « Annuler la suppression » after it.
 * @param pageOf the page that shows the file
 */
export function fileChange(pageOf: (reference: string) => Route) {
  return {
    who: 'sessionHolder',
    accepts: (form) => ({
      reference: field(form, 'reference'),
      file: field(form, 'file'),
      restores: field(form, 'intent') === 'restore',
    }),
    comesBackTo: ({ reference }) => pageOf(reference),
    async does({ reference, file, restores }, sessionId) {
      const change = restores ? restoreFile : removeFile
      if (!(await change(sessionId, reference, file))) throw new SessionEnded()
      redirect(restores ? pageOf(reference) : routes.fileRemoved(pageOf(reference), file))
    },
  } satisfies Definition<FileChange>
}
