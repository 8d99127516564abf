import type { CaseMailKind, MailKind } from '@/lib/mail/kinds'
import type { CaseFacts, MailFacts, MailFrame, MailWords } from '@/lib/mail/templates'
import { lowerFirst } from '../sentences'

/** What stands around every mail. */
export const mailFrame: MailFrame = {
  button: 'Se connecter',
  /** In the text version. */
  link: '{label} : {link}',
  fallback: 'Le bouton ne marche pas ? Copiez cette adresse dans votre navigateur :',
  foot: [
    'Une question : 01 99 00 00 00, du lundi au vendredi de 9 h à 17 h.',
    'Nous ne demandons jamais votre mot de passe ni un paiement par courriel.',
    'Service de démonstration — ne remplace pas le site officiel.',
  ],
  brand: 'Titre de séjour',
}

export function greeting(firstName: string): string {
  return firstName ? `Bonjour ${firstName},` : 'Bonjour,'
}

/** The words of each mail of `lifecycle.md` §7. */
export function mailWords(kind: Exclude<MailKind, CaseMailKind>, facts: MailFacts): MailWords {
  switch (kind) {
    case 'deposit':
      return {
        subject: `Votre demande n° ${facts.reference} a bien été déposée`,
        title: 'Votre demande est déposée',
        greeting: greeting(facts.firstName),
        paragraphs: [
          `Nous l’avons reçue le ${facts.day} à ${facts.time}. Elle est suivie par la ${lowerFirst(facts.prefecture)}.`,
          `La confirmation de dépôt est jointe à ce courriel. Elle porte le numéro ${facts.reference}.`,
          `Vous n’avez rien d’autre à faire pour l’instant. S’il manque un document, la préfecture vous le demandera.`,
          `Sans réponse le ${facts.refusalDay}, et si votre demande est complète, elle sera considérée comme refusée. Votre droit au séjour ne dépend pas de la carte.`,
        ],
      }
    case 'receiptAgain':
      return {
        subject: 'Votre confirmation de dépôt',
        title: 'Votre confirmation de dépôt',
        greeting: greeting(facts.firstName),
        paragraphs: [
          'Vous nous avez demandé de vous la renvoyer : elle est jointe à ce courriel.',
          `Elle porte le numéro ${facts.reference}. Votre demande est suivie par la ${lowerFirst(facts.prefecture)}.`,
        ],
      }
    case 'draftExpiring':
      return {
        subject: `Votre brouillon sera supprimé le ${facts.day}`,
        title: 'Votre brouillon est toujours là',
        greeting: greeting(facts.firstName),
        paragraphs: [
          `Vous avez commencé une demande sans la déposer. Sans nouvelle de vous, elle sera supprimée le ${facts.day}, avec ses fichiers.`,
          'Pour la garder, connectez-vous et enregistrez une page : vous aurez de nouveau 90 jours.',
          'Si vous n’en avez plus besoin, vous n’avez rien à faire.',
        ],
      }
    case 'move':
      return {
        subject: 'Votre changement d’adresse est enregistré',
        title: 'Votre changement d’adresse est enregistré',
        greeting: greeting(facts.firstName),
        paragraphs: [
          `Vous l’avez déclaré le ${facts.day} à ${facts.time}. Nous vous écrirons désormais à votre nouvelle adresse.`,
          `Votre préfecture est maintenant la ${lowerFirst(facts.prefecture)}.`,
          'Connectez-vous pour télécharger l’attestation de votre déclaration.',
          'Vous n’avez rien déclaré ? Appelez aussitôt le 01 99 00 00 00.',
        ],
      }
  }
}

/** Nothing when that day has come already: it was told then. */
function refusalToCome(day: string): string[] {
  if (!day) return []
  return [
    `Sans réponse de la préfecture le ${day}, votre demande sera considérée comme refusée. Votre droit au séjour ne dépend pas de la carte.`,
  ]
}

/** What each mail of a deposited request says of it. */
export const caseMails: Record<
  CaseMailKind,
  (facts: CaseFacts) => { subject: string; paragraphs: string[] }
