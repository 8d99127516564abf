import type { Catalogue } from '../catalogue'

const medical = 'Masquez le diagnostic et votre numéro de sécurité sociale : ils ne nous sont pas utiles.'

/** Each document in the words of its region; `{of}` is the half-year, the year or the employer it is asked for. */
export const documents: Catalogue['documents'] = {
  identity: {
    title: 'Carte d’identité ou passeport',
    why: 'Pour vérifier votre identité.',
    examples: 'En cours de validité. Le recto et le verso, ou la page avec la photo.',
  },
  address: {
    title: 'Justificatif de domicile de moins de 6 mois',
    why: 'Pour savoir quelle préfecture suit votre dossier.',
    examples:
      'Facture, quittance de loyer, attestation d’hébergement : tout moyen de montrer où vous habitez.',
  },
  ephoto: {
    title: 'Code e-photo',
    why: 'Pour la photo et la signature de votre carte. Pas de fichier ici.',
    examples: 'Le code est imprimé sur la planche remise par le photographe ou la cabine agréée.',
  },
  currentPermit: {
    title: 'Carte de séjour actuelle',
    why: 'Nous la connaissons déjà : ne rien envoyer ne vous sera pas reproché.',
    examples: 'Le recto et le verso.',
  },
  emancipation: {
    title: 'Jugement d’émancipation ou acte de mariage',
    why: 'Il prouve que vous agissez seul, sans représentant légal.',
    examples: 'La décision du juge, ou l’acte de mariage.',
  },
  minorStatement: {
    title:
      'Attestation sur l’honneur du mineur de 16 à 18 ans souhaitant exercer une activité professionnelle',
    why: 'Elle dit que vous voulez travailler, et que votre représentant légal est d’accord.',
    examples: 'Signée par vous et par votre représentant légal : un seul parent suffit.',
  },
  filiation: {
    title: 'Acte de naissance ou document établissant la filiation',
    why: 'Il prouve le lien avec votre représentant légal.',
    examples: 'Acte de naissance, livret de famille, décision de tutelle ou de placement.',
  },
  representativeIdentity: {
    title: 'Pièce d’identité du représentant légal',
    why: 'Pour vérifier la signature de l’attestation.',
    examples: 'Carte d’identité, passeport ou titre de séjour, recto et verso.',
  },
  employment: {
    title: 'Attestation d’emploi',
    titleOf: 'Attestation d’emploi : {of}',
    why: 'Elle prouve votre activité et sa durée.',
    examples: 'Signée par votre employeur, sur papier à en-tête ou avec son cachet.',
  },
  employmentExtra: {
    title: 'Contrat de travail ou bulletins de salaire',
    why: 'Utile si l’attestation est incomplète : ne rien envoyer ne vous sera pas reproché.',
    examples: 'Le contrat, ou les trois derniers bulletins.',
  },
  stay: {
    title: 'Justificatif de présence en France',
    titleOf: 'Justificatif de présence en France : {of}',
    why: 'Il prouve que votre séjour est continu : un seul document par semestre suffit.',
    examples: 'Quittance de loyer ou de charges, facture, avis d’impôt, bulletin de salaire.',
  },
  right: {
    title: 'Justificatif de votre droit au séjour',
    titleOf: 'Justificatif de votre droit au séjour : {of}',
    why: 'Il prouve à quel titre vous étiez en France pendant cette année.',
    examples: 'Attestation d’emploi, contrat de travail, bulletin de salaire de décembre.',
  },
  unfitness: {
    title: 'Certificat d’inaptitude au travail',
    why: 'Votre droit au séjour est conservé pendant un arrêt de travail.',
    examples: `Délivré par le médecin du travail. ${medical}`,
  },
  endOfJob: {
    title: 'Attestation de fin d’activité ou lettre de licenciement',
    why: 'Elle prouve que la fin de votre emploi est involontaire.',
    examples: 'L’attestation de l’employeur, ou la lettre de licenciement.',
  },
  jobseeker: {
    title: 'Attestation d’inscription à France Travail',
    why: 'Votre droit au séjour est conservé pendant la recherche d’emploi.',
    examples: 'Elle doit préciser la durée pendant laquelle vous avez occupé votre emploi.',
  },
  training: {
    title: 'Attestation de suivi de stage ou de formation',
    why: 'Votre droit au séjour est conservé pendant une formation professionnelle.',
    examples: 'Délivrée par l’organisme, avec les dates.',
  },
  lastTwelveMonths: {
    title: 'Attestation d’emploi ou d’activité des 12 derniers mois',
    why: 'Elle prouve que vous avez travaillé en France jusqu’à votre retraite.',
    examples: 'Les périodes de chômage involontaire et de maladie comptent.',
  },
  healthInsurance: {
    title: 'Justificatif d’assurance maladie',
    why: 'Il prouve que vous êtes couvert en France.',
    examples: 'Attestation de droits à l’assurance maladie.',
  },
  threeYearsOfWork: {
    title: 'Justificatifs du droit au séjour comme travailleur salarié depuis plus de 3 ans',
    why: 'Ils ouvrent le séjour permanent dès la retraite, sans attendre cinq ans.',
    examples: 'Attestations d’emploi, contrats, relevé de carrière.',
  },
  incapacity: {
    title: 'Justificatifs de l’incapacité permanente et du droit au séjour',
    why: 'Ils ouvrent le séjour permanent avant cinq ans.',
    examples: `Décision d’incapacité et preuve de plus de 2 ans de travail salarié, ou rente d’accident du travail ou de maladie professionnelle. ${medical}`,
  },
  otherProof: {
    title: 'Tout document expliquant votre situation',
    why: 'Pour que l’agent comprenne votre situation sans vous la redemander.',
    examples: 'Courrier, attestation, justificatif de ressources : ce que vous jugez utile.',
  },
}
