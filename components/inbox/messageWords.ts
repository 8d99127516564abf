import type { Catalogue } from '@/lib/copy/catalogue'
import { countOfDocuments } from '@/lib/copy/counts'
import { fill, lowerFirst } from '@/lib/copy/sentences'
import { dayInWords } from '@/lib/format'
import type { InboxMessage } from '@/lib/inbox/read'

/** The words of a message, with its facts in their places. */
export function messageWords(
  { kind, facts, prefecture }: Pick<InboxMessage, 'kind' | 'facts' | 'prefecture'>,
  words: Catalogue,
) {
  const { day, refusalDay, count } = facts
  const values = {
    day: day ? dayInWords(day, words.language) : '',
    refusalDay: refusalDay ? dayInWords(refusalDay, words.language) : '',
    count: count ? countOfDocuments(Number(count), words.language) : '',
    prefecture: lowerFirst(prefecture?.name ?? ''),
    place: prefecture ? `${prefecture.name}, ${prefecture.address}` : '',
    hours: prefecture?.hours ?? '',
  }
  const { title, summary, paragraphs, action } = words.messages[kind]
  return {
    title: fill(title, values),
    summary: fill(summary, values),
    // A refusal date that has come already is not told as one to come.
    paragraphs: paragraphs
      .filter((paragraph) => refusalDay || !paragraph.includes('{refusalDay}'))
      .map((paragraph) => fill(paragraph, values)),
    action,
  }
}
