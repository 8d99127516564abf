import type { Route } from 'next'
import Link from 'next/link'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { dayInWords, instantDayInWords } from '@/lib/format'
import type { PlainDate } from '@/lib/procedure/calendar'
import { isDeclaredLate } from '@/lib/procedure/deadlines'
import { routes } from '@/lib/routes'
import { PageTitle } from '../site/PageTitle'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SummaryList } from '../ui/SummaryList'

interface MoveDeclaredProps {
  words: Catalogue
  declared: { id: string; movedOn: PlainDate; declaredAt: Date }
  address: string
  prefecture: string
  today: PlainDate
  email: string
  /** The page where a draft goes on, if there is one. */
  resume?: Route
  /** Where a document joins the request that is being examined, if there is one. */
  attach?: Route
}

/** What was declared, its attestation, and the way on. */
export function MoveDeclared(props: MoveDeclaredProps) {
  const { words, declared, address, prefecture, today, email, resume, attach } = props
  const { move, ui } = words
  const { id, movedOn, declaredAt } = declared
  return (
    <>
      <PageTitle title={move.doneTitle} site={ui.site.name} />
      <h1>{move.doneTitle}</h1>
      <p className="lead mt-3">
        {fill(move.doneText, { day: instantDayInWords(declaredAt, words.language), email })}
      </p>
      <div className="mt-5">
        <SummaryList
          rows={[
            { id: 'address', term: move.doneAddress, value: address },
            { id: 'movedOn', term: move.doneMovedOn, value: dayInWords(movedOn, words.language) },
            { id: 'prefecture', term: move.donePrefecture, value: prefecture },
          ]}
        />
      </div>
      <div className="mt-5">
        <Notice>
          {isDeclaredLate(movedOn, today) && <p>{move.late}</p>}
          {attach ? (
            <p>
              {move.attachText}{' '}
              <Link href={attach} prefetch={false}>
                {move.attach}
              </Link>
            </p>
          ) : (
            <p>{move.proof}</p>
          )}
        </Notice>
      </div>
      <div className="actions">
        <a className="btn btn--main" href={routes.movePdf(id)}>
          <Icon name="download" size="s" />
          {move.download}
        </a>
        <Link className="btn btn--line" href={resume ?? routes.home} prefetch={false}>
          {resume ? move.resume : move.home}
        </Link>
      </div>
    </>
  )
}
