'use server'

import { readAnnex, typedAnnex } from '@/lib/annexes/typed'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'

export const prepareEmployerAnnex = defineAction({
  who: 'visitor',
  accepts: (form) => typedAnnex('employer', (name) => field(form, name)),
  does: async (typed) => ({ issues: readAnnex('employer', typed).issues, values: typed }),
})
