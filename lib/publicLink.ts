import type { Route } from 'next'
import { type Language, officialLanguage } from '@/lib/copy/languages'
import { publicUrl } from '@/lib/env'
import { routes } from '@/lib/routes'

/** A page of ours for who follows a link elsewhere: in his language, on a browser that knows nothing of it yet. */
export function publicLink(page: Route, language: Language): string {
  return publicUrl() + (language === officialLanguage ? page : routes.language(language, page))
}
