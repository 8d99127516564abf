import type { ReasonCode } from '@/lib/procedure/complements'

/** Why a document is asked for again, as the applicant and the agent read it. */
export const reasons: Record<ReasonCode, string> = {
  missing: 'Document manquant',
  unreadable: 'Illisible',
  incomplete: 'Incomplet (recto/verso, toutes les pages)',
  outdated: 'Périmé ou daté de plus de 6 mois',
  wrongSubject: 'Ne concerne pas le bon employeur / la bonne période',
  translation: 'Traduction nécessaire',
  inconsistent: 'Incohérent avec la déclaration',
  ephotoRefused: 'Code e-photo refusé',
  other: 'Autre',
}

/** What happened, in the words of the applicant's timeline. */
export const timeline = {
  submit: ['Demande déposée', 'Votre confirmation de dépôt est disponible.'],
  take: ['Dossier pris en charge', 'Un agent de la préfecture suit maintenant votre dossier.'],
  startReview: ['Vérification du dossier', 'Un agent vérifie que tout est présent.'],
  validateCompleteness: ['Dossier complet', 'La préfecture étudie votre demande.'],
  requestComplement: ['Documents demandés', '{count} à envoyer avant le {day}.{suspended}'],
  cancelComplement: ['Documents plus nécessaires', 'Vous n’avez rien à envoyer.'],
  extendComplement: ['Délai prolongé', 'Vous avez jusqu’au {day} pour envoyer vos documents.'],
  askExtension: ['Délai prolongé à votre demande', 'Vous avez jusqu’au {day} pour envoyer vos documents.'],
  answerPart: ['Une partie des documents reçue', 'Il reste {remaining} à envoyer.'],
  answerWhole: ['Documents reçus', 'L’agent examine votre envoi.'],
  examineAsIs: ['Examen du dossier en l’état', 'L’agent étudie votre demande avec les documents reçus.'],
  rectify: ['Correction envoyée', 'L’agent la verra à côté de ce que vous aviez déclaré.'],
  addDocument: ['Document ajouté', 'L’agent le verra dans votre dossier.'],
  declareMove: ['Changement d’adresse déclaré', 'Votre dossier suit votre nouvelle adresse.'],
  withdraw: ['Demande retirée', 'La préfecture ne l’examine plus.'],
  issueExtension: [
    'Attestation de prolongation disponible',
    'Valable jusqu’au {day}. Elle est facultative pour un citoyen européen ou suisse.',
  ],
  implicitRefusal: [
    'Délai de réponse dépassé',
    'Faute de réponse le {day}, la loi considère que votre demande est refusée. Une réponse peut encore venir.',
  ],
  requestReasons: ['Motifs demandés', 'La préfecture a un mois pour répondre.'],
  takeEffect: ['Décision prise', 'Elle est disponible dans votre espace.'],
  orderCard: ['Carte en cours de fabrication', 'Vous serez prévenu quand elle sera prête.'],
  announceCard: ['Carte disponible', 'À retirer à la préfecture.'],
  recordHandOver: ['Carte remise', 'Votre dossier est terminé.'],
  reopen: ['Examen repris', 'Un agent étudie de nouveau votre demande.'],
  revoke: ['Attestation retirée', 'Un agent étudie de nouveau votre demande.'],
} as const satisfies Record<string, readonly [string, string]>

