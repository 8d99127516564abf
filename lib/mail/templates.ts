import type { MailKind } from './kinds'

export interface MailFacts {
  firstName: string
  reference: string
  day: string
  time: string
  prefecture: string
  refusalDay: string
}

export interface MailWords {
  subject: string
  title: string
  greeting: string
  paragraphs: string[]
  /** What the button says, when it is not « Se connecter ». */
  button?: string
}

function greeting(firstName: string): string {
  return firstName ? `Bonjour ${firstName},` : 'Bonjour,'
}

/** The words of each mail of `lifecycle.md` §7. */
export function mailWords(kind: MailKind, facts: MailFacts): MailWords {
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
          `Sans réponse le ${facts.refusalDay}, votre demande sera considérée comme refusée. Votre droit au séjour ne dépend pas de la carte.`,
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

export interface ContactFacts {
  number: string
  day: string
  time: string
  name: string
  email: string
  phone: string
  message: string
}

/** What a visitor wrote, as the service of a prefecture receives it. Nothing of it is in the subject. */
export function contactMailWords({
  number,
  day,
  time,
  name,
  email,
  phone,
  message,
}: ContactFacts): MailWords {
  return {
    subject: `Message n° ${number} : une personne n’y arrive pas`,
    title: 'Une personne demande votre aide',
    greeting: 'Bonjour,',
    paragraphs: [
      `Ce message a été écrit sur la page « Je n’y arrive pas » le ${day} à ${time}. Il porte le numéro ${number}.`,
      `Nom : ${name}`,
      ...(email ? [`Courriel : ${email}`] : []),
      ...(phone ? [`Téléphone : ${phone}`] : []),
      'Son message :',
      ...message.split(/\n+/u),
      'La personne n’est pas forcément connectée au service : assurez-vous de son identité avant de lui parler d’un dossier.',
    ],
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
