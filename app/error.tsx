'use client'

import { Sheet } from '@/components/ui/Sheet'
import { failureWords } from '@/lib/copy/failureWords'
import { fill } from '@/lib/copy/sentences'

/** What is a bug: the number is in the log beside what happened. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = failureWords('fr')
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
