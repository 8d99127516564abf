import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { isRefused } from '@/lib/forms/status'

interface PageTitleProps {
  title: string
  /** What begins the title of a page that shows a refusal it has read itself. */
  error?: string
  site: string
}

/**
 * The only writer of `<title>`: without JavaScript the title of metadata would hide the one of a refused form. A form
 * that was posted without scripts and refused is known here; with them, it changes the title itself.
 */
export function PageTitle({ title, error = '', site }: PageTitleProps) {
  const prefix = isRefused() ? catalogue(language()).ui.site.errorPrefix : error
  return <title>{`${prefix}${title} — ${site}`}</title>
}
