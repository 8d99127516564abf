import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

const tones = {
  info: { className: 'note', icon: 'info' },
  you: { className: 'note note--you', icon: 'turn' },
  done: { className: 'note note--done', icon: 'checkc' },
  bad: { className: 'note note--bad', icon: 'alert' },
} as const satisfies Record<string, { className: string; icon: IconName }>

/** One notice a screen area, at most. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: keyof typeof tones
  title?: string
  children: ReactNode
}) {
  const { className, icon } = tones[tone]
  return (
    <div className={className}>
      <Icon name={icon} />
      <div className="grid gap-2">
        {title && <p className="t">{title}</p>}
        {children}
      </div>
    </div>
  )
}