> = {
  complement: ({ count, day, suspends }) => ({
    subject: 'Nous avons besoin de documents complémentaires',
    paragraphs: [
      `Pour continuer l’examen de votre demande, il nous manque ${count}, à envoyer avant le ${day}.`,
      'Connectez-vous pour voir ce qui est demandé, et pourquoi, et pour l’envoyer.',
      ...(suspends ? ['Jusque-là, le délai de réponse de la préfecture est suspendu.'] : []),
      'Passé cette date, votre dossier ne sera pas fermé automatiquement.',
    ],
  }),
  complementReminder: ({ count, day }) => ({
    subject: `Rappel : documents à envoyer avant le ${day}`,
    paragraphs: [
      `Il reste ${count} à envoyer avant le ${day}.`,
      'Si vous ne pouvez pas les fournir, ou s’il vous faut plus de temps, dites-le en vous connectant.',
      'Passé cette date, votre dossier ne sera pas fermé automatiquement.',
    ],
  }),
  complementExtended: ({ day, refusalDay }) => ({
    subject: `Délai prolongé jusqu’au ${day}`,
    paragraphs: [
      `Vous avez maintenant jusqu’au ${day} pour envoyer les documents demandés.`,
      ...refusalToCome(refusalDay),
    ],
  }),
  complementCancelled: () => ({
    subject: 'Les documents demandés ne sont plus nécessaires',
    paragraphs: ['L’agent qui suit votre dossier peut continuer sans eux. Vous n’avez rien à envoyer.'],
  }),
  answerReceived: ({ count, day, refusalDay }) => ({
    subject: 'Vos documents ont bien été reçus',
    paragraphs: [
      'Nous avons bien reçu votre envoi.',
      count
        ? `Il reste ${count} à envoyer avant le ${day}.`
        : 'Rien d’autre n’est attendu de vous pour l’instant.',
      ...refusalToCome(refusalDay),
    ],
  }),
  updated: () => ({
    subject: 'Votre dossier a été mis à jour',
    paragraphs: [
      'Ce que vous avez corrigé ou ajouté est maintenant dans votre dossier.',
      'Ce n’était pas vous ? Changez votre mot de passe, puis appelez le 01 99 00 00 00.',
    ],
  }),
  withdrawn: () => ({
    subject: 'Votre demande a été retirée',
    paragraphs: [
      'Vous l’avez retirée : la préfecture ne l’examine plus.',
      'Pour demander de nouveau le renouvellement de votre titre, connectez-vous et déposez une nouvelle demande.',
      'Ce n’était pas vous ? Appelez aussitôt le 01 99 00 00 00.',
    ],
  }),
  transferred: ({ prefecture }) => ({
    subject: 'Votre dossier change de préfecture',
    paragraphs: [
      `Il est maintenant suivi par la ${lowerFirst(prefecture)}, avec tout son historique.`,
      'Le délai de réponse ne change pas. Vous n’avez rien à faire.',
    ],
  }),
  extensionIssued: ({ day }) => ({
    subject: 'Une attestation est disponible',
    paragraphs: [
      `Votre carte est arrivée à sa fin avant la décision. Une attestation de prolongation, valable jusqu’au ${day}, vous attend dans votre espace.`,
      'Elle est facultative pour un citoyen européen ou suisse : votre droit de vivre et de travailler en France ne dépend ni de la carte, ni de cette attestation.',
    ],
  }),
  refusalDateReached: ({ day }) => ({
    subject: 'Le délai de réponse est dépassé',
    paragraphs: [
      `La préfecture n’a pas répondu le ${day}. La loi considère que votre demande est refusée ; une réponse peut encore venir.`,
      'En vous connectant, vous pouvez demander les motifs de ce refus, et lire comment le contester dans les deux mois.',
      'Votre droit au séjour reste entier : il ne dépend pas de la carte.',
    ],
  }),
  reasonsGiven: () => ({
    subject: 'La préfecture a répondu à votre demande de motifs',
    paragraphs: [
      'Connectez-vous pour lire sa réponse, et jusqu’à quand vous pouvez contester.',
      'Votre droit au séjour reste entier : il ne dépend pas de la carte.',
    ],
  }),
  decision: () => ({
    subject: 'Une décision a été prise',
    paragraphs: ['La préfecture a pris une décision sur votre demande. Connectez-vous pour la lire.'],
  }),
  decisionUnopened: () => ({
    subject: 'Une décision vous attend',
    paragraphs: ['La préfecture a pris une décision il y a une semaine. Connectez-vous pour la lire.'],
  }),
  cardAvailable: () => ({
    subject: 'Votre carte est disponible',
    paragraphs: ['Connectez-vous pour savoir où et quand la retirer, et ce qu’il faut apporter.'],
  }),
  certificateChanged: () => ({
    subject: 'Une attestation a changé de statut',
    paragraphs: [
      'Une attestation qui vous avait été délivrée n’est plus valable. Connectez-vous pour savoir pourquoi.',
    ],
  }),
}

/** At the foot of each of them. */
export function numbered(reference: string): string {
  return `Votre demande porte le numéro ${reference}.`
}
