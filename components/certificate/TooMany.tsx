import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { Notice } from '../ui/Notice'

/** Minutes to wait, for who has verified too often. */
export function TooMany({ words, wait }: { words: Catalogue; wait: string }) {
  const { verification } = words.after
  return (
    <div>
      <h1>{verification.title}</h1>
      <Notice tone="bad">
        <p>{fill(verification.tooMany, { detail: wait })}</p>
      </Notice>
    </div>
  )
}
