'use client'

import type { Language } from '@/lib/copy/catalogue'
import { notFoundWords } from '@/lib/copy/notFoundWords'
import { Sheet } from '../ui/Sheet'

/** One sheet and one way home. A client component, so that the pages that carry it carry a reference only. */
export function NotFoundView({ language }: { language: Language }) {
  const { site, title, text, home, accessibility } = notFoundWords(language)
  return (
    <main id="contenu" className="wrap">
      <title>{`${title} — ${site}`}</title>
      <div className="work">
        <Sheet tab={site}>
          <h1>{title}</h1>
          <p className="lead mt-3">{text}</p>
          <div className="actions">
            <a className="btn btn--main" href="/">
              {home}
            </a>
            <a className="btn btn--bare" href="/accessibilite">
              {accessibility}
            </a>
          </div>
        </Sheet>
      </div>
    </main>
  )
}
