import type { ReactNode } from 'react'
import { Icon } from './Icon'

const tones = {
  plain: { box: 'tabbed bleed', tab: 'tab', icon: null },
  you: { box: 'tabbed tabbed--you bleed', tab: 'tab tab--you', icon: 'turn' },
  office: { box: 'tabbed tabbed--office bleed', tab: 'tab tab--office', icon: 'office' },
} as const

/** A sheet with its folder tab. One coloured tab a page: safran is the applicant's turn, sapin the prefecture's. */
export function Sheet({
  tab,
  tone = 'plain',
  children,
}: {
  tab: string
  tone?: keyof typeof tones
  children: ReactNode
}) {
  const { box, tab: tabClass, icon } = tones[tone]
  return (
    <div className={box}>
      <p className={tabClass}>
        {icon && <Icon name={icon} size="xs" />}
        {tab}
      </p>
      <div className="sheet">
        <div className="sheet__in">{children}</div>
      </div>
    </div>
  )
}
