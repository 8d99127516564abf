import type { Route } from 'next'
import Link from 'next/link'
import { AccountSheet } from '@/components/account/AccountSheet'
import { EverywhereForm } from '@/components/account/EverywhereForm'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { SummaryList } from '@/components/ui/SummaryList'
import { listSessions } from '@/lib/accounts/email'
import { requireApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { greetingName, instantDayInWords, timeInWords } from '@/lib/format'
import { routes } from '@/lib/routes'
import { endEverySession } from './actions'

export default async function ProfilePage({ searchParams }: { searchParams: Promise<{ modifie?: string }> }) {
  const applicant = await requireApplicant(routes.profile)
  const sessions = await listSessions(applicant.accountId)
  const { modifie } = await searchParams
  const words = catalogue(language())
  const { profile } = words.ui.account
  const told = { courriel: profile.emailAsked, 'mot-de-passe': profile.passwordDone }
  const done = Object.entries(told).find(([what]) => what === modifie)?.[1]
  return (
    <AccountSheet words={words} signedInAs={greetingName(applicant)}>
      <PageTitle title={profile.title} site={words.ui.site.name} />
      <h1>{profile.title}</h1>
      {done && (
        <div className="mt-5" role="status">
          <Notice tone="done">
            <p>{done}</p>
          </Notice>
        </div>
      )}
      <div className="mt-5">
        <SummaryList
          rows={[
            {
              id: 'email',
              term: profile.email,
              value: applicant.email,
              aside: <Change to={routes.changeEmail} label={profile.change} what={profile.changeEmail} />,
            },
            {
              id: 'password',
              term: profile.password,
              value: profile.passwordValue,
              aside: (
                <Change to={routes.changePassword} label={profile.change} what={profile.changePassword} />
              ),
            },
          ]}
        />
      </div>
      <section className="block" aria-labelledby="appareils">
        <h2 id="appareils">{profile.sessions}</h2>
        <ul className="ticks">
          {sessions.map(({ id, createdAt }) => (
            <li key={id}>
              {fill(profile.session, {
                day: instantDayInWords(createdAt, words.language),
                time: timeInWords(createdAt, words.language),
              })}
              {id === applicant.sessionId && ` — ${profile.here}`}
            </li>
          ))}
        </ul>
        <p className="small soft mt-3">{profile.everywhereText}</p>
        <EverywhereForm action={endEverySession} label={profile.everywhere} busy={words.form.busy} />
      </section>
      <section className="block" aria-labelledby="donnees">
        <h2 id="donnees">{profile.data}</h2>
        <p className="small soft">{profile.dataText}</p>
        <p className="mt-3">
          <a className="btn btn--line" href={routes.ownData}>
            <Icon name="download" size="s" />
            {profile.download}
          </a>
        </p>
      </section>
      <section className="block" aria-labelledby="cloture">
        <h2 id="cloture">{profile.closing}</h2>
        <p className="small soft">{profile.closingText}</p>
        <p className="mt-3">
          <Link className="btn btn--line" href={routes.closeAccount} prefetch={false}>
            {profile.closing}
          </Link>
        </p>
      </section>
    </AccountSheet>
  )
}

function Change({ to, label, what }: { to: Route; label: string; what: string }) {
  return (
    <Link href={to} prefetch={false}>
      {label}
      <span className="vh">{what}</span>
    </Link>
  )
}
