'use client'

import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { checkFragment, type Scan } from '@/lib/certificates/scanned'
import type { CodeKey } from '@/lib/certificates/twoDDoc'
import { fill } from '@/lib/copy/sentences'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SummaryList } from '../ui/SummaryList'
import { keepForOffline } from './keepForOffline'
import { verdictLooks } from './verdictLooks'

interface ScannedCodeProps {
  keys: CodeKey[]
  /** Test keys signed what is scanned here. */
  isTest: boolean
  words: typeof import('@/lib/copy/fr/scanned')['scanned']
  employer: { title: string; text: string }
  months: readonly string[]
  title: string
}

/** What a square says, checked here: what it carries never leaves the browser. */
export function ScannedCode(props: ScannedCodeProps) {
  const { keys, words } = props
  const [scan, setScan] = useState<Scan | 'none' | 'waiting'>('none')

  const check = useCallback(() => {
    const fragment = window.location.hash
    // It is sent to nobody: the page in another language would come back without it.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = fragment
    if (fragment.length < 2) return setScan('none')
    setScan('waiting')
    void checkFragment(fragment, keys, routes.verifyState).then(setScan)
  }, [keys])

  useEffect(() => {
    check()
    void keepForOffline(window.location.pathname)
    window.addEventListener('hashchange', check)
    window.addEventListener('online', check)
    return () => {
      window.removeEventListener('hashchange', check)
      window.removeEventListener('online', check)
    }
  }, [check])

  if (scan === 'none' || scan === 'waiting')
    return (
      <section className="sheet bleed">
        <div className="sheet__in">
          <h1>{props.title}</h1>
          <p className="lead mt-3" role="status">
            {scan === 'waiting' ? words.waiting : words.none}
          </p>
          <noscript>
            <p className="mt-3">{words.noScript}</p>
          </noscript>
          <Elsewhere words={words} />
        </div>
      </section>
    )
  return <Result {...props} scan={scan} again={check} />
}

function Elsewhere({ words, children }: Pick<ScannedCodeProps, 'words'> & { children?: ReactNode }) {
  return (
    <div className="actions">
      {children}
      <a className="btn btn--line" href={routes.verify}>
        {words.byCode}
      </a>
    </div>
  )
}

function Result({ scan, words, again, ...props }: ScannedCodeProps & { scan: Scan; again: () => void }) {
  const { result, fields } = scan
  const { look, icon } = verdictLooks[result]
  const [heading = '', text = ''] = words.results[result]
  return (
    <section className="sheet bleed" aria-labelledby="verdict">
      <div className={look} role="status">
        <span className="disc">
          <Icon name={icon} size="l" />
        </span>
        <h1 id="verdict">{heading}</h1>
        <p>{text}</p>
      </div>
      <div className="sheet__in">
        {fields['6K'] && (
          <>
            {props.isTest && <p className="small">{words.specimen}</p>}
            <p className="soft mt-2">{words.compare}</p>
            <div className="mt-3">
              <SummaryList rows={rowsOf(fields, words, props.months)} />
            </div>
          </>
        )}
        {result === 'authentic' && fields['6J'] === '3' && (
          <div className="mt-5">
            <Notice tone="done" title={props.employer.title}>
              <p>{props.employer.text}</p>
            </Notice>
          </div>
        )}
        <Elsewhere words={words}>
          {result === 'offline' && (
            <button className="btn btn--main" type="button" onClick={again}>
              {words.again}
            </button>
          )}
        </Elsewhere>
      </div>
    </section>
  )
}

/** JJMMAAAA in words. */
function dayInWords(value: string, months: readonly string[], first: string): string {
  const day = Number(value.slice(0, 2))
  return `${day === 1 ? first : day}\u{a0}${months[Number(value.slice(2, 4)) - 1] ?? ''}\u{a0}${value.slice(4)}`
}

const kinds = { '1': 'receipt', '2': 'extension', '3': 'certificate' } as const
const isKind = (digit: string): digit is keyof typeof kinds => digit in kinds

function rowsOf(fields: Scan['fields'], words: ScannedCodeProps['words'], months: readonly string[]) {
  const { rows } = words
  const day = (value: string | undefined) => (value ? dayInWords(value, months, words.first) : '')
  const kind = fields['6J'] ?? ''
  const valid = { start: day(fields['6N']), end: day(fields['6O']) }
  return [
    { id: 'kind', term: rows.kind, value: isKind(kind) ? words.kinds[kinds[kind]] : '' },
    {
      id: 'holder',
      term: rows.holder,
      value: [fields['62'], fields['60']?.replaceAll('/', ' ')].filter(Boolean).join(' '),
    },
    { id: 'birth', term: rows.birth, value: day(fields['69']) },
    { id: 'reference', term: rows.reference, value: fields['6K'] ?? '' },
    { id: 'submitted', term: rows.submitted, value: day(fields['6L']) },
    { id: 'category', term: rows.category, value: fields['6M'] ?? '' },
    { id: 'valid', term: rows.valid, value: valid.start && fill(words.validValue, valid) },
    { id: 'work', term: rows.work, value: valid.start && words.workValue },
  ].filter(({ value }) => value !== '')
}
