import type { DossierState } from '@/lib/procedure/transitions'

/** What the applicant reads of each state (`lifecycle.md` §1), and what it means for him. */
export const states: Record<DossierState, { label: string; text: string }> = {
  draft: { label: 'Draft', text: 'You can complete your application at any time.' },
  submitted: {
    label: 'Application submitted',
    text: 'Received on {deposit}. If there is no answer by {refusal}, and if your application is complete, it will be considered refused. Your right of residence does not depend on the card.',
  },
  formalReview: {
    label: 'Application being checked',
    text: 'An officer is checking that everything is there.',
  },
  complementRequested: {
    label: 'Documents requested',
    text: '{count} to send by {deadline}.',
  },
  complementReceived: { label: 'Documents received', text: 'Received on {answered}, being examined.' },
  underReview: {
    label: 'Under examination',
    text: 'Your application is being examined by the {prefecture}.',
  },
  decisionProposed: {
    label: 'Under examination',
    text: 'Your application is being examined by the {prefecture}.',
  },
  accepted: {
    label: 'Favourable decision',
    text: 'Your application is accepted. Download your certificate.',
  },
  refused: {
    label: 'Unfavourable decision',
    text: 'Read the decision, the reasons for it and how to contest it.',
  },
  closed: {
    label: 'Application closed without further action',
    text: 'Some of the documents we were waiting for did not arrive. You can contest this closure if your application was complete.',
  },
  cardInProduction: {
    label: 'Card being made',
    text: 'You will be told by email when it is ready.',
  },
  cardAvailable: {
    label: 'Card available',
    text: 'Collect it at the counter with your identity document and your old card: {place}, {hours}.',
  },
  cardDelivered: {
    label: 'Card handed over',
    text: 'Your new card has been handed over to you. The history of your application is kept.',
  },
  withdrawn: {
    label: 'Application withdrawn',
    text: 'You can submit a new application whenever you want.',
  },
}
