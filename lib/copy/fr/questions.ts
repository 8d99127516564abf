import type { Catalogue } from '../catalogue'

const yesNo = { yes: 'Oui', no: 'Non' }

export const questions: Catalogue['questions'] = {
  emancipated: {
    label: 'Je suis un mineur (+ 16 ans) émancipé',
    hint: 'Par un juge, ou par votre mariage. Sinon, laissez vide : les coordonnées de votre représentant légal vous sont demandées.',
  },
  usageName: {
    label: 'Nom d’usage',
    hint: 'Le nom que vous utilisez, s’il est différent : celui de votre conjoint par exemple.',
  },
  maritalStatus: {
    label: 'Situation familiale',
    options: {
      single: 'Célibataire',
      married: 'Marié(e)',
      pacs: 'Pacsé(e)',
      cohabiting: 'En concubinage',
      separated: 'Séparé(e)',
      divorced: 'Divorcé(e)',
      widowed: 'Veuf(ve)',
    },
    issues: { missing: 'Choisissez votre situation familiale.' },
  },
  identityKind: {
    label: 'Type de document d’identité',
    options: { idCard: 'Carte d’identité', passport: 'Passeport' },
    issues: { missing: 'Choisissez le document d’identité que vous présentez.' },
  },
  identityNumber: {
    label: 'Numéro du document',
    hint: 'Sur la page avec la photo, ou en haut de la carte.',
    issues: { missing: 'Saisissez le numéro de votre document d’identité.' },
  },
  identityExpiry: {
    label: 'Date de fin de validité',
    hint: 'Par exemple 27 3 2031. Un document périmé ne vous empêche pas de continuer.',
    issues: { dateMissing: 'Saisissez la date de fin de validité du document d’identité.' },
  },
  identityCountry: {
    label: 'Pays de délivrance',
    issues: { missing: 'Choisissez le pays qui a délivré le document.' },
  },
  representativeRole: {
    label: 'Qualité du représentant légal',
    hint: 'Un seul parent suffit. C’est vous qui déposez et recevez la décision ; votre représentant donne son accord sur l’attestation.',
    options: {
      father: 'Père',
      mother: 'Mère',
      guardian: 'Tuteur',
      authority: 'Aide sociale à l’enfance ou administrateur ad hoc',
    },
    issues: {
      missing: 'Choisissez la qualité de votre représentant légal, ou cochez « émancipé » plus haut.',
    },
  },
  representativeFamilyName: {
    label: 'Nom du représentant légal',
    issues: { missing: 'Saisissez le nom de votre représentant légal.' },
  },
  representativeGivenNames: {
    label: 'Prénom(s) du représentant légal',
    issues: { missing: 'Saisissez le prénom de votre représentant légal.' },
  },
  representativePhone: {
    label: 'Téléphone du représentant légal',
    issues: { missing: 'Saisissez un numéro où joindre votre représentant légal.' },
  },
  representativeEmail: { label: 'Adresse électronique du représentant légal' },
  representativeSameAddress: { label: 'Son adresse est la même que la mienne' },
  representativeAddress: {
    label: 'Adresse du représentant légal',
    issues: { missing: 'Saisissez son adresse, ou cochez « la même que la mienne ».' },
  },
  registryError: {
    label: 'Signaler une erreur dans ces informations',
    hint: 'Dites ce qui est faux et ce qu’il faut lire. L’agent qui examine votre dossier le verra.',
  },
  partnerFamilyName: { label: 'Nom de votre conjoint(e) ou partenaire' },
  partnerGivenNames: { label: 'Prénom(s) de votre conjoint(e) ou partenaire' },
  partnerNationality: { label: 'Nationalité de votre conjoint(e) ou partenaire' },
  hasChildren: {
    label: 'Avez-vous un ou plusieurs enfants à charge ?',
    hint: 'Aucun document ne vous sera demandé pour eux.',
    options: yesNo,
    issues: {
      missing: 'Dites si vous avez des enfants à charge.',
      listEmpty: 'Ajoutez au moins un enfant avec le bouton « Ajouter un enfant », ou répondez « Non ».',
    },
  },
  childFamilyName: { label: 'Nom', issues: { missing: 'Saisissez le nom de l’enfant.' } },
  childGivenNames: { label: 'Prénom(s)', issues: { missing: 'Saisissez le prénom de l’enfant.' } },
  childBirthDate: {
    label: 'Date de naissance',
    hint: 'Par exemple 2 2 2016.',
    issues: {
      dateMissing: 'Saisissez la date de naissance de l’enfant.',
      dateBeforeBirth: 'Cette date précède votre propre naissance. Vérifiez l’année.',
    },
  },
  childNationality: {
    label: 'Nationalité',
    issues: { missing: 'Choisissez la nationalité de l’enfant.' },
  },
  childLivesInFrance: {
    label: 'Réside en France',
    options: yesNo,
    issues: { missing: 'Dites si l’enfant réside en France.' },
  },
  addressIsCurrent: {
    label: 'Cette adresse est-elle toujours la vôtre ?',
    hint: 'Si elle a changé, vous déclarez la nouvelle à l’écran suivant, puis vous revenez ici.',
    options: yesNo,
    issues: {
      missing: 'Dites si cette adresse est toujours la vôtre.',
    },
  },
  phone: {
    label: 'Téléphone',
    hint: 'Pour vous joindre pendant le traitement. Par exemple 06 39 98 01 02, ou +351 912 345 678.',
    issues: { missing: 'Saisissez un numéro de téléphone où vous joindre.' },
  },
  overFiveYears: {
    label: 'Résidez-vous en France depuis plus de 5 ans ?',
    hint: 'Répondre « Oui », c’est demander le séjour permanent : cinq ans de séjour légal et ininterrompu. Moins de six mois d’absence par an, le service militaire, ou douze mois de suite pour une raison importante ne l’interrompent pas.',
    options: yesNo,
    issues: {
      missing: 'Dites si vous résidez en France depuis plus de 5 ans.',
    },
  },
  arrivalDate: {
    label: 'Date d’entrée / d’installation en France',
    hint: 'Par exemple 4 3 2023. Si vous ne savez plus le jour, indiquez le 1. Si vous êtes né(e) en France, indiquez votre date de naissance.',
    issues: { dateMissing: 'Saisissez la date de votre installation en France.' },
  },
  provenUntil: {
    label: 'Jusqu’à quand vont les cinq années que vous prouvez ?',
    hint: 'Seulement si vous avez répondu « Oui » ci-dessus. Cinq années de suite, de votre choix. À l’étape 3, un document vous sera demandé pour chaque semestre, sauf à la retraite ou en incapacité permanente.',
    options: { '': 'Les cinq dernières années' },
  },
  leftTwoYears: {
    label: 'Avez-vous quitté la France plus de deux ans de suite ?',
    hint: 'Depuis la remise de votre carte de séjour permanent.',
    options: yesNo,
    issues: { missing: 'Dites si vous avez quitté la France plus de deux ans de suite.' },
  },
  activity: {
    label: 'Êtes-vous actuellement',
    options: { employed: 'Salarié(e) en activité', ceased: 'En cessation d’activité' },
    issues: {
      missing: 'Dites si vous êtes salarié(e) ou en cessation d’activité.',
    },
  },
  cessation: {
    label: 'Pour quelle raison avez-vous cessé votre activité ?',
    hint: 'Seulement si vous êtes en cessation d’activité. Cette réponse sert à établir la liste de vos pièces.',
    options: {
      unemployment: 'Chômage involontaire',
      sickness: 'Arrêt de travail / inaptitude',
      training: 'Formation ou stage',
      retired: 'Retraite (y compris anticipée)',
      incapacity: 'Incapacité permanente de travail',
      other: 'Autre',
    },
    issues: { missing: 'Choisissez la raison de votre cessation d’activité.' },
  },
  trainingUnrelated: {
    label: 'Cette formation est-elle sans lien avec votre ancien emploi ?',
    options: yesNo,
    issues: { missing: 'Dites si la formation est sans lien avec votre ancien emploi.' },
  },
  contractType: {
    label: 'Type de contrat',
    options: {
      permanent: 'CDI',
      fixedTerm: 'CDD',
      temporary: 'Contrat de travail temporaire (intérim)',
      apprenticeship: 'Contrat d’apprentissage',
      professionalisation: 'Contrat de professionnalisation',
      intermittent: 'CDI intermittent',
      privateHousehold: 'CESU – particulier employeur',
      civilServant: 'Fonction publique (titulaire)',
      publicContract: 'Fonction publique (contractuel)',
      other: 'Autre',
    },
    issues: { missing: 'Choisissez votre type de contrat.' },
  },
  contractStart: {
    label: 'Date de début du contrat',
    hint: 'Par exemple 1 7 2026.',
    issues: { dateMissing: 'Saisissez la date de début de votre contrat.' },
  },
  contractEnd: {
    label: 'Date de fin du contrat',
    hint: 'Pour un contrat qui a une fin : CDD, intérim, apprentissage… Laissez vide pour un CDI.',
    issues: { dateMissing: 'Saisissez la date de fin de votre contrat : ce type de contrat en a une.' },
  },
  job: { label: 'Emploi occupé', issues: { missing: 'Saisissez l’emploi que vous occupez.' } },
  weeklyHours: {
    label: 'Durée hebdomadaire de travail (heures)',
    hint: 'Par exemple 35 ou 17,5.',
    issues: { missing: 'Saisissez le nombre d’heures de travail par semaine.' },
  },
  employerName: {
    label: 'Raison sociale ou nom de l’employeur',
    issues: { missing: 'Saisissez le nom de votre employeur.' },
  },
  siret: {
    label: 'SIRET de l’employeur',
    hint: '14 chiffres, en haut de votre bulletin de salaire. Les espaces sont acceptés.',
    issues: { missing: 'Saisissez le SIRET de votre employeur, ou cochez la case qui suit.' },
  },
  employerHasNoSiret: {
    label: 'Mon employeur n’a pas de SIRET',
    hint: 'Particulier employeur ou employeur étranger.',
  },
  employerAddress: {
    label: 'Adresse de l’employeur',
    issues: { missing: 'Saisissez l’adresse de votre employeur.' },
  },
  employerPhone: { label: 'Téléphone de l’employeur' },
  employerEmail: { label: 'Adresse électronique de l’employeur' },
  observations: { label: 'Observations', hint: 'Une précision utile à l’agent qui lira votre dossier.' },
  certified: {
    label:
      'Je certifie l’exactitude des informations et l’authenticité des documents. Je suis informé(e) qu’une fausse déclaration m’expose à des poursuites (articles 441-1 et suivants du code pénal).',
  },
}
