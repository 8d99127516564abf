import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'html-entities'
import { askedLanguage } from '../lib/copy/asked.mjs'

/**
 * Makes what is answered in the place of a page. Next answers a page that is drawn by scripts alone, and is blank without
 * them; these need nothing but the style sheet, and work in the same way for everybody.
 * @param {string} dir the checkout, built
 * @returns {Record<'broken' | 'foreign' | 'missing', (request: import('node:http').IncomingMessage, id?: string) => string>}
 *   for a page that broke, with the number under which the log tells the error; for a form that another site sent; for a
 *   file that is not there
 */
export function failurePages(dir) {
  const catalogues = wordsOf(dir)
  const chunks = '.next/static/chunks'
  // The sheet of the root layout alone: before it, another one would put the layers in an order of its own.
  const styles = readdirSync(join(dir, chunks))
    .filter((name) => name.endsWith('.css'))
    .filter((name) => readFileSync(join(dir, chunks, name), 'utf8').includes('@layer base'))
    .map((name) => `<link rel="stylesheet" href="/_next/static/chunks/${name}">`)
    .join('')
  const page = ({
    language,
    words,
    title,
    text,
    href,
    go,
  }) => `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark"><link rel="icon" href="/icon.svg" type="image/svg+xml"><title>${title} — ${words.site}</title>${styles}</head>
<body><main id="contenu" class="wrap"><div class="work"><div class="tabbed bleed"><p class="tab">${words.site}</p>
<div class="sheet"><div class="sheet__in"><h1>${title}</h1>
<p class="lead mt-3">${text}</p>
<div class="actions"><a class="btn btn--main" href="${encode(href)}">${go}</a>
<a class="btn btn--bare" href="/aide/je-n-y-arrive-pas">${words.stuck}</a>
<a class="btn btn--bare" href="/accessibilite">${words.accessibility}</a></div></div></div></div></div></main></body></html>`
  /** @param {(words: Record<string, string>, url: string, id: string) => object} said */
  const inWords =
    (said) =>
    (request, id = '') => {
      const asked = askedLanguage(request)
      const language = asked && Object.hasOwn(catalogues, asked) ? asked : 'fr'
      const words = catalogues[language]
      return page({ language, words, ...said(words, request.url, id) })
    }
  return {
    broken: inWords((words, href, id) => ({
      title: words.title,
      text: `${words.text} ${words.number.replace('{id}', encode(id))}`,
      href,
      go: words.retry,
    })),
    foreign: inWords((words) => ({
      title: words.foreignTitle,
      text: words.foreignText,
      href: '/',
      go: words.foreignGo,
    })),
    missing: inWords((words) => ({
      title: words.missingTitle,
      text: words.missingText,
      href: '/',
      go: words.missingGo,
    })),
  }
}

function wordsOf(dir) {
  const copy = join(dir, 'lib/copy')
  const languages = readdirSync(copy, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(
    languages.map(({ name }) => [name, JSON.parse(readFileSync(join(copy, name, 'failure.json'), 'utf8'))]),
  )
}
