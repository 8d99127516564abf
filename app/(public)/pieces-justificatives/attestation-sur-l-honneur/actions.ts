'use server'

import { readAnnex, typedAnnex } from '@/lib/annexes/typed'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'

export const prepareMinorAnnex = defineAction({
  who: 'visitor',
  accepts: (form) => typedAnnex('minor', (name) => field(form, name)),
  does: async (typed) => ({ issues: readAnnex('minor', typed).issues, values: typed }),
})
