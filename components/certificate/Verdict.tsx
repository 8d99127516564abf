import { codeInGroups } from '@/lib/certificates/code'
import type { Verified } from '@/lib/certificates/verify'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
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
}

/** The word that a third party came for. */
export function VerdictBand({ result, words: [word = '', text = ''], now, since }: VerdictBandProps) {
  const { look, icon } = verdictLooks[result]
  return (
    <div className={look}>
      <span className="disc">
        <Icon name={icon} size="l" />
      </span>
      <h1 id="verdict">{word}</h1>
      <p>
        {fill(text, {
          day: instantDayInWords(now),
          time: timeInWords(now),
          since: since ? instantDayInWords(since) : '',
        })}
      </p>
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
      />
      {certificate && (
        <div className="sheet__in">
          <p className="soft">{verification.compare}</p>
          <div className="mt-3">
            <CertificateFacts words={words} certificate={certificate} />
          </div>
        </div>
      )}
    </section>
  )
}

/** The right that a certificate gives, and just enough of its holder to compare. */
export function CertificateFacts({ words, certificate }: { words: Catalogue; certificate: Verified }) {
  const { verification } = words.after
  const { rows } = verification
  const { content, issuedAt, code, status } = certificate
  return (
    <>
      <SummaryList
        rows={[
          { id: 'kind', term: rows.kind, value: rows.kindValue },
          {
            id: 'issuer',
            term: rows.issuer,
            value: fill(rows.issuerValue, {
              prefecture: content.prefecture,
              day: instantDayInWords(issuedAt),
            }),
          },
          {
            id: 'holder',
            term: rows.holder,
            value: fill(rows.holderValue, { initials: content.initials, year: content.birthYear }),
          },
          { id: 'mention', term: rows.mention, value: content.mention },
          {
            id: 'valid',
            term: rows.valid,
            value: fill(rows.validValue, {
              start: dayInWords(content.startsOn),
              end: dayInWords(content.endsOn),
            }),
          },
          { id: 'work', term: rows.work, value: rows.workValue },
          { id: 'code', term: rows.code, value: <span className="num">{codeInGroups(code)}</span> },
        ]}
      />
      {status === 'authentic' && (
        <div className="mt-5">
          <Notice tone="done" title={verification.employerTitle}>
            <p>{verification.employer}</p>
          </Notice>
        </div>
      )}
    </>
  )
}
