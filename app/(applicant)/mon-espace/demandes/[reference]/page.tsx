import { redirect } from 'next/navigation'
import { OwnDossier } from '@/components/dossier/OwnDossier'
import { UnreadBadge } from '@/components/inbox/UnreadBadge'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { sentenceOf } from '@/lib/copy/sentences'
import { getOwnFile } from '@/lib/dossiers/ownFile'
import { greetingName } from '@/lib/format'
import { countUnread } from '@/lib/inbox/read'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { startRequest } from '../../../../demande/nouvelle/actions'
import { askReasons } from './actions'

interface RequestPageProps {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ fait?: string | string[] }>
}

/** A deposited request, followed by its owner. */
export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const [{ reference }, { fait }] = await Promise.all([params, searchParams])
  const visit = await requireVisit(reference, routes.request(reference))
  if (!visit) return <NotFoundView />
  if (!can('applicant', 'readReceipt', visit.dossier.state)) redirect(routes.preamble(reference))
  const words = catalogue(language())
  const [file, unread] = await Promise.all([getOwnFile(visit, words), countUnread(visit.applicant)])
  return (
    <Frame
      words={words}
      signedInAs={greetingName(visit.applicant)}
      current="space"
      badge={<UnreadBadge key={unread} unread={unread} label={words.inbox.unreadCount} />}
    >
      <PageTitle title={words.after.space.request} site={words.ui.site.name} />
      <div className="wrap">
        <OwnDossier
          words={words}
          name={greetingName(visit.applicant)}
          file={file}
          today={visit.applicant.today}
          told={sentenceOf(words.after.space.told, fait)}
          askReasons={askReasons}
          again={startRequest}
        />
      </div>
    </Frame>
  )
}
