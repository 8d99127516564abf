import type { InboxKind } from '@/lib/mail/kinds'

export interface MessageCopy {
  title: string
  /** One line in the list. */
  summary: string
  paragraphs: string[]
  /** What its button says, when it asks or offers something. */
  action?: string
}

/** What each message of the inbox says (`lifecycle.md` §7). `{day}`, `{refusalDay}`, `{count}`, `{prefecture}` are filled in. */
export const messages: Record<InboxKind, MessageCopy> = {
  deposit: {
    title: 'Votre demande est déposée',
    summary: 'Confirmation de dépôt jointe',
    paragraphs: [
      'Nous avons bien reçu votre demande. Elle est suivie par la {prefecture}.',
      'Vous n’avez rien d’autre à faire pour l’instant. S’il manque un document, un agent vous le demandera.',
    ],
    action: 'Voir la confirmation de dépôt',
  },
  receiptAgain: {
    title: 'Votre confirmation de dépôt vous a été renvoyée',
    summary: 'Nouvel envoi par courriel',
    paragraphs: ['Vous l’aviez demandée : elle est partie à votre adresse électronique.'],
    action: 'Voir la confirmation de dépôt',
  },
  draftExpiring: {
    title: 'Votre brouillon sera supprimé le {day}',
    summary: 'Enregistrez une page pour le garder',
    paragraphs: [
      'Vous avez commencé une demande sans la déposer. Sans nouvelle de vous, elle sera supprimée le {day}, avec ses fichiers.',
      'Pour la garder, enregistrez une page : vous aurez de nouveau 90 jours.',
    ],
  },
  move: {
    title: 'Votre changement d’adresse est enregistré',
    summary: 'Attestation à télécharger',
    paragraphs: [
      'Nous vous écrirons désormais à votre nouvelle adresse.',
      'Vous n’avez rien déclaré ? Appelez aussitôt le 01 99 00 00 00.',
    ],
    action: 'Télécharger l’attestation',
  },
  complement: {
    title: 'Nous avons besoin de documents complémentaires',
    summary: 'Répondre avant le {day}',
    paragraphs: ['Nous examinons votre demande de renouvellement. Voici ce qui manque pour continuer.'],
    action: 'Joindre le document demandé',
  },
  complementReminder: {
    title: 'Rappel : documents à envoyer avant le {day}',
    summary: 'Il reste {count}',
    paragraphs: [
      'Il reste {count} à envoyer avant le {day}.',
      'Passé cette date, votre dossier ne sera pas fermé automatiquement.',
    ],
    action: 'Joindre le document demandé',
  },
  complementExtended: {
    title: 'Délai prolongé jusqu’au {day}',
    summary: 'Pour envoyer vos documents',
    paragraphs: [
      'Vous avez maintenant jusqu’au {day} pour envoyer les documents demandés.',
      'Sans réponse de la préfecture, votre demande serait considérée comme refusée le {refusalDay}.',
    ],
    action: 'Joindre le document demandé',
  },
  complementCancelled: {
    title: 'Les documents ne sont plus nécessaires',
    summary: 'Vous n’avez rien à envoyer',
    paragraphs: [
      'L’agent qui suit votre dossier peut continuer sans les documents demandés. Vous n’avez rien à faire.',
    ],
    action: 'Voir ma demande',
  },
  answerReceived: {
    title: 'Vos documents ont bien été reçus',
    summary: 'Merci de votre envoi',
    paragraphs: ['Nous avons bien reçu votre envoi.'],
    action: 'Voir ma demande',
  },
  updated: {
    title: 'Votre dossier a été mis à jour',
    summary: 'Correction ou document ajouté',
    paragraphs: [
      'Ce que vous avez corrigé ou ajouté est maintenant dans votre dossier, et l’agent le verra.',
      'Ce n’était pas vous ? Changez votre mot de passe, puis appelez le 01 99 00 00 00.',
    ],
    action: 'Voir ma demande',
  },
  withdrawn: {
    title: 'Votre demande a été retirée',
    summary: 'La préfecture ne l’examine plus',
    paragraphs: [
      'La préfecture ne l’examine plus. Votre droit au séjour ne dépend pas de la carte.',
      'Pour demander de nouveau un renouvellement, déposez une nouvelle demande : vous pouvez le faire dès maintenant.',
    ],
  },
  transferred: {
    title: 'Votre dossier change de préfecture',
    summary: 'Il suit votre nouvelle adresse',
    paragraphs: [
      'Votre dossier est maintenant suivi par la {prefecture}, avec tout son historique. Le délai de réponse ne change pas.',
    ],
    action: 'Voir ma demande',
  },
  extensionIssued: {
    title: 'Une attestation est disponible',
    summary: 'Valable jusqu’au {day}',
    paragraphs: [
      'Votre carte est arrivée à sa fin avant la décision. Cette attestation de prolongation de l’instruction vaut jusqu’au {day}.',
      'Elle est facultative pour un citoyen européen ou suisse, et peut servir auprès d’une banque ou d’un employeur. Votre droit au séjour n’en dépend pas.',
    ],
    action: 'Télécharger l’attestation',
  },
  refusalDateReached: {
    title: 'Le délai de réponse est dépassé',
    summary: 'Ce que cela veut dire, et ce que vous pouvez faire',
    paragraphs: [
      'La préfecture n’a pas répondu le {day}. La loi considère que votre demande est refusée, mais une réponse peut encore venir.',
      'Vous pouvez demander les motifs de ce refus : la préfecture a un mois pour répondre. Vous pouvez aussi le contester dans les deux mois.',
      'Votre droit au séjour reste entier : il ne dépend pas de la carte.',
    ],
    action: 'Voir ma demande',
  },
  reasonsRequested: {
    title: 'Vous avez demandé les motifs du refus',
    summary: 'La préfecture a un mois pour répondre',
    paragraphs: [
      'Votre demande de motifs est enregistrée. La préfecture a un mois pour y répondre.',
      'Vous pouvez contester dès maintenant, et jusqu’à deux mois après sa réponse.',
    ],
    action: 'Voir ma demande',
  },
  reasonsGiven: {
    title: 'La préfecture a répondu à votre demande de motifs',
    summary: 'Ses raisons sont dans votre demande',
    paragraphs: [
      'La préfecture vous dit pourquoi elle n’a pas répondu favorablement à temps. Sa réponse est dans votre demande.',
      'Le délai de deux mois pour contester court à partir de cette réponse. Une autre décision peut encore venir.',
    ],
    action: 'Lire la réponse',
  },
  decision: {
    title: 'Une décision a été prise',
    summary: 'À lire dans votre espace',
    paragraphs: ['La préfecture a pris une décision. Ouvrez-la pour la lire.'],
    action: 'Lire la décision',
  },
  decisionUnopened: {
    title: 'Une décision vous attend',
    summary: 'Vous ne l’avez pas encore ouverte',
    paragraphs: ['La préfecture a pris une décision il y a une semaine. Ouvrez-la pour la lire.'],
    action: 'Lire la décision',
  },
  cardOrdered: {
    title: 'Votre carte est en cours de fabrication',
    summary: 'Vous serez prévenu',
    paragraphs: ['Votre carte est en cours de fabrication. Nous vous écrirons quand elle sera prête.'],
    action: 'Voir ma demande',
  },
  cardAvailable: {
    title: 'Votre carte est disponible',
    summary: 'À retirer à la préfecture',
    paragraphs: [
      'Retirez-la au guichet : {place}, {hours}.',
      'Apportez votre pièce d’identité et votre ancienne carte.',
    ],
    action: 'Voir ma demande',
  },
  cardDelivered: {
    title: 'Votre carte vous a été remise',
    summary: 'Votre dossier est terminé',
    paragraphs: ['Votre nouvelle carte vous a été remise. L’historique de votre demande reste ici.'],
    action: 'Voir ma demande',
  },
  reopened: {
    title: 'L’examen de votre demande reprend',
    summary: 'La décision précédente ne s’applique plus',
    paragraphs: [
      'La préfecture étudie de nouveau votre demande : la décision qu’elle avait prise ne s’applique plus.',
      'Vous n’avez rien à faire. Une nouvelle décision vous sera envoyée.',
    ],
    action: 'Voir ma demande',
  },
  certificateChanged: {
    title: 'Une attestation a changé de statut',
    summary: 'Elle ne peut plus être utilisée',
    paragraphs: [
      'L’attestation de décision favorable qui vous avait été délivrée a été retirée. Le motif est écrit avec la décision. L’agent reprend l’examen de votre dossier.',
      'Votre droit au séjour ne dépend pas de la carte. Pour toute question, appelez le 01 99 00 00 00.',
    ],
    action: 'Lire pourquoi',
  },
}

