import { parisDay } from '@/lib/clock'
import type { Situation } from '@/lib/procedure/answers'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { situationOf } from '@/lib/procedure/steps'
import type { CaseFile } from './caseFile'

/** The situation as it was on the day of the deposit, with the card that was held then. */
export function caseSituation({ dossier, person }: CaseFile): Situation {
  const { birthDate, nationalities, permitKind, permitMention, permitExpiresOn } = person
  return situationOf({
    person: {
      birthDate,
      nationalities,
      permitKind,
      permanentHeld: isPermanentMention(dossier.snapshot.permitMention || permitMention),
      permitExpiresOn: dossier.permitExpiresOn ?? permitExpiresOn,
    },
    raw: dossier.answers,
    today: parisDay(dossier.submittedAt),
  })
}
