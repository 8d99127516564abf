import { french } from '@/lib/copy/fr/french'
import { draftOf, type Visit } from '@/lib/dossiers/read'
import { fullName } from '@/lib/format'
import { itemKey, representatives } from '@/lib/procedure/answers'
import { ageOn, type PlainDate, partsOf } from '@/lib/procedure/calendar'
import { holds } from '@/lib/procedure/conditions'
import { situationOf } from '@/lib/procedure/steps'
import { addressInWords } from '@/lib/registry/addresses'
import { countryName } from '@/lib/registry/countries'
import type { AnnexId } from './fields'
import type { TypedAnnex } from './typed'

/**
 * What the registry and the draft of an applicant already say of an annex. Issued papers are in French.
 * @param job id of the job that an employer certifies; the first one when it is none of the others
 */
export function prefillAnnex(annex: AnnexId, visit: Visit, job?: string): TypedAnnex {
  return annex === 'employer' ? employerAnnex(visit, job) : minorAnnex(visit)
}

function dateFields(id: string, day: PlainDate): TypedAnnex {
  const { year, month, day: date } = partsOf(day)
  return { [`${id}.day`]: String(date), [`${id}.month`]: String(month), [`${id}.year`]: String(year) }
}

function person({ applicant }: Visit): TypedAnnex {
  const { registry, person: known } = applicant
  return {
    ...dateFields('birthDate', known.birthDate),
    birthPlace: `${registry.birthPlace} (${countryName(registry.birthCountry, 'fr')})`,
    nationality: known.nationalities.map((code) => countryName(code, 'fr')).join(', '),
    address: addressInWords(registry.address, 'fr'),
  }
}

/** The contracts of the request under the five boxes of the paper. */
const contractBoxes: Partial<Record<string, string>> = {
  permanent: 'permanent',
  intermittent: 'permanent',
  fixedTerm: 'fixedTerm',
  temporary: 'temporary',
  apprenticeship: 'training',
  professionalisation: 'training',
}

/** Names under which the draft and the paper hold the same answer. */
const sameNames = [
  'employerName',
  'employerAddress',
  'siret',
  'employerPhone',
  'employerEmail',
  'job',
  'weeklyHours',
  'contractStart.day',
  'contractStart.month',
  'contractStart.year',
  'contractEnd.day',
  'contractEnd.month',
  'contractEnd.year',
]

function employerAnnex(visit: Visit, job: string | undefined): TypedAnnex {
  const { answers } = visit.dossier
  const work = (job && answers[itemKey('emplois', job)]) || (answers.activite ?? {})
  const known = sameNames.map((name) => [name, work[name] ?? ''] as const)
  return {
    ...person(visit),
    employee: fullName(visit.applicant),
    ...Object.fromEntries(known),
    contractType: contractBoxes[work.contractType ?? ''] ?? '',
  }
}

function minorAnnex(visit: Visit): TypedAnnex {
  const { applicant, dossier } = visit
  return {
    ...person(visit),
    minorName: fullName(applicant),
    foreignerNumber: applicant.foreignerNumber,
    age: String(ageOn(applicant.today, applicant.person.birthDate)),
    employerName: dossier.answers.activite?.employerName ?? '',
    ...(holds('isRepresented', situationOf(draftOf(visit, {}))) && guardian(visit)),
  }
}

function guardian({ dossier }: Visit): TypedAnnex {
  const civil = dossier.answers['etat-civil'] ?? {}
  const role = representatives.find((known) => known === civil.representativeRole)
  return {
    guardianName: [civil.representativeGivenNames, civil.representativeFamilyName].filter(Boolean).join(' '),
    guardianQuality: (role && french.questions.representativeRole.options?.[role]) ?? '',
  }
}
