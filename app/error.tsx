'use client'

import { useEffect, useState } from 'react'
import { Sheet } from '@/components/ui/Sheet'
import french from '@/lib/copy/fr/failure.json'
import { fill } from '@/lib/copy/sentences'

/** What is a bug: the number is in the log beside what happened. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [words, setWords] = useState(french)
  useEffect(() => {
    // Every page carries this one: the words of another language are fetched when they are needed.
    if (document.documentElement.lang === 'en')
      void import('@/lib/copy/en/failure.json').then((english) => setWords(english.default))
  }, [])
  return (
    <main id="contenu" className="wrap">
      <title>{words.title}</title>
      <div className="work">
        <Sheet tab={words.site}>
          <h1>{words.title}</h1>
          <p className="lead mt-3">
            {words.text}
            {error.digest && ` ${fill(words.number, { id: error.digest })}`}
          </p>
          <div className="actions">
            <button type="button" className="btn btn--main" onClick={reset}>
              {words.retry}
            </button>
          </div>
        </Sheet>
      </div>
    </main>
  )
}
