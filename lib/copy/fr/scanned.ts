/** The page behind the square to scan of a paper of ours. */
export const scanned = {
  title: 'Vérifier un document scanné',
  tab: 'Vérification',
  waiting: 'Vérification en cours…',
  none: 'Scannez le carré imprimé sur le document avec l’appareil photo d’un téléphone : cette page dira s’il est authentique, même sans réseau.',
  noScript:
    'Cette page a besoin de JavaScript pour lire le carré, qui n’est envoyé à personne. Sans lui, saisissez le code à 12 caractères imprimé sur l’attestation.',
  /** The first day of a month. */
  first: '1er',
  byCode: 'Saisir un code de vérification',
  results: {
    authentic: ['Authentique', 'La signature est la nôtre, et ce document n’a été ni remplacé, ni retiré.'],
    replaced: [
      'Remplacée',
      'La signature est la nôtre, mais la carte de séjour a été remise depuis : c’est elle qui fait foi. Demandez-la à son titulaire.',
    ],
    withdrawn: [
      'Retirée',
      'La signature est la nôtre, mais cette attestation a été retirée depuis : elle ne vaut plus rien.',
    ],
    ended: [
      'Terminée',
      'La signature est la nôtre, mais cette attestation ne vaut plus : sa date de fin est passée, ou la demande a reçu sa réponse.',
    ],
    altered: [
      'Modifiée',
      'Ce carré a été changé, ou mal lu. Scannez-le de nouveau ; si la réponse est la même, le document n’est pas authentique.',
    ],
    unknown: [
      'Inconnue',
      'Ce carré n’a pas été signé par nous. Si le document se dit délivré par ce service, il n’est pas authentique.',
    ],
    forgotten: [
      'Inconnue',
      'La signature est la nôtre, mais ce document n’est plus dans nos dossiers. Ne vous y fiez pas sans appeler la préfecture.',
    ],
    offline: [
      'Authentique',
      'La signature est la nôtre. Sans réseau, nous n’avons pas pu vérifier si ce document a été remplacé ou retiré depuis : recommencez avec une connexion.',
    ],
  },
  again: 'Vérifier de nouveau',
  compare:
    'Comparez ces informations avec le document qu’on vous présente. Les noms y sont écrits sans accents, en lettres latines.',
  rows: {
    kind: 'Type de document',
    holder: 'Titulaire',
    birth: 'Né(e) le',
    reference: 'Numéro de demande',
    category: 'Titre',
    valid: 'Valable',
    work: 'Droit au travail',
    submitted: 'Demande déposée le',
  },
  validValue: 'du {start} au {end}',
  workValue: 'Autorise son titulaire à travailler',
  kinds: {
    receipt: 'Confirmation de dépôt',
    extension: 'Attestation de prolongation de l’instruction',
    certificate: 'Attestation de décision favorable',
  },
  specimen: 'SPECIMEN – sans valeur : une clé de démonstration a signé ce document.',
}
