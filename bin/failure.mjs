import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'html-entities'

/**
 * Makes what is answered in the place of a page. Next answers a page that is drawn by scripts alone, and is blank without
 * them; these need nothing but the style sheet, and work in the same way for everybody.
 * @param {string} dir the checkout, built
 * @returns {{ broken: (url: string, id: string) => string, foreign: () => string, missing: () => string }} for a page that
 *   broke, from the address asked and the number under which the log tells the error; for a form that another site sent;
 *   for a file that is not there
 */
export function failurePages(dir) {
  const words = JSON.parse(readFileSync(join(dir, 'lib/copy/fr/failure.json'), 'utf8'))
  const chunks = '.next/static/chunks'
  // The sheet of the root layout alone: before it, another one would put the layers in an order of its own.
  const styles = readdirSync(join(dir, chunks))
    .filter((name) => name.endsWith('.css'))
    .filter((name) => readFileSync(join(dir, chunks, name), 'utf8').includes('@layer base'))
    .map((name) => `<link rel="stylesheet" href="/_next/static/chunks/${name}">`)
    .join('')
  const page = ({ title, text, href, go }) => `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark"><title>${title} — ${words.site}</title>${styles}</head>
<body><main id="contenu" class="wrap"><div class="work"><div class="tabbed bleed"><p class="tab">${words.site}</p>
<div class="sheet"><div class="sheet__in"><h1>${title}</h1>
<p class="lead mt-3">${text}</p>
<div class="actions"><a class="btn btn--main" href="${encode(href)}">${go}</a>
<a class="btn btn--bare" href="/aide/je-n-y-arrive-pas">${words.stuck}</a>
<a class="btn btn--bare" href="/accessibilite">${words.accessibility}</a></div></div></div></div></div></main></body></html>`
  return {
    broken: (url, id) =>
      page({
        title: words.title,
        text: `${words.text} ${words.number.replace('{id}', encode(id))}`,
        href: url,
        go: words.retry,
      }),
    foreign: () =>
      page({ title: words.foreignTitle, text: words.foreignText, href: '/', go: words.foreignGo }),
    missing: () =>
      page({ title: words.missingTitle, text: words.missingText, href: '/', go: words.missingGo }),
  }
}
