import type { Route } from 'next'
import Link from 'next/link'
import type { Catalogue } from '@/lib/copy/catalogue'
import { routes } from '@/lib/routes'
import { PageTitle } from '../site/PageTitle'
import { Sheet } from '../ui/Sheet'

/** This service is the right one: an account, or sign-in. */
export function RightService({ words, back }: { words: Catalogue; back: Route }) {
  const { orientation, site } = words.ui
  const { known } = orientation
  return (
    <Sheet tab={orientation.answerTab}>
      <PageTitle title={known.title} site={site.name} />
      <h1>{known.title}</h1>
      <p className="lead mt-3">{known.text}</p>
      <div className="actions">
        <Link className="btn btn--main" href={routes.createAccount} prefetch={false}>
          {known.create}
        </Link>
        <Link className="btn btn--line" href={routes.signIn(routes.newRequest)} prefetch={false}>
          {known.signIn}
        </Link>
        <Link className="btn btn--bare push" href={back} prefetch={false}>
          {orientation.back}
        </Link>
      </div>
    </Sheet>
  )
}

interface ElsewhereProps {
  words: Catalogue
  answer: keyof Catalogue['ui']['orientation']['answers']
  back: Route
}

/** Another service is the right one: why, and where to go. */
export function Elsewhere({ words, answer, back }: ElsewhereProps) {
  const { orientation, site } = words.ui
  const { title, why, where } = orientation.answers[answer]
  return (
    <Sheet tab={orientation.answerTab}>
      <PageTitle title={title} site={site.name} />
      <h1>{title}</h1>
      <p className="lead mt-3">{why}</p>
      <h2 className="block">{orientation.where}</h2>
      <ul className="ticks mt-3">
        {[...where, orientation.phone].map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      <div className="actions">
        <Link className="btn btn--line" href={back} prefetch={false}>
          {orientation.back}
        </Link>
      </div>
    </Sheet>
  )
}
