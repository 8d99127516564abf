import type { ReactNode } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { Icon } from '../ui/Icon'
import { PageIcon } from '../ui/PageIcon'

const factIcons = [
  <Icon key="time" name="clock" size="s" />,
  <PageIcon key="price" name="euro" size="s" />,
  <Icon key="times" name="history" size="s" />,
]

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
                {factIcons[index]}
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
