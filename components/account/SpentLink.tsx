import type { Route } from 'next'
import Link from 'next/link'
import type { Catalogue } from '@/lib/copy/catalogue'
import { routes } from '@/lib/routes'
import { PageTitle } from '../site/PageTitle'
import { AccountSheet } from './AccountSheet'

/** A link that has expired, has served, or never was: one page for all three, and where to ask for another. */
export function SpentLink({ words, again }: { words: Catalogue; again?: Route }) {
  const { account, site } = words.ui
  const { spent } = account
  return (
    <AccountSheet words={words}>
      <PageTitle title={spent.title} site={site.name} />
      <h1>{spent.title}</h1>
      <p className="lead mt-3">{spent.text}</p>
      <div className="actions">
        {again && (
          <Link className="btn btn--main" href={again} prefetch={false}>
            {spent.create}
          </Link>
        )}
        <Link className="btn btn--bare push" href={routes.signIn()} prefetch={false}>
          {spent.signIn}
        </Link>
      </div>
    </AccountSheet>
  )
}