/** The pages of the applicant after the deposit. */
export const space = {
  title: 'Mon espace',
  tab: 'Mon espace',
  hello: 'Bonjour {name}',
  request: 'Ma demande de renouvellement',
  deposited: 'déposée le {day}',
  none: 'Vous n’avez pas encore déposé de demande.',
  start: 'Demander le renouvellement de mon titre',
  others: 'Mes autres demandes',
  open: 'Ouvrir la demande du {day}',
  suspendedNote: ' Le délai de réponse de la préfecture est suspendu jusqu’à votre envoi.',
  thread: 'Le fil de votre dossier',
  yourTurn: 'À vous : {count}',
  atOffice: 'À la préfecture',
  done: 'Terminé',
  complementTitle: 'Envoyez les documents demandés',
  complementText: 'Vous avez jusqu’au {day}.',
  overdue: 'Le délai est dépassé depuis le {day}. Vous pouvez encore envoyer vos documents.',
  complementHelp:
    'Besoin de plus de temps, ou impossible à fournir ? Vous pourrez le dire à la page suivante. Votre dossier ne sera pas fermé automatiquement.',
  read: 'Lire le message de la préfecture',
  unsent: 'Un fichier que vous avez ajouté n’est pas encore parti à la préfecture.',
  sendUnsent: 'Terminer l’envoi',
  silenceTitle: 'Si la préfecture ne répond pas',
  silence:
    'Sans réponse le {day}, votre demande sera considérée comme refusée ; vous pourrez alors demander pourquoi, et contester. Votre droit au séjour ne dépend pas de la carte.',
  silenceAfter:
    'Après cette date, vous pourrez demander pourquoi, et contester. Une réponse peut encore venir.',
  silentTitle: 'Le délai de réponse est dépassé',
  silent:
    'La préfecture n’a pas répondu à la date prévue. La loi considère que votre demande est refusée, mais une réponse peut encore venir. Votre droit au séjour reste entier.',
  askReasons: 'Demander les motifs',
  reasonsAsked: 'Vous avez demandé les motifs. La préfecture a un mois pour répondre.',
  contest: 'Contester',
  contestText:
    'Jusqu’au {day}, vous pouvez écrire au préfet (recours gracieux : {address}), au ministre de l’intérieur (recours hiérarchique : Direction générale des étrangers en France, place Beauvau, 75800 Paris Cedex 08), ou saisir le {court}, par courrier ou sur www.telerecours.fr.',
  who: 'Qui s’en occupe',
  documents: 'Mes documents',
  receipt: 'Confirmation de dépôt (PDF)',
  wholeFile: 'Tout le dossier, à imprimer (PDF)',
  certificate: 'Attestation de décision favorable',
  certificatePdf: 'Attestation de décision favorable (PDF)',
  decision: 'Lire la décision',
  extension: 'Attestation de prolongation (PDF)',
  act: 'Changer quelque chose',
  rectify: 'Corriger une information',
  addDocument: 'Ajouter un document',
  declareMove: 'Déclarer un changement d’adresse',
  withdraw: 'Retirer ma demande',
  again: 'Redéposer',
  optional:
    'La carte est facultative pour un citoyen européen ou suisse : ces dates ne changent rien à votre droit de vivre et de travailler en France.',
  told: {
    complement: 'Votre complément est envoyé.',
    delai: 'Le délai est prolongé.',
    retrait: 'Votre demande est retirée.',
    motifs: 'Votre demande de motifs est enregistrée.',
    ajout: 'C’est envoyé : l’agent verra ce que vous avez changé.',
  },
  remaining: 'Il reste {count} à envoyer.',
  next: 'Ensuite',
  nextDecision: 'Décision',
  nextDecisionText: 'Vous serez prévenu par courriel, et vous la lirez ici.',
  nextCard: 'Remise de la carte',
  nextCardText: 'À la préfecture de votre domicile. Nous vous préviendrons.',
}

