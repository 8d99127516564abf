import { type AnswerPage, answerPages } from './answers'

export const wizardPages = [...answerPages, 'confirmation'] as const
export type WizardPage = (typeof wizardPages)[number]

/** The five steps of the guide, and the pages of each. */
export const steps = [
  { id: 'personal', pages: ['etat-civil', 'liens-familiaux', 'coordonnees'] },
  { id: 'reason', pages: ['motif', 'activite'] },
  { id: 'documents', pages: ['pieces'] },
  { id: 'deposit', pages: ['recapitulatif'] },
  { id: 'confirmation', pages: ['confirmation'] },
] as const satisfies readonly { id: string; pages: readonly WizardPage[] }[]
export type StepId = (typeof steps)[number]['id']

export function isWizardPage(value: string): value is WizardPage {
  return wizardPages.some((page) => page === value)
}

export function isAnswerPage(page: WizardPage): page is AnswerPage {
  return page !== 'confirmation'
}

/** Place of a page: step from 1 to 5, its rank in the step and how many pages the step has. */
export function placeOf(page: WizardPage): { step: number; rank: number; of: number; id: StepId } {
  const index = steps.findIndex(({ pages }) => pages.some((known) => known === page))
  const { id, pages }: { id: StepId; pages: readonly WizardPage[] } = steps[index] ?? steps[0]
  return { step: index + 1, rank: pages.indexOf(page) + 1, of: pages.length, id }
}

/** The page before this one; nothing before the first. */
export function previousPage(page: WizardPage): WizardPage | null {
  return wizardPages[wizardPages.indexOf(page) - 1] ?? null
}
