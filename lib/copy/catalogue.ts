import type { RefusalCode } from '@/lib/errors'
import type { DocumentId } from '@/lib/procedure/documents'
import type { Eligibility } from '@/lib/procedure/eligibility'
import type { IssueCode } from '@/lib/procedure/issues'
import type { StepId, WizardPage } from '@/lib/procedure/pages'
import type { QuestionId } from '@/lib/procedure/questions'
import type { WarningCode } from '@/lib/procedure/warnings'
import { french } from './fr/french'
import type { Prose, ProsePageId } from './prose'

export const languages = ['fr'] as const
export type Language = (typeof languages)[number]

export interface QuestionCopy {
  label: string
  hint?: string
  /** The words of each option of a choice. */
  options?: Record<string, string>
  /** Sentences that say better than the general ones how to mend this answer. */
  issues?: Partial<Record<IssueCode, string>>
}

export interface DocumentCopy {
  title: string
  why: string
  examples: string
}

/** Every word of the interface, in one language. A sentence that is missing does not compile. */
export interface Catalogue {
  questions: Record<QuestionId, QuestionCopy>
  documents: Record<DocumentId, DocumentCopy>
  issues: Record<IssueCode, string>
  warnings: Record<WarningCode, string>
  refusals: Record<RefusalCode, string>
  eligibility: Record<Exclude<Eligibility, 'eligible'>, { title: string; text: string }>
  steps: Record<StepId, string>
  pages: Record<WizardPage, { title: string; intro?: string }>
  prose: Record<ProsePageId, Prose>
  annexes: typeof import('./fr/annexes').annexes
  contact: typeof import('./fr/contact').contact
  form: typeof import('./fr/form').form
  ui: typeof import('./fr/interface').ui
}

const catalogues: Record<Language, Catalogue> = { fr: french }

export function catalogue(language: Language): Catalogue {
  return catalogues[language]
}
