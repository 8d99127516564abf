import type { CertificateContent, decisions } from '@/db/schema/cases'
import type { prefectures, registryPeople } from '@/db/schema/people'
import { parisDay } from '@/lib/clock'
import { addressInWords } from '@/lib/registry/addresses'
import { countryName } from '@/lib/registry/countries'

interface CertificateFacts {
  decision: typeof decisions.$inferSelect
  dossier: { reference: string; submittedAt: Date | null }
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
