import type { AnswerPage, RawPage } from '@/lib/procedure/answers'

/** What an employee types: a fixed-term contract, under five years in France. Shared by the scenarios and the tests. */
export const typed: Record<Exclude<AnswerPage, 'recapitulatif'>, RawPage> = {
  'etat-civil': {
    maritalStatus: 'married',
    identityKind: 'passport',
    identityNumber: 'cb129874',
    'identityExpiry.day': '18',
    'identityExpiry.month': '6',
    'identityExpiry.year': '2099',
    identityCountry: 'PRT',
  },
  'liens-familiaux': { partnerFamilyName: 'Ferreira Lopes', hasChildren: 'no' },
  coordonnees: { addressIsCurrent: 'yes', phone: '06 39 98 01 02' },
  motif: {
    overFiveYears: 'no',
    'arrivalDate.day': '4',
    'arrivalDate.month': '3',
    'arrivalDate.year': '2023',
  },
  activite: {
    activity: 'employed',
    contractType: 'fixedTerm',
    'contractStart.day': '1',
    'contractStart.month': '7',
    'contractStart.year': '2026',
    'contractEnd.day': '31',
    'contractEnd.month': '8',
    'contractEnd.year': '2099',
    job: 'Conducteur d’engins',
    weeklyHours: '35',
    employerName: 'Travaux du Rhône Démo SAS',
    siret: '000 000 018 00010',
    employerAddress: '2 rue des Essais, 69100 Villeurbanne',
  },
  pieces: { 'ephoto.code': 'ab12 cd34 ef56 gh78 ij90 kl' },
}
