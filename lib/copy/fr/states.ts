import type { DossierState } from '@/lib/procedure/transitions'

/** What the applicant reads of each state (`lifecycle.md` §1), and what it means for him. */
export const states: Record<DossierState, { label: string; text: string }> = {
  draft: { label: 'Brouillon', text: 'Vous pouvez compléter votre demande à tout moment.' },
  submitted: {
    label: 'Demande déposée',
    text: 'Reçue le {deposit}. Sans réponse le {refusal}, et si votre demande est complète, elle sera considérée comme refusée. Votre droit au séjour ne dépend pas de la carte.',
  },
  formalReview: { label: 'Vérification du dossier', text: 'Un agent vérifie que tout est présent.' },
  complementRequested: {
    label: 'Documents demandés',
    text: '{count} à envoyer avant le {deadline}.',
  },
  complementReceived: { label: 'Documents reçus', text: 'Reçus le {answered}, en cours d’examen.' },
  underReview: {
    label: 'En cours d’instruction',
    text: 'Votre demande est étudiée par la {prefecture}.',
  },
  decisionProposed: {
    label: 'En cours d’instruction',
    text: 'Votre demande est étudiée par la {prefecture}.',
  },
  accepted: {
    label: 'Décision favorable',
    text: 'Votre demande est acceptée. Téléchargez votre attestation.',
  },
  refused: {
    label: 'Décision défavorable',
    text: 'Lisez la décision, ses motifs et les voies de recours.',
  },
  closed: {
    label: 'Dossier clos sans suite',
    text: 'Des documents attendus ne sont pas arrivés. Vous pouvez contester cette clôture si votre dossier était complet.',
  },
  cardInProduction: {
    label: 'Carte en cours de fabrication',
    text: 'Vous serez prévenu par courriel quand elle sera prête.',
  },
  cardAvailable: {
    label: 'Carte disponible',
    text: 'Retirez-la au guichet avec votre pièce d’identité et votre ancienne carte : {place}, {hours}.',
  },
  cardDelivered: {
    label: 'Carte remise',
    text: 'Votre nouvelle carte vous a été remise. L’historique de votre demande est conservé.',
  },
  withdrawn: {
    label: 'Demande retirée',
    text: 'Vous pouvez déposer une nouvelle demande quand vous le voulez.',
  },
}
