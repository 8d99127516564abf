import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'html-entities'

/**
 * Makes what is answered in the place of a page that broke. Next answers a page that is drawn by scripts alone, and is
 * blank without them; this one needs nothing but the style sheet, and works in the same way for everybody.
 * @param {string} dir the checkout, built
 * @returns {(url: string, id: string) => string} from the address asked and the number under which the log tells the error
 */
export function failurePage(dir) {
  const words = JSON.parse(readFileSync(join(dir, 'lib/copy/fr/failure.json'), 'utf8'))
  const chunks = '/_next/static/chunks/'
  const sheets = readdirSync(join(dir, '.next/static/chunks')).filter((name) => name.endsWith('.css'))
  const styles = sheets.map((name) => `<link rel="stylesheet" href="${chunks}${name}">`).join('')
  return (url, id) => `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark"><title>${words.title} — ${words.site}</title>${styles}</head>
<body><main id="contenu" class="wrap"><div class="work"><div class="tabbed bleed"><p class="tab">${words.site}</p>
<div class="sheet"><div class="sheet__in"><h1>${words.title}</h1>
<p class="lead mt-3">${words.text} ${words.number.replace('{id}', encode(id))}</p>
<div class="actions"><a class="btn btn--main" href="${encode(url)}">${words.retry}</a>
<a class="btn btn--bare" href="/aide/je-n-y-arrive-pas">${words.stuck}</a>
<a class="btn btn--bare" href="/accessibilite">${words.accessibility}</a></div></div></div></div></div></main></body></html>`
}
