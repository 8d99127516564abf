'use server'

import { redirect } from 'next/navigation'
import { answerComplement, askExtension } from '@/lib/dossiers/answerComplement'
import { getVisit } from '@/lib/dossiers/getVisit'
import { defineAction, field, texts } from '@/lib/forms/defineAction'
import { fileChange } from '@/lib/forms/fileChange'
import { routes } from '@/lib/routes'

const comesBackTo = ({ reference }: { reference: string }) => routes.complement(reference)

/** The fields whose name begins so, by the id of what was asked. */
function written(form: FormData, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts(form))
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), text]),
  )
}

/** « Envoyer le complément de dossier » */
export const send = defineAction({
  who: 'sessionHolder',
  written: true,
  accepts: (form) => ({
    reference: field(form, 'reference'),
    answers: { reasons: written(form, 'answer.'), codes: written(form, 'code.') },
  }),
  comesBackTo,
  async does({ reference, answers }, sessionId) {
    const { remaining } = await answerComplement(await getVisit(sessionId, reference), answers)
    redirect(
      remaining > 0 ? routes.complement(reference, 'envoi') : routes.requestAfter(reference, 'complement'),
    )
  },
})

export const changeFile = defineAction(fileChange((reference) => routes.complement(reference)))

export const extend = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo,
  async does({ reference }, sessionId) {
    await askExtension(await getVisit(sessionId, reference))
    redirect(routes.complement(reference, 'prolongation'))
  },
})
