import type { Catalogue } from '../catalogue'

const medical = 'Cover the diagnosis and your social security number: we do not need them.'

/** Each document in the words of its region; `{of}` is the half-year, the year or the employer it is asked for. */
export const documents: Catalogue['documents'] = {
  identity: {
    title: 'Identity card or passport',
    why: 'To check your identity.',
    examples: 'Still valid. The front and back, or the page with the photo.',
  },
  address: {
    title: 'Proof of address (justificatif de domicile) less than 6 months old',
    why: 'To know which prefecture handles your application.',
    examples:
      'Bill, rent receipt, statement from the person you live with (attestation d’hébergement): any way of showing where you live.',
  },
  ephoto: {
    title: 'E-photo code',
    why: 'For the photo and signature on your card. There is no file to send here.',
    examples: 'The code is printed on the sheet you get from the approved photographer or photo booth.',
  },
  currentPermit: {
    title: 'Current residence card',
    why: 'We already have its details: sending nothing will not count against you.',
    examples: 'The front and back.',
  },
  emancipation: {
    title: 'Emancipation judgment or marriage certificate',
    why: 'It proves that you act on your own, without a legal representative.',
    examples: 'The judge’s decision, or the marriage certificate.',
  },
  minorStatement: {
    title: 'Sworn statement by a minor aged 16 to 18 who wishes to work',
    why: 'It says that you want to work, and that your legal representative agrees.',
    examples: 'Signed by you and by your legal representative: one parent is enough.',
  },
  filiation: {
    title: 'Birth certificate or document that establishes parentage',
    why: 'It proves the link with your legal representative.',
    examples:
      'Birth certificate, family record book (livret de famille), guardianship or placement decision.',
  },
  representativeIdentity: {
    title: 'Identity document of the legal representative',
    why: 'To check the signature on the sworn statement.',
    examples: 'Identity card, passport or residence permit, front and back.',
  },
  employment: {
    title: 'Employer’s certificate (attestation d’emploi)',
    titleOf: 'Employer’s certificate (attestation d’emploi): {of}',
    why: 'It proves your work and how long it lasts.',
    examples: 'Signed by your employer, on headed paper or with their stamp.',
  },
  employmentExtra: {
    title: 'Employment contract or payslips',
    why: 'Useful if the certificate is incomplete: sending nothing will not count against you.',
    examples: 'The contract, or the last three payslips.',
  },
  stay: {
    title: 'Proof of presence in France',
    titleOf: 'Proof of presence in France: {of}',
    why: 'It proves that your stay is continuous: one document for each half-year is enough.',
    examples: 'Receipt for rent or service charges, bill, tax notice, payslip.',
  },
  right: {
    title: 'Proof of your right of residence',
    titleOf: 'Proof of your right of residence: {of}',
    why: 'It proves on what basis you were in France during that year.',
    examples: 'Employer’s certificate, employment contract, December payslip.',
  },
  unfitness: {
    title: 'Certificate of unfitness for work (certificat d’inaptitude)',
    why: 'You keep your right of residence while you are on sick leave.',
    examples: `Issued by the occupational health doctor (médecin du travail). ${medical}`,
  },
  endOfJob: {
    title: 'Certificate of end of work or dismissal letter',
    why: 'It proves that the end of your job is involuntary.',
    examples: 'The certificate from the employer, or the dismissal letter.',
  },
  jobseeker: {
    title: 'Certificate of registration with France Travail',
    why: 'You keep your right of residence while you look for work.',
    examples: 'It must state how long you held your job.',
  },
  training: {
    title: 'Certificate of attendance on an internship or training course',
    why: 'You keep your right of residence during vocational training.',
    examples: 'Issued by the organisation, with the dates.',
  },
  lastTwelveMonths: {
    title: 'Employer’s certificate or certificate of work for the last 12 months',
    why: 'It proves that you worked in France until you retired.',
    examples: 'Periods of involuntary unemployment and of illness count.',
  },
  healthInsurance: {
    title: 'Proof of health insurance',
    why: 'It proves that you are covered in France.',
    examples: 'Certificate of health insurance entitlement (attestation de droits à l’assurance maladie).',
  },
  threeYearsOfWork: {
    title: 'Proof of your right of residence as an employee for more than 3 years',
    why: 'It gives access to permanent residence as soon as you retire, without waiting five years.',
    examples: 'Employer’s certificates, contracts, career statement (relevé de carrière).',
  },
  incapacity: {
    title: 'Proof of permanent incapacity and of your right of residence',
    why: 'It gives access to permanent residence before five years.',
    examples: `Decision on incapacity and proof of more than 2 years of work as an employee, or a pension for an accident at work or an occupational disease. ${medical}`,
  },
  otherProof: {
    title: 'Any document that explains your situation',
    why: 'So that the officer understands your situation without asking you about it again.',
    examples: 'Letter, certificate, proof of income: whatever you think is useful.',
  },
}