export const complement = {
  title: 'Compléter mon dossier',
  back: 'Retour à ma demande',
  lead: 'Seuls ces documents sont attendus. Les autres sont déjà dans votre dossier, vous n’avez pas à les renvoyer.',
  tab: 'À vous : avant le {day}',
  overdueTab: 'À vous : délai dépassé',
  why: 'Pourquoi :',
  answered: 'Déjà envoyé',
  explained: 'Vous avez expliqué',
  ready: 'Prêt à envoyer',
  awaited: 'À envoyer',
  optional: 'Non indispensable',
  cannot: 'Je ne peux pas le fournir',
  cannotText: 'Expliquez pourquoi : l’agent décidera s’il peut s’en passer.',
  code: 'Nouveau code e-photo',
  codeText: '22 lettres et chiffres, donnés par le photographe ou la cabine.',
  send: 'Envoyer le complément de dossier',
  partial: 'Vous pouvez envoyer en plusieurs fois : ce qui manque reste demandé jusqu’à la date.',
  extend: 'Demander 15 jours de plus',
  extendText: 'Vous auriez jusqu’au {day}. Une seule fois, dans la limite de 90 jours après la demande.',
  aside: 'Délai',
  left: 'Il vous reste {days}',
  lastDay: 'C’est le dernier jour',
  over: 'Le délai est dépassé',
  reminders:
    'Rappels par courriel 10 jours, 3 jours et 1 jour avant la date. Passé celle-ci, votre dossier n’est pas fermé automatiquement.',
  days: '{count} jours',
  day: '1 jour',
  nothingTitle: 'Rien n’est demandé',
  nothing: 'La préfecture n’attend aucun document de vous.',
}

export const rectify = {
  title: 'Corriger ou ajouter un document',
  lead: 'L’agent verra ce que vous changez, à côté de ce que vous aviez déclaré. Si une décision était en préparation, elle sera revue.',
  correction: 'Que faut-il corriger ?',
  correctionHint:
    'Par exemple : « Mon numéro de téléphone est maintenant le 06… ». Pour une nouvelle adresse, déclarez un changement d’adresse.',
  document: 'Document à ajouter',
  send: 'Envoyer à la préfecture',
}

export const withdrawal = {
  title: 'Retirer ma demande',
  text: 'La préfecture arrêtera l’examen. Vos fichiers restent conservés 5 ans, puis sont effacés. Vous pourrez déposer une nouvelle demande quand vous voudrez.',
  right: 'Votre droit au séjour ne dépend pas de la carte : retirer cette demande n’y change rien.',
  keep: 'Garder ma demande',
}

export const decisionPage = {
  title: 'La décision de la préfecture',
  tab: 'Décision',
  about: '{name}, numéro étranger {number}',
  taken: 'Décision du {day}',
  by: '{name}, {quality}, {service}, {prefecture}',
  noHand: 'Décision notifiée par téléservice, dispensée de signature (CRPA L212-2).',
  accepted: 'Votre demande est acceptée',
  acceptedText:
    'La préfecture vous accorde la carte « {mention} », du {start} au {end}. Téléchargez votre attestation : elle vaut jusqu’à la remise de la carte.',
  refused: 'Votre demande est refusée',
  closed: 'Votre dossier est clos sans suite',
  closedText: 'Ces documents, demandés et attendus, ne sont pas arrivés :',
  contestClosing: 'Vous pouvez contester cette clôture si votre dossier était complet.',
  law: 'Motifs de droit',
  facts: 'Motifs de fait',
  right:
    'Cette décision ne vous oblige pas à quitter la France : votre droit au séjour dépend des traités européens, pas de la carte.',
  appeal: 'Voies et délais de recours',
  appealLead:
    'Vous avez lu cette décision pour la première fois le {notified}. Si vous la contestez, vous avez jusqu’au {last} pour :',
  appealItems: [
    'adresser un recours gracieux au préfet ({prefecture}, {address}) ;',
    'adresser un recours hiérarchique au ministre de l’intérieur (Direction générale des étrangers en France, place Beauvau, 75800 Paris Cedex 08) ;',
    'saisir le {court}, par courrier ou par l’application Télérecours citoyens (www.telerecours.fr).',
  ],
  appealAfter:
    'Le recours gracieux ou hiérarchique, s’il est formé dans ce délai, prolonge le délai de recours devant le tribunal. L’absence de réponse pendant deux mois à un recours administratif vaut rejet.',
  pdf: 'Télécharger la décision (PDF)',
  toCertificate: 'Voir l’attestation de décision favorable',
}

