/** Sentences of the documents that we issue, in French only (`domain.md` §10). */
export const receiptWords = {
  title: 'Confirmation de dépôt',
  service: 'Titre de séjour — citoyens de l’UE, de l’EEE et suisses',
  notice: 'Service de démonstration — ne remplace pas le site officiel',
  reference: 'Numéro de demande',
  request: 'La demande',
  object: 'Objet',
  objectValue: 'Renouvellement de la carte de séjour « {mention} »',
  depositedOn: 'Demande déposée le',
  received: 'Reçue le',
  receivedValue: '{day} à {time} (heure de Paris)',
  person: 'Le demandeur',
  familyName: 'Nom de naissance',
  givenNames: 'Prénom(s)',
  usageName: 'Nom d’usage',
  birthDate: 'Date de naissance',
  nationalities: 'Nationalité(s)',
  foreignerNumber: 'Numéro étranger',
  address: 'Adresse',
  office: 'Le service chargé du dossier',
  prefecture: 'Préfecture',
  officeService: 'Service',
  postal: 'Adresse postale',
  email: 'Courriel',
  phone: 'Téléphone',
  value: 'Ce que vaut ce document',
  statutory: [
    'Ce document ne justifie pas de la régularité du séjour de son titulaire.',
    'La reconnaissance de votre droit au séjour n’est pas subordonnée à la détention d’une carte de séjour.',
  ],
  silence: 'En l’absence de réponse',
  silenceValue:
    'À défaut de décision expresse, et sous réserve que la demande soit complète, elle sera réputée rejetée le {day}. Si des documents indispensables vous sont demandés, ce délai est suspendu pendant l’attente.',
  appeal: 'Voies et délais de recours',
  appealItems: [
    'Vous pouvez, dans les deux mois qui suivent ce rejet, demander ses motifs à la préfecture : elle a un mois pour répondre.',
    'Dans ce même délai de deux mois, vous pouvez adresser un recours gracieux au préfet ({prefecture}, {address}).',
    'Dans ce même délai de deux mois, vous pouvez adresser un recours hiérarchique au ministre de l’intérieur (Direction générale des étrangers en France, place Beauvau, 75800 Paris Cedex 08).',
    'Dans les deux mois qui suivent ce rejet, ou la communication de ses motifs si vous les avez demandés, vous pouvez saisir le {court}, par courrier ou par l’application Télérecours citoyens (www.telerecours.fr).',
    'Un recours gracieux ou hiérarchique formé dans ce délai de deux mois prolonge le délai pour saisir le tribunal. L’absence de réponse pendant deux mois à un tel recours vaut rejet.',
  ],
  documents: 'Les pièces reçues',
  columns: ['Pièce', 'Fichier', 'Pages', 'Empreinte SHA-256'],
  next: 'Et maintenant',
  nextItems: [
    'La préfecture vérifie que tout est présent. S’il manque un document, elle vous le demande avec un délai : votre dossier n’est jamais fermé sans cela.',
    'Pour compléter, corriger ou retirer votre demande, connectez-vous au service avec votre numéro étranger, ou appelez le numéro ci-dessous.',
    'Une aide humaine : 01 99 00 00 00, du lundi au vendredi de 9 h à 17 h.',
  ],
  page: 'Page {n} sur {total}',
  footer: 'Confirmation de dépôt n° {reference}',
} as const

/** The whole dossier on paper, for the applicant and for the agent. */
export const wholeWords = {
  title: 'Dossier complet',
  made: 'Édité le',
  state: 'État',
  deposited: 'Déposé le',
  corrections: 'Ce qui a été corrigé ou écrit depuis',
  correction: 'Le {day} : {text}',
  correctedAnswer: 'Le {day} — {term} — « {before} », devenu « {after} »',
  none: 'Non renseigné',
  documents: 'Les pièces',
  columns: ['Pièce', 'Fichier', 'Pages', 'Annexe'],
  kept: 'Réservée à l’agent chargé du dossier et à ceux qui signent',
  notScanned: 'Non jointe (antivirus)',
  history: 'L’historique',
  happening: '{day} à {time} : {title}',
  value:
    'Ce document rassemble le dossier tel qu’il est au jour de l’édition. Il ne prouve ni un droit ni un dépôt : la confirmation de dépôt et la décision le font.',
  annex: 'Annexe {annex}, page {page} sur {pages}',
  unreadable: 'Ce fichier ne peut pas être joint ici. Il s’ouvre dans le service.',
  footer: 'Dossier complet n° {reference}',
  check: 'Pour vérifier les documents délivrés',
  checkText:
    'Ce dossier n’est pas une attestation. La confirmation de dépôt, l’attestation et la décision se vérifient sur {url}, avec leur code ou leur PDF : scannez le carré de gauche avec un téléphone.',
  checkSquare: 'Carré à scanner : il ouvre la page de vérification',
} as const

