import type { Catalogue } from '@/lib/copy/catalogue'
import { fill, sentenceOf } from '@/lib/copy/sentences'
import { Told } from '../site/Told'
import { Notice } from '../ui/Notice'

interface CaseNewsProps {
  words: Catalogue
  /** What the address says was just done, or refused. */
  done: unknown
  refused: unknown
  /** What completes the sentence of a refusal. */
  detail: unknown
}

/** An address may say anything: only a name, a day or a number of ours completes a sentence. */
function nameIn(detail: unknown): string {
  const text = String(detail ?? '')
  return /^[\p{L}\p{M}\d .’'-]{1,60}$/u.test(text) ? text : ''
}

/** What became of the last press of a button. The page below is the dossier as it is now. */
export function CaseNews({ words, done, refused, detail }: CaseNewsProps) {
  const told = sentenceOf(words.agents.case.done, done)
  const refusal = fill(sentenceOf(words.refusals, refused), { detail: nameIn(detail) })
  if (!told && !refusal) return null
  return (
    <div className="case__news">
      <Notice tone={refusal ? 'bad' : 'done'}>
        <Told key={refusal || told} role={refusal ? 'alert' : 'status'}>
          {refusal || told}
        </Told>
      </Notice>
    </div>
  )
}