export const certificate = {
  title: 'Attestation de décision favorable',
  back: 'Ma demande',
  service: 'Titre de séjour — citoyens de l’UE, de l’EEE et suisses',
  intro: 'La {prefecture} atteste que la carte de séjour ci-dessous est accordée à :',
  born: 'Né(e) le {day} à {place}',
  nationalities: 'Nationalité(s)',
  number: 'Numéro étranger',
  reference: 'Numéro de demande',
  address: 'Adresse',
  granted: 'Titre accordé',
  from: 'Valable du',
  to: 'au',
  work: 'Droit au travail',
  workValue: 'Autorise son titulaire à travailler',
  issued: 'Délivrée le {day}',
  by: '{name}, {quality}, {service}',
  noHand: 'Décision notifiée par téléservice, dispensée de signature (CRPA L212-2).',
  until:
    'Cette attestation vaut jusqu’à la remise de la carte, qui se fait à la préfecture ou à la sous-préfecture du domicile.',
  optional:
    'La reconnaissance du droit au séjour d’un citoyen de l’Union, de l’EEE ou de la Suisse n’est pas subordonnée à la détention d’une carte de séjour.',
  check: 'Pour vérifier ce document',
  checkText: 'Saisissez ce code sur {url}, ou scannez le carré.',
  qr: 'Carré à scanner : il ouvre la page de vérification de cette attestation',
  dataMatrix: 'Code 2D-Doc : les informations de cette attestation, signées',
  dataMatrixMention: '2D-DOC',
  specimen: 'SPECIMEN – sans valeur',
  download: 'Télécharger l’attestation (PDF)',
  basis: 'Fondement',
  basisValue: {
    limited: 'Articles L. 233-1 et R. 233-11 du CESEDA',
    permanent: 'Articles L. 234-1 et R. 234-1 du CESEDA',
  },
  handOver: 'Retrait de la carte',
  using: 'Utiliser l’attestation',
  tools: {
    print: 'Imprimer',
    copy: 'Copier le lien pour un employeur',
    copied: 'Lien copié. Il ouvre la page où cette attestation se vérifie.',
    link: 'Lien à donner à un employeur :',
  },
  whoTitle: 'Qui peut la vérifier ?',
  who: 'Toute personne à qui vous la remettez : employeur, banque, bailleur. Elle verra le titre, ses dates, vos initiales et votre année de naissance, rien d’autre.',
  gone: {
    replaced: 'Cette attestation a été remplacée par la carte, remise le {day}.',
    withdrawn: 'Cette attestation a été retirée le {day}. Elle ne peut plus être utilisée.',
  },
}

