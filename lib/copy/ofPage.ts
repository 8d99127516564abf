import { isWizardPage } from '@/lib/procedure/pages'
import type { Catalogue } from './catalogue'

/** What happened, and to which page of the request when it was one: « Correction envoyée — Activité ». */
export function ofPage(said: string, { page = '' }: Record<string, string>, { pages }: Catalogue): string {
  return isWizardPage(page) ? `${said} — ${pages[page].title}` : said
}
