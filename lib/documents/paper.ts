/** A stretch of text: plain, strong or a link, or room to write by hand in millimetres. */
export type Inline =
  | string
  | (string | { text: string; strong?: boolean; href?: string } | { blank: number })[]

export type PaperSection = { heading: string | null } & (
  | { kind: 'facts'; rows: { term: string; value: Inline }[] }
  | { kind: 'paragraphs'; paragraphs: Inline[] }
  | { kind: 'list'; items: Inline[] }
  | { kind: 'table'; columns: { label: string; width: number | 'auto'; align?: 'end' }[]; rows: string[][] }
  | { kind: 'callout'; paragraphs: Inline[] }
  | { kind: 'boxes'; items: { ticked: boolean; text: Inline }[] }
  | { kind: 'signatures'; labels: string[] }
  /** A square to scan beside the code to type, if any, and the 2D-Doc. Drawings are SVG. */
  | {
      kind: 'code'
      drawing: string
      alt: string
      code: string | null
      text: string
      signed: { drawing: string; alt: string; mention: string; specimen: string | null } | null
    }
)

/** What `templates/paper.typ` lays out. Every word comes from here; the template holds none. */
export interface Paper {
  lang: string
  /** `issued` carries our ornaments; `plain` is somebody else's paper, on which he writes. */
  look: 'issued' | 'plain'
  title: string
  subtitle: string | null
  service: string
  notice: string
  author: string
  /** Year, month, day, hour, minute, second in UTC: fixed, so that the bytes are. Null: the paper is of no day. */
  date: number[] | null
  /** « Page {n} sur {total} » */
  page: string
  reference: { label: string; groups: string[]; plain: string } | null
  sections: PaperSection[]
  footer: string
}
