import type { RefusalCode } from '@/lib/errors'

/** What a form shows again after a refusal: everything that was typed, and why it was refused. */
export interface FormState {
  /** Field or question → issue text of `lib/procedure/issues`, or a sentence of the page. */
  issues: Record<string, string>
  refusal?: { code: RefusalCode; detail: string }
  values: Record<string, string>
  /** What there is to choose from, when an answer left a doubt that only the server could see. */
  choices?: { value: string; label: string }[]
  /** What will be sent, in its own words, before it is: the page asks once more. */
  preview?: { heading: string; lines: string[] }[]
  /** The version that the next post of this form must carry. */
  version?: number
}
