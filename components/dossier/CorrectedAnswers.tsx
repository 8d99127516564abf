import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { Correction } from '@/lib/dossiers/caseFile'
import { instantDayInWords } from '@/lib/format'

interface CorrectedAnswersProps {
  words: Catalogue
  correction: Correction
  /** Who corrected, and when: `{day}`. */
  heading: string
}

/** A correction: each answer before and after, or what was written. */
export function CorrectedAnswers({ words, correction, heading }: CorrectedAnswersProps) {
  const { before, after, removed } = words.after.rectify
  const { answers, text, at } = correction
  const said = (value: string) => value || <span className="opt">{words.ui.review.notAnswered}</span>
  return (
    <div className="small">
      <p>
        <b>{fill(heading, { day: instantDayInWords(at, words.language) })}</b>
      </p>
      {text && <p className="typed">{text}</p>}
      {answers.length > 0 && (
        <dl className="dl">
          {answers.map((answer) => (
            <div key={answer.id}>
              <dt>{answer.term}</dt>
              <dd>
                <span className="soft">{before}</span> {answer.before ? <del>{answer.before}</del> : said('')}
              </dd>
              <dd>
                <span className="soft">{after}</span>{' '}
                <ins>{answer.after || (answer.id.includes('/') ? removed : said(''))}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

/** What the owner corrected so far, for him to read again. */
export function PastCorrections({ words, corrections }: { words: Catalogue; corrections: Correction[] }) {
  const { past, on } = words.after.rectify
  if (corrections.length === 0) return null
  return (
    <section className="block" aria-labelledby="corrections">
      <h2 id="corrections">{past}</h2>
      {corrections.map((correction) => (
        <CorrectedAnswers key={correction.id} words={words} correction={correction} heading={on} />
      ))}
    </section>
  )
}
