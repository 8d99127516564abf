'use server'

import { readAnnex, typedAnnex } from '@/lib/annexes/typed'
import { defineAction, field } from '@/lib/forms/defineAction'

export const prepareMinorAnnex = defineAction({
  who: 'visitor',
  accepts: (form) => typedAnnex('minor', (name) => field(form, name)),
  does: async (typed) => ({ issues: readAnnex('minor', typed).issues, values: typed }),
})
