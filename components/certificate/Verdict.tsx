import { codeInGroups } from '@/lib/certificates/code'
import type { Verified } from '@/lib/certificates/verify'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SummaryList } from '../ui/SummaryList'

interface VerdictProps {
  words: Catalogue
  certificate: Verified | null
  now: Date
}

const looks = {
  authentic: { look: 'verdict', icon: 'check' },
  replaced: { look: 'verdict verdict--info', icon: 'history' },
  withdrawn: { look: 'verdict verdict--bad', icon: 'x' },
  unknown: { look: 'verdict verdict--none', icon: 'info' },
} as const

/** What a third party learns: the verdict, and only what he needs to compare. */
export function Verdict({ words, certificate, now }: VerdictProps) {
  const { verification } = words.after
  const status = certificate?.status ?? 'unknown'
  const [result = '', text = ''] = verification.results[status]
  const { look, icon } = looks[status]
  return (
    <section className="sheet bleed" aria-labelledby="verdict">
      <div className={look}>
        <span className="disc">
          <Icon name={icon} size="l" />
        </span>
        <h1 id="verdict">{result}</h1>
        <p>
          {fill(text, {
            day: instantDayInWords(now),
            time: timeInWords(now),
            since: certificate ? instantDayInWords(certificate.statusSince) : '',
          })}
        </p>
      </div>
      {certificate && <Facts words={words} certificate={certificate} />}
    </section>
  )
}

function Facts({ words, certificate }: { words: Catalogue; certificate: Verified }) {
  const { verification } = words.after
  const { rows } = verification
  const { content, issuedAt, code, status } = certificate
  return (
    <div className="sheet__in">
      <p className="soft">{verification.compare}</p>
      <div className="mt-3">
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
      </div>
      {status === 'authentic' && (
        <div className="mt-5">
          <Notice tone="done" title={verification.employerTitle}>
            <p>{verification.employer}</p>
          </Notice>
        </div>
      )}
    </div>
  )
}
