import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { Refusal } from '@/lib/errors'
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
      // What was refused is not in the applicant's hands any more: his page, as it is now, tells it.
      const visit = await change(sessionId, reference, file).catch((error: unknown) => {
        if (error instanceof Refusal) redirect(pageOf(reference))
        throw error
      })
      if (!visit) throw new SessionEnded()
      redirect(restores ? pageOf(reference) : routes.fileRemoved(pageOf(reference), file))
    },
  } satisfies Definition<FileChange>
}
