'use server'

import { redirect } from 'next/navigation'
import { answerComplement, askExtension, saveWritten } from '@/lib/dossiers/answerComplement'
import { getVisit } from '@/lib/dossiers/getVisit'
import { defineAction } from '@/lib/forms/defineAction'
import { field, texts } from '@/lib/forms/fields'
import { fileChange } from '@/lib/forms/fileChange'
import { routes } from '@/lib/routes'

const comesBackTo = ({ reference }: { reference: string }) => routes.complement(reference)

/** The fields that are written in. */
const isWritten = /^(word$|answer\.|code\.)/u

/** The fields whose name begins so, by the id of what was asked. */
function written(form: FormData, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts(form))
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), text]),
  )
}

/** « Envoyer le complément de dossier », « Enregistrer et quitter » */
export const send = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({
    reference: field(form, 'reference'),
    leaves: field(form, 'intent') === 'leave',
    typed: texts(form),
    answers: {
      reasons: written(form, 'answer.'),
      codes: written(form, 'code.'),
      word: field(form, 'word'),
    },
  }),
  written: ({ typed }) => Object.fromEntries(Object.entries(typed).filter(([name]) => isWritten.test(name))),
  comesBackTo,
  async does({ reference, leaves, typed, answers }, sessionId) {
    const visit = await getVisit(sessionId, reference)
    if (leaves) {
      await saveWritten(visit, typed)
      redirect(routes.requestAfter(reference, 'garde'))
    }
    const { remaining } = await answerComplement(visit, answers)
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
