/** A blank of an annex. Nothing is required: what stays empty is a line to fill by hand. */
export type AnnexField = { group: string } & (
  | { kind: 'text' | 'name'; max: number; long?: true }
  | { kind: 'date' | 'siret' | 'phone' | 'email' | 'hours' }
  | { kind: 'choice'; options: readonly string[] }
)

/** The annexes that somebody fills: 2, by the employer; 3, by a minor of 16 or 17 (`domain.md` §11). */
export const annexFields = {
  employer: {
    signatory: { group: 'employer', kind: 'name', max: 100 },
    role: { group: 'employer', kind: 'text', max: 100 },
    employerName: { group: 'employer', kind: 'text', max: 100 },
    employerAddress: { group: 'employer', kind: 'text', max: 200, long: true },
    siret: { group: 'employer', kind: 'siret' },
    activityCode: { group: 'employer', kind: 'text', max: 10 },
    employerPhone: { group: 'employer', kind: 'phone' },
    employerEmail: { group: 'employer', kind: 'email' },
    employee: { group: 'employee', kind: 'name', max: 200 },
    birthDate: { group: 'employee', kind: 'date' },
    birthPlace: { group: 'employee', kind: 'text', max: 100 },
    nationality: { group: 'employee', kind: 'text', max: 100 },
    address: { group: 'employee', kind: 'text', max: 200, long: true },
    contractStart: { group: 'contract', kind: 'date' },
    job: { group: 'contract', kind: 'text', max: 100 },
    contractType: {
      group: 'contract',
      kind: 'choice',
      options: ['permanent', 'fixedTerm', 'temporary', 'training', 'other'],
    },
    otherContract: { group: 'contract', kind: 'text', max: 100 },
    contractEnd: { group: 'contract', kind: 'date' },
    weeklyHours: { group: 'contract', kind: 'hours' },
    pay: { group: 'contract', kind: 'text', max: 20 },
    workPlace: { group: 'contract', kind: 'text', max: 200, long: true },
    contractState: { group: 'contract', kind: 'choice', options: ['running', 'ended'] },
    endedOn: { group: 'contract', kind: 'date' },
    endReason: { group: 'contract', kind: 'text', max: 200, long: true },
  },
  minor: {
    minorName: { group: 'person', kind: 'name', max: 200 },
    birthDate: { group: 'person', kind: 'date' },
    birthPlace: { group: 'person', kind: 'text', max: 100 },
    nationality: { group: 'person', kind: 'text', max: 100 },
    foreignerNumber: { group: 'person', kind: 'text', max: 10 },
    address: { group: 'person', kind: 'text', max: 200, long: true },
    age: { group: 'person', kind: 'choice', options: ['16', '17'] },
    plan: {
      group: 'plan',
      kind: 'choice',
      options: ['employment', 'apprenticeship', 'professionalisation', 'internship', 'other'],
    },
    otherPlan: { group: 'plan', kind: 'text', max: 100 },
    employerName: { group: 'plan', kind: 'text', max: 100 },
    guardianName: { group: 'guardian', kind: 'name', max: 200 },
    guardianQuality: { group: 'guardian', kind: 'text', max: 100 },
  },
} as const satisfies Record<string, Record<string, AnnexField>>

export type AnnexId = keyof typeof annexFields
export type AnnexFieldId<Annex extends AnnexId> = keyof (typeof annexFields)[Annex]

/** The fields of an annex in the order of its page, through their common shape. */
export function fieldsOfAnnex(annex: AnnexId): [id: string, field: AnnexField][] {
  return Object.entries(annexFields[annex])
}

/** The names under which a field posts. */
export function postedNames(id: string, field: AnnexField): string[] {
  return field.kind === 'date' ? [`${id}.day`, `${id}.month`, `${id}.year`] : [id]
}
