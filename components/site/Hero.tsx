import type { ReactNode } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { Icon } from '../ui/Icon'

const factIcons = ['clock', 'euro', 'history'] as const

/** The one large flat of colour: what the service is, and beside it what the person has under way. */
export function Hero({ words, children }: { words: Catalogue['ui']['home']; children: ReactNode }) {
  return (
    <div className="hero">
      <div className="rosette" aria-hidden="true" />
      <div className="wrap">
        <div>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          <ul className="facts">
            {words.facts.map((fact, index) => (
              <li key={fact}>
                <Icon name={factIcons[index] ?? 'check'} size="s" />
                {fact}
              </li>
            ))}
          </ul>
        </div>
        {children}
      </div>
    </div>
  )
}