/** How a paper is checked. */
export const codeWords = {
  heading: 'Pour vérifier ce document',
  typed: 'Saisissez ce code sur {url}, ou scannez le carré de gauche avec un téléphone.',
  scanned: 'Scannez le carré de gauche avec un téléphone, ou déposez ce PDF sur {url}.',
  qr: 'Carré à scanner : il ouvre la page qui vérifie ce document',
  dataMatrix: 'Code 2D-Doc : les informations de ce document, signées',
  mention: '2D-DOC',
  specimen: 'SPECIMEN – sans valeur',
} as const

/** What a third party keeps of a verification. */
export const proofWords = {
  title: 'Preuve de vérification',
  result: 'Résultat : {result}',
  facts: 'L’attestation vérifiée',
  worth: 'Ce que vaut cette preuve',
  worthText:
    'Elle dit ce que le service a répondu à ce moment, et ne remplace pas l’attestation. Pour savoir ce qu’il en est aujourd’hui, vérifiez de nouveau le code sur {url}.',
} as const

/** What readers of PDFs show of a seal and of its certificate. */
export const sealWords = {
  by: 'Titre de séjour – service de démonstration',
  field: 'Cachet',
  testAuthority: 'Autorité de TEST – sans valeur',
  testSeal: 'Cachet de TEST – sans valeur',
} as const

export const extensionWords = {
  title: 'Attestation de prolongation de l’instruction',
  certified: 'Ce que ce document atteste',
  value: [
    'La demande de renouvellement désignée ci-dessus est complète et en cours d’instruction.',
    'La carte de séjour de son titulaire a pris fin le {expired}.',
  ],
  valid: 'Valable',
  validValue: 'du {start} au {end}',
  right:
    'Ce document est facultatif : la reconnaissance du droit au séjour d’un citoyen de l’Union, de l’EEE ou de la Suisse n’est subordonnée à la détention ni d’une carte de séjour, ni de cette attestation. Il peut travailler sans autorisation.',
  footer: 'Attestation de prolongation de l’instruction n° {reference}',
} as const

export const moveWords = {
  title: 'Attestation de déclaration de changement d’adresse',
  number: 'Numéro de déclaration',
  person: 'Le déclarant',
  declaration: 'La déclaration',
  declared: 'Déclaré le',
  movedOn: 'Date du déménagement',
  oldAddress: 'Ancienne adresse',
  newAddress: 'Nouvelle adresse',
  office: 'La préfecture désormais compétente',
  value: [
    'Il atteste que la personne ci-dessus a déclaré sa nouvelle adresse à l’administration.',
    'Il ne prouve pas qu’elle y habite, et ne remplace ni un justificatif de domicile ni un titre de séjour.',
  ],
  footer: 'Déclaration de changement d’adresse n° {number}',
} as const

/** Annexe 1 (`domain.md` §11). */
export const listWords = {
  title: 'Liste des pièces justificatives',
  subtitles: { own: 'Pour la situation que vous avez indiquée', full: 'Toutes les situations' },
  personal: 'Informations personnelles',
  reason: 'Motif de la demande',
  optional: '(facultatif)',
  advice:
    'Une pièce que vous ne pouvez pas fournir ne vous empêche pas de déposer : dites pourquoi, la préfecture vous répondra.',
} as const

