'use client'

import type { Language } from '@/lib/copy/catalogue'
import { notFoundWords } from '@/lib/copy/notFoundWords'
import { Mark } from '../ui/Mark'
import { Sheet } from '../ui/Sheet'

/** The mark, one sheet, and ways out. A client component, so that the pages that carry it carry a reference only. */
export function NotFoundView({ language }: { language: Language }) {
  const { site, tab, title, text, home, help, accessibility } = notFoundWords(language)
  return (
    <>
      <header className="top">
        <div className="wrap top__row">
          <a className="brand" href="/">
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
              <a className="btn btn--main" href="/">
                {home}
              </a>
              <a className="btn btn--bare" href="/aide/je-n-y-arrive-pas">
                {help}
              </a>
              <a className="btn btn--bare" href="/accessibilite">
                {accessibility}
              </a>
            </div>
          </Sheet>
        </div>
      </main>
    </>
  )
}
