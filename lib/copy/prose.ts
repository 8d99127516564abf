import type { FixedAddress } from '@/lib/routes'

/** The public pages that are text alone. */
export type ProsePageId = 'help' | 'accessibility' | 'legalNotice' | 'personalData' | 'siteMap'

/** A link of the text: to a page of ours by its name in `routes`, or to an address elsewhere. */
export type ProseLink = { label: string } & ({ to: FixedAddress } | { url: string })

export interface ProseSection {
  heading: string
  paragraphs?: readonly string[]
  items?: readonly string[]
  /** Terms and what is said of each. */
  facts?: readonly (readonly [term: string, value: string])[]
  links?: readonly ProseLink[]
}

export interface Prose {
  title: string
  tab: string
  lead: string
  sections: readonly ProseSection[]
}