/** Annexe 2 (`domain.md` §11). A mark that has no value becomes a line to write on. */
export const employerWords = {
  title: 'Attestation d’emploi',
  subtitle: 'À établir sur papier à en-tête ou avec le cachet de l’employeur',
  employer:
    'Je soussigné(e) {signatory}, agissant en qualité de {role} de {employerName}, dont le siège est situé {employerAddress}, SIRET {siret}, code NAF/APE {activityCode}, téléphone {employerPhone}, courriel {employerEmail},',
  employee:
    'atteste que M. / Mme {employee}, né(e) le {birthDate} à {birthPlace}, de nationalité {nationality}, demeurant {address},',
  job: 'est employé(e) dans notre établissement depuis le {contractStart}, en qualité de {job}, par contrat :',
  contracts: {
    permanent: 'à durée indéterminée',
    fixedTerm: 'à durée déterminée jusqu’au {contractEnd}',
    temporary: 'de travail temporaire jusqu’au {contractEnd}',
    training: 'd’apprentissage ou de professionnalisation jusqu’au {contractEnd}',
    other: 'autre : {otherContract}',
  },
  time: 'pour une durée de travail de {weeklyHours} heures par semaine, lieu de travail : {workPlace}.',
  pay: 'Rémunération brute mensuelle : {pay} € (facultatif)',
  states: {
    running: 'Le contrat est en cours à la date de la présente.',
    ended: 'Il a pris fin le {endedOn}. Motif : {endReason}.',
  },
  made: 'Fait pour servir et valoir ce que de droit, à {madeAt}, le {madeOn}.',
  signatures: ['Nom et qualité', 'Signature et cachet'],
  penalty: 'Toute fausse attestation expose son auteur aux peines de l’article 441-7 du code pénal.',
} as const

/** Annexe 3 (`domain.md` §11). */
export const minorWords = {
  title: 'Attestation sur l’honneur du mineur de 16 à 18 ans souhaitant exercer une activité professionnelle',
  person:
    'Je soussigné(e) {minorName}, né(e) le {birthDate} à {birthPlace}, de nationalité {nationality}, numéro étranger {foreignerNumber}, demeurant {address}, âgé(e) de {age} ans,',
  declares: 'déclare sur l’honneur vouloir exercer une activité professionnelle',
  inFrance: ' en France, dans le cadre suivant :',
  plans: {
    employment: 'emploi salarié',
    apprenticeship: 'contrat d’apprentissage',
    professionalisation: 'contrat de professionnalisation',
    internship: 'stage',
    other: 'autre : {otherPlan}',
  },
  employer: 'auprès de (si l’employeur est connu) {employerName}.',
  asks: 'Je sollicite à ce titre le renouvellement de ma carte de séjour « Citoyen UE/EEE/Suisse - Toutes activités professionnelles ».',
  penalty: 'Je suis informé(e) qu’une fausse déclaration est punie par la loi.',
  made: 'Fait à {madeAt}, le {madeOn}.',
  consentTitle: 'Si le mineur n’est pas émancipé',
  consent:
    'Je soussigné(e) {guardianName}, agissant en qualité de {guardianQuality}, déclare : « Je donne mon accord à cette demande. »',
  signatures: ['Signature du mineur', 'Signature du représentant légal'],
} as const

/** What a refusal or a closing answers. */
export const decisionWords = {
  asked: 'Objet de la demande',
  askedValue:
    'Renouvellement de la carte de séjour d’un citoyen de l’Union européenne, de l’Espace économique européen ou de la Suisse, salarié',
} as const

/** What marks the paper of a proposal, and stands for the days that its reading will set. */
export const draftWords = {
  subtitle: 'PROJET – sans valeur',
  callout:
    'Ce projet n’est ni signé, ni notifié. Il montre le document tel qu’il sera après la signature, avec son code de vérification et son cachet.',
  read: '[jour de la première lecture]',
  lastDay: '[dernier jour pour contester]',
  signatory: '[nom du signataire]',
  quality: '[qualité]',
  unread: 'Décision prise, pas encore lue par l’usager',
  unreadCallout:
    'Le document définitif, avec son cachet, est fait à la première lecture par l’usager : elle fixe les dates de recours.',
}
