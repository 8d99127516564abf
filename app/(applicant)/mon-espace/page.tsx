import Link from 'next/link'
import { CurrentDossier } from '@/components/dossier/CurrentDossier'
import { OwnDossier } from '@/components/dossier/OwnDossier'
import { UnreadBadge } from '@/components/inbox/UnreadBadge'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { requireApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { findCurrentDossier, firstPageToFill } from '@/lib/dossiers/draft'
import { getOwnFile, listOwnDossiers } from '@/lib/dossiers/ownFile'
import { findVisit } from '@/lib/dossiers/read'
import { greetingName, instantDayInWords } from '@/lib/format'
import { countUnread } from '@/lib/inbox/read'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { startRequest } from '../../demande/nouvelle/actions'
import { askReasons } from './demandes/[reference]/actions'

/** Every deposited request of a person; the newest one is shown whole. */
export default async function SpacePage() {
  const applicant = await requireApplicant(routes.space)
  const words = catalogue(language())
  const { space } = words.after
  const [[latest, ...others], unread, current] = await Promise.all([
    listOwnDossiers(applicant),
    countUnread(applicant),
    findCurrentDossier(applicant),
  ])
  const draft = current && can('applicant', 'saveDraft', current.state) ? current : null
  const visit = latest && (await findVisit(applicant.sessionId, latest.reference))
  return (
    <Frame
      words={words}
      signedInAs={greetingName(applicant)}
      current="space"
      badge={<UnreadBadge key={unread} unread={unread} label={words.inbox.unreadCount} />}
    >
      <PageTitle title={space.title} site={words.ui.site.name} />
      <div className="wrap">
        {draft && (
          <div className="work">
            <div>
              {!visit && <h1 className="mb-6">{space.title}</h1>}
              <CurrentDossier words={words} dossier={draft} page={firstPageToFill(applicant, draft)} />
            </div>
          </div>
        )}
        {visit ? (
          <OwnDossier
            words={words}
            name={greetingName(applicant)}
            file={await getOwnFile(visit, words)}
            today={applicant.today}
            askReasons={askReasons}
            again={startRequest}
          />
        ) : draft ? null : (
          <div className="work">
            <Sheet tab={space.tab}>
              <h1>{space.title}</h1>
              <p className="lead mt-3">{space.none}</p>
              <div className="actions">
                <Link className="btn btn--main" href={routes.newRequest} prefetch={false}>
                  {space.start}
                </Link>
              </div>
            </Sheet>
          </div>
        )}
        {others.length > 0 && (
          <section className="block">
            <h2>{space.others}</h2>
            <ul className="dots">
              {others.map(({ reference, state, submittedAt }) => (
                <li key={reference}>
                  <Link href={routes.request(reference)} prefetch={false}>
                    {fill(space.open, {
                      day: submittedAt ? instantDayInWords(submittedAt, words.language) : '',
                    })}
                  </Link>{' '}
                  <span className="badge">{words.states[state].label}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Frame>
  )
}
