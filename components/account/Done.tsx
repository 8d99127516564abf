import type { Route } from 'next'
import Link from 'next/link'
import { routes } from '@/lib/routes'
import { PageTitle } from '../site/PageTitle'

interface DoneProps {
  words: { title: string; text: string; go: string }
  site: string
  /** Where the button leads: to sign-in, where nothing else is said. */
  to?: Route
}

/** What was done, and where to go on. */
export function Done({ words, site, to = routes.signIn() }: DoneProps) {
  return (
    <>
      <PageTitle title={words.title} site={site} />
      <h1>{words.title}</h1>
      <p className="lead mt-3">{words.text}</p>
      <div className="actions">
        <Link className="btn btn--main" href={to} prefetch={false}>
          {words.go}
        </Link>
      </div>
    </>
  )
}
