import type { RefusalCode } from '@/lib/errors'
import type { AccountMailKind, InboxKind } from '@/lib/mail/kinds'
import type { ListId } from '@/lib/procedure/answers'
import type { DocumentId } from '@/lib/procedure/documents'
import type { Eligibility } from '@/lib/procedure/eligibility'
import type { IssueCode } from '@/lib/procedure/issues'
import type { StepId, WizardPage } from '@/lib/procedure/pages'
import type { QuestionId } from '@/lib/procedure/questions'
import type { DossierState } from '@/lib/procedure/transitions'
import type { WarningCode } from '@/lib/procedure/warnings'
import { english } from './en/english'
import { french } from './fr/french'
import type { Language } from './languages'
import type { Prose, ProsePageId } from './prose'

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
  /** Title when it is asked once for each half-year, year or job. */
  titleOf?: string
  why: string
  examples: string
}

export interface ListCopy {
  heading: string
  /** The button that adds an item. */
  add: string
  /** Headings of the own page of an item, new or known, and of the `{rank}`th one in the list. */
  newItem: string
  editItem: string
  item: string
  /** What is told after a removal, with the way back. */
  removed: string
}

export interface AccountMailCopy {
  subject: string
  title: string
  paragraphs: string[]
  /** What the button says; « Se connecter » leads to sign-in. */
  button: string
}

/** Every word of the interface, in one language. A sentence that is missing does not compile. */
export interface Catalogue {
  language: Language
  questions: Record<QuestionId, QuestionCopy>
  documents: Record<DocumentId, DocumentCopy>
  issues: Record<IssueCode, string>
  warnings: Record<WarningCode, string>
  refusals: Record<RefusalCode, string>
  /** The end of a session, told before and after it. */
  session: Record<'soon' | 'stay' | 'ended' | 'savedAsleep' | 'held', string>
  eligibility: Record<Exclude<Eligibility, 'eligible'>, { title: string; text: string }>
  steps: Record<StepId, string>
  pages: Record<WizardPage, { title: string; intro?: string }>
  lists: Record<ListId, ListCopy>
  prose: Record<ProsePageId, Prose>
  annexes: typeof import('./fr/annexes').annexes
  contact: typeof import('./fr/contact').contact
  accountMails: Record<AccountMailKind, AccountMailCopy>
  form: typeof import('./fr/form').form
  ui: typeof import('./fr/interface').ui
  move: typeof import('./fr/move').move
  states: Record<DossierState, { label: string; text: string }>
  messages: Record<InboxKind, import('./fr/inbox').MessageCopy>
  inbox: typeof import('./fr/inbox').inbox
  after: Omit<typeof import('./fr/space'), 'timeline'> & {
    timeline: Record<keyof typeof import('./fr/space').timeline, readonly [title: string, text: string]>
  }
  scanned: typeof import('./fr/scanned')['scanned']
  agents: typeof import('./fr/agents').agents
  phone: typeof import('./fr/phone').phone
  documentList: typeof import('./fr/documentList').documentList
}

const catalogues: Record<Language, Catalogue> = { fr: french, en: english }

export function catalogue(language: Language): Catalogue {
  return catalogues[language]
}
