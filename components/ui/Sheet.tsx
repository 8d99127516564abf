import type { ReactNode } from 'react'

const looks = {
  plain: { box: 'tabbed bleed', tab: 'tab' },
  you: { box: 'tabbed tabbed--you bleed', tab: 'tab tab--you' },
  office: { box: 'tabbed tabbed--office bleed', tab: 'tab tab--office' },
}

export interface SheetProps {
  tab: ReactNode
  look?: keyof typeof looks
  children: ReactNode
}

/** A sheet with its folder tab. Without drawings: the page of a failure, which every page carries, needs no more. */
export function Sheet({ tab, look = 'plain', children }: SheetProps) {
  return (
    <div className={looks[look].box}>
      <p className={looks[look].tab}>{tab}</p>
      <div className="sheet">
        <div className="sheet__in">{children}</div>
      </div>
    </div>
  )
}
