import type { dossiers, Snapshot } from '@/db/schema/dossiers'
import type { registryPeople } from '@/db/schema/people'
import { parisDay } from '@/lib/clock'
import type { Situation } from '@/lib/procedure/answers'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { situationOf } from '@/lib/procedure/steps'

interface Filed {
  dossier: Pick<typeof dossiers.$inferSelect, 'answers' | 'permitExpiresOn'> & {
    submittedAt: Date
    snapshot: Pick<Snapshot, 'permitMention'>
  }
  person: Pick<
    typeof registryPeople.$inferSelect,
    'birthDate' | 'nationalities' | 'permitKind' | 'permitMention' | 'permitExpiresOn'
  >
}

/** The situation as it was on the day of the deposit, with the card that was held then. */
export function caseSituation({ dossier, person }: Filed): Situation {
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
