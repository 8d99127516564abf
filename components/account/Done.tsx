import Link from 'next/link'
import { routes } from '@/lib/routes'
import { PageTitle } from '../site/PageTitle'

interface DoneProps {
  words: { title: string; text: string; go: string }
  site: string
}

/** What was done, and the way to sign-in. */
export function Done({ words, site }: DoneProps) {
  return (
    <>
      <PageTitle title={words.title} site={site} />
      <h1>{words.title}</h1>
      <p className="lead mt-3">{words.text}</p>
      <div className="actions">
        <Link className="btn btn--main" href={routes.signIn()} prefetch={false}>
          {words.go}
        </Link>
      </div>
    </>
  )
}
