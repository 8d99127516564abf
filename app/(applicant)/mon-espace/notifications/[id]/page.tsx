import Link from 'next/link'
import { Letter } from '@/components/inbox/Letter'
import { MessageList } from '@/components/inbox/MessageList'
import { messageWords } from '@/components/inbox/messageWords'
import { UnreadBadge } from '@/components/inbox/UnreadBadge'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { requireApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { answerNotFound } from '@/lib/forms/status'
import { findAsked, findMessage, listMessages, readMessage } from '@/lib/inbox/read'
import { routes } from '@/lib/routes'

/** A message, opened: it is read from now on. */
export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const applicant = await requireApplicant(routes.message(id))
  const messages = await listMessages(applicant)
  const message = messages.find((one) => one.id === id) ?? (await findMessage(applicant, id))
  if (!message) {
    answerNotFound()
    return <NotFoundView />
  }
  await readMessage(applicant, id)
  const words = catalogue(language())
  const unread = messages.filter(({ readAt, id: other }) => !readAt && other !== id).length
  return (
    <Frame
      words={words}
      signedInAs={greetingName(applicant)}
      current="inbox"
      badge={<UnreadBadge key={unread} unread={unread} label={words.inbox.unreadCount} />}
    >
      <PageTitle title={messageWords(message, words).title} site={words.ui.site.name} />
      <div className="wrap">
        <p className="crumb">
          <Link href={routes.inbox} prefetch={false}>
            <Icon name="back" size="xs" />
            {words.inbox.back}
          </Link>
        </p>
        <div className="inbox inbox--open">
          <MessageList words={words} messages={messages} shown={id} />
          <Letter
            words={words}
            name={greetingName(applicant)}
            message={message}
            asked={await findAsked(message.facts.complement, words)}
          />
        </div>
      </div>
    </Frame>
  )
}
