import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { Notice } from '../ui/Notice'

/** The documents that were sent and are not accepted: before a validation, a proposal, a signature. It stops nobody. */
export function Unseen({ words, titles }: { words: Catalogue; titles: string[] }) {
  const { case: own } = words.agents
  if (titles.length === 0) return null
  return (
    <Notice tone="you" title={own.unseen}>
      <p>{fill(own.unseenText, { titles: titles.join(', ') })}</p>
    </Notice>
  )
}
