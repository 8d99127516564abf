import { certificateFacts, resultInWords } from '@/lib/certificates/facts'
import type { Verified } from '@/lib/certificates/verify'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { Language } from '@/lib/copy/languages'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SummaryList } from '../ui/SummaryList'
import { type VerdictResult, verdictLooks } from './verdictLooks'

interface VerdictProps {
  words: Catalogue
  certificate: Verified | null
  now: Date
}

interface VerdictBandProps {
  result: VerdictResult
  /** The word of the result, then the sentence. */
  words: readonly string[]
  now: Date
  /** Since when it is so. */
  since: Date | null
  language: Language
}

/** The word that a third party came for. */
export function VerdictBand({ result, words, now, since, language }: VerdictBandProps) {
  const [word = '', text = ''] = words
  const { look, icon } = verdictLooks[result]
  return (
    <div className={look}>
      <span className="disc">
        <Icon name={icon} size="l" />
      </span>
      <h1 id="verdict">{word}</h1>
      <p>{resultInWords(text, now, since, language)}</p>
    </div>
  )
}

/** What a third party learns: the verdict, and only what he needs to compare. */
export function Verdict({ words, certificate, now }: VerdictProps) {
  const { verification } = words.after
  const status = certificate?.status ?? 'unknown'
  return (
    <section className="sheet bleed" aria-labelledby="verdict">
      <VerdictBand
        result={status}
        words={verification.results[status]}
        now={now}
        since={certificate?.statusSince ?? null}
        language={words.language}
      />
      {certificate && (
        <div className="sheet__in">
          <p className="soft">{verification.compare}</p>
          <div className="mt-3">
            <CertificateFacts words={words} certificate={certificate} />
          </div>
          <div className="actions noprint">
            <a className="btn btn--line push" href={routes.verificationProof(certificate.code)}>
              <Icon name="download" size="s" />
              {verification.proof}
            </a>
          </div>
        </div>
      )}
    </section>
  )
}

/** The right that a certificate gives, and just enough of its holder to compare. */
export function CertificateFacts({ words, certificate }: { words: Catalogue; certificate: Verified }) {
  const { verification } = words.after
  const facts = certificateFacts(certificate, words)
  return (
    <>
      <SummaryList
        rows={facts.map(({ value, ...fact }) => ({
          ...fact,
          value: fact.id === 'code' ? <span className="num">{value}</span> : value,
        }))}
      />
      {certificate.status === 'authentic' && (
        <div className="mt-5">
          <Notice tone="done" title={verification.employerTitle}>
            <p>{verification.employer}</p>
          </Notice>
        </div>
      )}
    </>
  )
}