/** The inbox itself. */
export const inbox = {
  title: 'Notifications',
  list: 'Messages reçus',
  unreadCount: { one: ' : 1 non lue', many: ' : {count} non lues' },
  unread: 'Non lue : ',
  none: 'Vous n’avez pas encore de message.',
  choose: 'Choisissez un message pour le lire.',
  tab: 'Mon espace',
  back: 'Toutes les notifications',
  from: '{prefecture} · {day}, {time}',
  fromUs: 'Titre de séjour · {day}, {time}',
  you: 'À vous : avant le {day}',
  hello: 'Bonjour {name},',
  moreTime: 'Demander un délai',
  cannot: 'Je ne peux pas le fournir',
  before: 'Envoyez tout avant le {day}.',
  suspended: 'Jusque-là, le délai de réponse de la préfecture est suspendu.',
  notClosed:
    'Passé cette date, votre dossier ne sera pas fermé automatiquement : un agent décidera de la suite et vous en informera.',
  remaining: 'Il reste {count} à envoyer avant le {day}.',
  nothingRemains:
    'Rien d’autre n’est attendu de vous : votre dossier est de nouveau entre les mains de l’agent.',
  newRefusal: 'Sans réponse de la préfecture, votre demande serait considérée comme refusée le {refusalDay}.',
  oneDocument: '1 document',
  documents: '{count} documents',
  ended: 'Cette demande de documents est terminée. Vous n’avez plus rien à envoyer.',
}
