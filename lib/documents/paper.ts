/** A stretch of text: plain, strong or a link. */
export type Inline = string | (string | { text: string; strong?: boolean; href?: string })[]

export type PaperSection = { heading: string | null } & (
  | { kind: 'facts'; rows: { term: string; value: Inline }[] }
  | { kind: 'paragraphs'; paragraphs: Inline[] }
  | { kind: 'list'; items: Inline[] }
  | { kind: 'table'; columns: { label: string; width: number | 'auto'; align?: 'end' }[]; rows: string[][] }
  | { kind: 'callout'; paragraphs: Inline[] }
)

/** What `templates/paper.typ` lays out. Every word comes from here; the template holds none. */
export interface Paper {
  lang: string
  title: string
  service: string
  notice: string
  author: string
  /** Year, month, day, hour, minute, second in UTC: fixed, so that the bytes are. */
  date: number[]
  /** « Page {n} sur {total} » */
  page: string
  reference: { label: string; groups: string[]; plain: string }
  sections: PaperSection[]
  footer: string
}
