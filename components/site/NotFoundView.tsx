import { language } from '@/lib/copy/language'
import { officialLanguage } from '@/lib/copy/languages'
import { notFoundWords } from '@/lib/copy/notFoundWords'
import { NotFoundSheet } from './NotFoundSheet'

/** What is not there, or is not for who asks. The browser has its words in French. */
export function NotFoundView() {
  const asked = language()
  return <NotFoundSheet sent={asked === officialLanguage ? undefined : notFoundWords(asked)} />
}
