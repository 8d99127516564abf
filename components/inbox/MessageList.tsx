import Link from 'next/link'
import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { instantDayInShort } from '@/lib/format'
import type { InboxMessage } from '@/lib/inbox/read'
import { routes } from '@/lib/routes'
import { messageWords } from './messageWords'

/** The messages received: an unread one says so in words, not by its colour alone. */
export function MessageList({
  words,
  messages,
  shown,
}: {
  words: Catalogue
  messages: InboxMessage[]
  shown?: string
}) {
  return (
    <nav className="sheet" aria-label={words.inbox.list}>
      <ul className="msgs">
        {messages.map((message) => {
          const { title, summary } = messageWords(message, words)
          const isNew = !message.readAt && message.id !== shown
          return (
            <li key={message.id}>
              {/* Opening a message is reading it: never before the person does. */}
              <Link
                className={isNew ? 'msg msg--new' : 'msg'}
                href={routes.message(message.id)}
                prefetch={false}
                aria-current={message.id === shown ? 'true' : undefined}
              >
                <span className="dot">{isNew && <span className="vh">{words.inbox.unread}</span>}</span>
                <b>{title}</b>
                <time dateTime={parisDay(message.at)}>{instantDayInShort(message.at, words.language)}</time>
                <small>{summary}</small>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
