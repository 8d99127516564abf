import type { IssuedPaper } from '@/lib/certificates/verifyDocument'
import type { Catalogue } from '@/lib/copy/catalogue'
import { instantDayInWords } from '@/lib/format'
import { SummaryList } from '../ui/SummaryList'
import { CertificateFacts, VerdictBand } from './Verdict'

interface DocumentVerdictProps {
  words: Catalogue
  paper: IssuedPaper | null
  now: Date
  /** What the seal of a file is worth that we do not keep. */
  seal: 'intact' | 'altered' | undefined
}

/** What a third party learns of a file that he holds: the verdict, and only what he needs to compare. */
export function DocumentVerdict({ words, paper, now, seal }: DocumentVerdictProps) {
  const { verification } = words.after
  const ofSeal = seal === 'altered' ? 'altered' : seal === 'intact' ? 'forgotten' : 'unknown'
  const result = paper?.status ?? ofSeal
  return (
    <section className="sheet bleed" aria-labelledby="verdict">
      <VerdictBand
        result={result}
        words={verification.documentResults[result]}
        now={now}
        since={paper?.since ?? null}
        language={words.language}
      />
      {paper && (
        <div className="sheet__in">
          <p className="soft">{verification.compare}</p>
          <div className="mt-3">
            {paper.certificate ? (
              <CertificateFacts words={words} certificate={paper.certificate} />
            ) : (
              <SummaryList
                rows={[
                  {
                    id: 'kind',
                    term: verification.rows.kind,
                    value: verification.documentKinds[paper.kind],
                  },
                  {
                    id: 'issued',
                    term: verification.rows.issuedOn,
                    value: instantDayInWords(paper.issuedAt, words.language),
                  },
                ]}
              />
            )}
          </div>
        </div>
      )}
    </section>
  )
}
