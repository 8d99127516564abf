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
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
