import type { CertificateContent, decisions } from '@/db/schema/cases'
import type { dossiers } from '@/db/schema/dossiers'
import type { prefectures, registryPeople } from '@/db/schema/people'
import { parisDay } from '@/lib/clock'
import { addressInWords } from '@/lib/registry/addresses'
import { countryName } from '@/lib/registry/countries'
import { usageNameOf } from './usageName'

interface CertificateFacts {
  decision: typeof decisions.$inferSelect
  dossier: Pick<typeof dossiers.$inferSelect, 'reference' | 'submittedAt' | 'answers'>
  person: typeof registryPeople.$inferSelect
  prefecture: typeof prefectures.$inferSelect
  signatory: { name: string; quality: string }
}

const initial = (name: string) => `${[...name][0] ?? ''}.`

/** What a certificate says, in French, frozen when the decision takes effect. */
export function certificateContent(facts: CertificateFacts): CertificateContent {
  const { decision, dossier, person, prefecture, signatory } = facts
  return {
    depositedOn: dossier.submittedAt ? parisDay(dossier.submittedAt) : '',
    familyName: person.familyName,
    usageName: usageNameOf(dossier.answers, person.usageName),
    givenNames: person.givenNames.join(' '),
    birthDate: person.birthDate,
    birthPlace: `${person.birthPlace} (${countryName(person.birthCountry, 'fr')})`,
    nationalities: person.nationalities.map((code) => countryName(code, 'fr')).join(', '),
    foreignerNumber: person.foreignerNumber,
    address: addressInWords(person.address, 'fr'),
    reference: dossier.reference,
    mention: decision.mention,
    startsOn: decision.startsOn ?? '',
    endsOn: decision.endsOn ?? '',
    outstanding: decision.missing.join(', '),
    prefecture: prefecture.name,
    service: prefecture.service,
    signatory: signatory.name,
    quality: signatory.quality,
    initials: [person.givenNames[0], person.familyName]
      .flatMap((name) => (name ? [initial(name)] : []))
      .join(' '),
    birthYear: person.birthDate.slice(0, 4),
  }
}
