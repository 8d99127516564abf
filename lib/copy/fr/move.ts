import type { MoveField } from '@/lib/registry/moveForm'
import type { QuestionCopy } from '../catalogue'

/** Questions of the declaration of a move (`domain.md` §5). */
const fields: Record<MoveField, QuestionCopy> = {
  careOf: { label: 'Chez', hint: 'Le nom de la personne qui vous héberge, si ce n’est pas votre logement.' },
  unit: { label: 'Appartement, étage, escalier' },
  building: { label: 'Bâtiment, résidence' },
  locality: { label: 'Lieu-dit ou boîte postale' },
  street: {
    label: 'Numéro et voie',
    hint: 'Par exemple 40 bis rue des Tanneurs.',
    issues: { missing: 'Saisissez le numéro et la voie, ou un lieu-dit.' },
  },
  postcode: { label: 'Code postal', issues: { missing: 'Saisissez le code postal.' } },
  commune: { label: 'Commune', issues: { missing: 'Saisissez la commune.' } },
  communeChoice: { label: 'Quelle est votre commune ?' },
  movedOn: {
    label: 'Date du déménagement',
    hint: 'Un déménagement se déclare dans les trois mois. Plus tard, c’est encore possible.',
    issues: {
      dateMissing: 'Saisissez la date de votre déménagement : jour, mois, année.',
      dateInFuture: 'Un déménagement se déclare une fois fait : cette date est dans le futur.',
    },
  },
}

export const move = {
  home: 'Accueil',
  fields,
  title: 'Déclarer un changement d’adresse',
  tab: 'Changement d’adresse',
  tile: 'Je déclare mon changement d’adresse',
  tileText: 'Deux minutes. Une attestation vous est remise aussitôt.',
  lead: 'Saisissez votre nouvelle adresse. Votre préfecture suivra.',
  leadDraft:
    'Saisissez votre nouvelle adresse. Vous reviendrez ensuite à votre demande, là où vous en étiez.',
  known: 'L’adresse que nous connaissons',
  address: 'Adresse',
  newAddress: 'Votre nouvelle adresse',
  proof:
    'Aucun document n’est demandé ici. Le justificatif de domicile se joint à votre demande de renouvellement.',
  attachText:
    'Votre demande est en cours : le service qui l’examine connaît dès maintenant votre nouvelle adresse. Joignez-y un justificatif de domicile de moins de 6 mois, il vous évitera une demande de document.',
  attach: 'Ajouter un document à ma demande',
  keepTyped: 'Une autre : garder « {commune} »',
  submit: 'Déclarer ma nouvelle adresse',
  doneTitle: 'Votre changement d’adresse est enregistré',
  doneText: 'Déclaré le {day}. Un courriel vous le confirme à {email}.',
  doneAddress: 'Nouvelle adresse',
  doneMovedOn: 'Date du déménagement',
  donePrefecture: 'Votre préfecture',
  late: 'Votre déménagement date de plus de trois mois, le délai prévu pour le déclarer. Votre déclaration est enregistrée tout de même.',
  saved: 'Votre nouvelle adresse est enregistrée : c’est elle que nous utilisons.',
  download: 'Télécharger l’attestation de changement d’adresse',
  resume: 'Reprendre ma demande',
  atHost: 'chez {name}',
}
