import type { DocumentId, documents } from '@/lib/procedure/documents'
import type { Outline, OutlineField } from '@/lib/procedure/outline'

/** The conditions under which a document is asked, as they read after « si ». */
const conditions: Record<(typeof documents)[DocumentId]['when'], string> = {
  always: 'Dans tous les cas',
  isEmancipated: 'Si vous êtes un mineur émancipé',
  isRepresented: 'Si vous êtes mineur, avec un représentant légal',
  isEmployed: 'Si vous êtes salarié, et facultative après 5 ans en France',
  employedUnderFiveYears: 'Si vous êtes salarié depuis moins de 5 ans en France',
  provesFiveYears:
    'Si vous résidez en France depuis plus de 5 ans, sans carte permanente, sauf retraite ou incapacité permanente',
  onSickLeave: 'Si vous êtes en arrêt de travail ou inapte',
  lostJobOrTrainsForAnother: 'Si vous êtes au chômage, ou en formation sans lien avec votre ancien emploi',
  lostJob: 'Si vous êtes au chômage',
  inTraining: 'Si vous êtes en formation ou en stage',
  isRetiredWithoutPermanentCard: 'Si vous êtes retraité, pour une première carte permanente',
  isRetired: 'Si vous êtes retraité',
  isIncapacitated: 'Si vous êtes en incapacité permanente de travail',
  ceasedOtherwise: 'Si vous avez cessé votre activité pour une autre raison',
}

const fields: {
  [Field in OutlineField]: { label: string; options: Record<Outline[Field], string> }
} = {
  age: {
    label: 'Votre âge',
    options: { adult: '18 ans ou plus', emancipated: 'Mineur émancipé', minor: 'Mineur de plus de 16 ans' },
  },
  permanentHeld: {
    label: 'Votre carte porte-t-elle la mention « Séjour permanent » ?',
    options: { yes: 'Oui', no: 'Non' },
  },
  overFiveYears: {
    label: 'Résidez-vous en France depuis plus de 5 ans ?',
    options: { yes: 'Oui', no: 'Non' },
  },
  activity: {
    label: 'Êtes-vous actuellement',
    options: { employed: 'Salarié(e) en activité', ceased: 'En cessation d’activité' },
  },
  cessation: {
    label: 'En cas de cessation d’activité, pour quelle raison ?',
    options: {
      unemployment: 'Chômage involontaire',
      sickness: 'Arrêt de travail / inaptitude',
      training: 'Formation ou stage',
      retired: 'Retraite (y compris anticipée)',
      incapacity: 'Incapacité permanente de travail',
      other: 'Autre',
    },
  },
  trainingUnrelated: {
    label: 'En cas de formation, est-elle sans lien avec votre ancien emploi ?',
    options: { yes: 'Oui', no: 'Non' },
  },
}

/** The list of documents, for a situation and in full (annex 1 of the guide). */
export const documentList = {
  conditions,
  fields,
  title: 'Les pièces justificatives à réunir',
  tab: 'Pièces justificatives',
  lead: 'Dites-nous votre situation : la liste s’y adapte. Rien n’est enregistré.',
  show: 'Voir ma liste',
  yours: 'Votre liste',
  count: '{title} ({count} fois)',
  each: {
    halfYear: '{title} : un document par semestre, dix en tout',
    year: '{title} : un document par année, cinq en tout',
    job: '{title} : une par employeur',
  },
  optional: '(facultatif)',
  download: 'Télécharger cette liste (PDF)',
  full: 'La liste complète',
  fullText: 'Toutes les pièces que ce service peut demander, et dans quel cas.',
  downloadFull: 'Télécharger la liste complète (PDF)',
  templates: 'Modèles à remplir',
  employer: 'Attestation d’emploi',
  minor: 'Attestation sur l’honneur du mineur',
}
