'use client'

import { usePathname } from 'next/navigation'
import { notFound } from '@/lib/copy/fr/notFound'
import { Mark } from '../ui/Mark'
import { Sheet } from '../ui/Sheet'

const footPages = {
  help: '/aide',
  stuck: '/aide/je-n-y-arrive-pas',
  accessibility: '/accessibilite',
  legalNotice: '/mentions-legales',
  personalData: '/donnees-personnelles',
  siteMap: '/plan-du-site',
} as const
const footLinks = ['help', 'stuck', 'accessibility', 'legalNotice', 'personalData', 'siteMap'] as const

/** The mark, one sheet, and ways out. A client component, so that the pages that carry it carry a reference only. */
export function NotFoundSheet({ sent }: { sent: typeof notFound | undefined }) {
  const { site, tab, title, text, home, agents, footNav, foot } = sent ?? notFound
  const isAgents = usePathname()?.startsWith('/agents')
  const start = isAgents ? '/agents' : '/'
  return (
    <>
      <header className="top">
        <div className="wrap top__row">
          <a className="brand" href={start}>
            <Mark />
            <span>
              <b>{site}</b>
            </span>
          </a>
        </div>
      </header>
      <main id="contenu" className="wrap">
        <title>{`${title} — ${site}`}</title>
        <div className="work">
          <Sheet tab={tab}>
            <h1>{title}</h1>
            <p className="lead mt-3">{text}</p>
            <div className="actions">
              <a className="btn btn--main" href={start}>
                {isAgents ? agents : home}
              </a>
              <a className="btn btn--bare" href={footPages.stuck}>
                {foot.stuck}
              </a>
            </div>
          </Sheet>
        </div>
      </main>
      <footer className="foot">
        <div className="wrap">
          <nav aria-label={footNav}>
            <ul>
              {footLinks.map((page) => (
                <li key={page}>
                  <a href={footPages[page]}>{foot[page]}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
    </>
  )
}