export const verification = {
  title: 'Vérifier une attestation',
  tab: 'Vérification',
  lead: 'Un employeur, une banque, un bailleur peut s’assurer ici qu’une attestation de décision favorable est authentique. Sans compte.',
  code: 'Code de vérification',
  codeHint: '12 caractères, sous le carré à scanner. Avec ou sans tirets.',
  codeMissing: 'Saisissez le code imprimé sur l’attestation.',
  check: 'Vérifier',
  another: 'Vérifier une autre attestation',
  proof: 'Enregistrer la preuve (PDF)',
  byFile: 'Déposer le PDF',
  byCamera: 'Scanner le carré',
  otherResults: 'Autres résultats possibles',
  others: {
    replaced: 'Remplacée par la carte',
    withdrawn: 'Retirée',
    altered: 'Modifiée depuis sa délivrance',
    unknown: 'Inconnue',
  },
  results: {
    authentic: ['Authentique', 'Vérifiée le {day} à {time}. Elle n’a été ni remplacée, ni retirée.'],
    replaced: [
      'Remplacée',
      'Depuis le {since}, la carte de séjour elle-même fait foi. Demandez-la à son titulaire.',
    ],
    withdrawn: ['Retirée', 'Depuis le {since}, cette attestation ne vaut plus rien.'],
    unknown: [
      'Inconnue',
      'Aucune attestation ne porte ce code. Vérifiez-le : une lettre ou un chiffre a pu être mal lu. Si le document le porte vraiment, il n’est pas authentique.',
    ],
  },
  heading: 'Attestation : {result}',
  compare: 'Comparez ces informations avec le document qu’on vous présente.',
  rows: {
    kind: 'Type de document',
    kindValue: 'Attestation de décision favorable',
    issuer: 'Délivrée par',
    issuerValue: '{prefecture}, le {day}',
    issuedOn: 'Délivré le',
    holder: 'Titulaire',
    holderValue: '{initials}, né(e) en {year}',
    mention: 'Titre accordé',
    valid: 'Valable',
    validValue: 'du {start} au {end}',
    work: 'Droit au travail',
    workValue: 'Autorise son titulaire à travailler',
    code: 'Code de vérification',
  },
  camera: {
    title: 'Scanner le carré',
    text: 'Avec l’appareil photo de ce téléphone ou de cet ordinateur. L’image ne quitte pas votre navigateur.',
    open: 'Ouvrir l’appareil photo',
    close: 'Fermer l’appareil photo',
    aim: 'Placez le carré du document dans le cadre : le résultat s’affiche de lui-même.',
    view: 'Image de l’appareil photo',
    faults: {
      refused:
        'L’appareil photo n’est pas autorisé. Autorisez-le pour ce site dans les réglages du navigateur, ou saisissez le code.',
      absent: 'Aucun appareil photo ne répond. Saisissez le code imprimé sous le carré.',
      failed: 'La lecture n’a pas pu démarrer. Vérifiez votre connexion et réessayez, ou saisissez le code.',
      foreign:
        'Ce carré n’est pas un des nôtres. Celui d’un document que nous délivrons est à côté de son code de vérification.',
    },
  },
  document: 'Vous avez le fichier PDF ?',
  documentText: 'Déposez-le ici : nous disons s’il est celui que nous avons délivré. Il n’est pas conservé.',
  documentLabel: 'Fichier PDF du document',
  documentHint: 'PDF de 5 Mo au plus, tel que vous l’avez reçu.',
  documentCheck: 'Contrôler le fichier',
  documentRefusals: {
    fileEmpty: 'Choisissez le fichier PDF à vérifier.',
    fileTooLarge:
      'Ce fichier dépasse 5 Mo : nos documents sont plus légers. Choisissez le fichier que vous avez reçu.',
    fileType: 'Ce fichier n’est pas un PDF. Choisissez le document tel que vous l’avez reçu.',
    tooMany: 'Trop de vérifications sont parties de cette connexion. Réessayez dans une heure.',
  },
  documentResults: {
    authentic: [
      'Authentique',
      'Vérifié le {day} à {time}. Ce fichier est exactement celui que nous avons délivré.',
    ],
    replaced: [
      'Remplacée',
      'Ce fichier est bien le nôtre, mais depuis le {since}, la carte de séjour elle-même fait foi. Demandez-la à son titulaire.',
    ],
    withdrawn: ['Retirée', 'Ce fichier est bien le nôtre, mais depuis le {since}, il ne vaut plus rien.'],
    altered: [
      'Modifiée',
      'Ce fichier porte notre nom, mais son contenu n’est plus celui que nous avons scellé. Il n’est pas authentique.',
    ],
    unknown: [
      'Inconnue',
      'Nous n’avons pas délivré ce fichier. S’il a été enregistré de nouveau par un autre logiciel, demandez le fichier d’origine, ou vérifiez le code du document. Le dossier imprimé en entier n’est pas un document délivré.',
    ],
    forgotten: [
      'Inconnue',
      'Le cachet de ce fichier est intact, mais il n’est plus dans nos dossiers. Ne vous y fiez pas sans appeler la préfecture.',
    ],
  },
  documentKinds: {
    receipt: 'Confirmation de dépôt',
    certificate: 'Attestation de décision favorable',
    decision: 'Décision',
    extension: 'Attestation de prolongation de l’instruction',
    move: 'Attestation de déclaration de changement d’adresse',
  },
  employerTitle: 'Vous êtes employeur ?',
  employer:
    'Ce document suffit : un citoyen de l’Union européenne, de l’EEE ou de la Suisse travaille sans autorisation. Vous n’avez rien d’autre à demander.',
  tooMany: 'Trop de vérifications sont parties de cette connexion. Réessayez dans {detail} minutes.',
}
