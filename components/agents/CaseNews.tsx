import type { Catalogue } from '@/lib/copy/catalogue'
import { Notice } from '../ui/Notice'

interface CaseNewsProps {
  words: Catalogue
  /** What the address says was just done, or refused. */
  done: unknown
  refused: unknown
}

/** What became of the last press of a button. The page below is the dossier as it is now. */
export function CaseNews({ words, done, refused }: CaseNewsProps) {
  const said: Partial<Record<string, string>> = words.agents.case.done
  const refusals: Partial<Record<string, string>> = words.refusals
  const [told, refusal] = [said[String(done)], refusals[String(refused)]]
  if (!told && !refusal) return null
  return (
    <div className="case__news">
      <Notice tone={refusal ? 'bad' : 'done'}>
        <p role={refusal ? 'alert' : 'status'}>{refusal ?? told}</p>
      </Notice>
    </div>
  )
}
