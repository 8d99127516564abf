import { referenceGroups } from '@/lib/format'
import type { Paper } from './paper'
import { receiptWords } from './words'

/** What every paper of ours has around its sections. Same instant, same bytes. */
export function issuedFrame(
  at: Date,
  title: string,
  reference: string,
  author: string,
): Omit<Paper, 'sections'> {
  return {
    lang: 'fr',
    look: 'issued',
    title,
    subtitle: null,
    service: receiptWords.service,
    notice: receiptWords.notice,
    author,
    date: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    page: receiptWords.page,
    reference: { label: receiptWords.reference, groups: referenceGroups(reference), plain: reference },
    footer: `${title} — ${reference}`,
  }
}
