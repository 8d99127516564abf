import { MessageList } from '@/components/inbox/MessageList'
import { UnreadBadge } from '@/components/inbox/UnreadBadge'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { requireApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { listMessages } from '@/lib/inbox/read'
import { routes } from '@/lib/routes'

/** The inbox. Nothing is read until it is opened. */
export default async function InboxPage() {
  const applicant = await requireApplicant(routes.inbox)
  const words = catalogue(language())
  const messages = await listMessages(applicant)
  const unread = messages.filter(({ readAt }) => !readAt).length
  return (
    <Frame
      words={words}
      signedInAs={greetingName(applicant)}
      current="inbox"
      badge={<UnreadBadge key={unread} unread={unread} label={words.inbox.unreadCount} />}
    >
      <PageTitle title={words.inbox.title} site={words.ui.site.name} />
      <div className="wrap">
        <h1 className="mt-8">{words.inbox.title}</h1>
        {messages.length === 0 ? (
          <p className="mt-5">{words.inbox.none}</p>
        ) : (
          <div className="inbox">
            <MessageList words={words} messages={messages} />
            <p className="soft">{words.inbox.choose}</p>
          </div>
        )}
      </div>
    </Frame>
  )
}
