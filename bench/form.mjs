// HTML forms as a browser without JavaScript sees and sends them.
import { randomBytes } from 'node:crypto'

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const TAG = /<(\/?)(form|input|select|option|textarea|button)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const UNSENT = new Set(['submit', 'image', 'reset', 'button'])

/** Text of an HTML attribute or element with its entities decoded. */
function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[name.toLowerCase()] ?? whole),
  )
}

/** Attributes of a tag, names in lower case; one without a value is ''. */
function attributes(source) {
  const found = {}
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE))
    found[name.toLowerCase()] ??= decode(double ?? single ?? bare ?? '')
  return found
}

/**
 * The form of a page that contains a text or matches an expression (in its own HTML, tags included).
 * Scripts and comments are left out first: React's payload repeats the page. Fields tied by a `form` attribute are not seen.
 * @param {string} html
 * @param {{containing?: string | RegExp}} [options] the first form when nothing is asked
 * @returns {{action: string, method: string, enctype: string, fields: {name: string, value: string, type: string}[], buttons: {name: string, value: string, text: string, action?: string}[]}}
 *   `action` as written ('' means the page's own address); `fields` are what a browser would send untouched, in order; buttons apart
 */
export function parseForm(html, { containing = '' } = {}) {
  const clean = html.replace(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/gi, '')
  for (const [, opening, inner] of clean.matchAll(
    /<form\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/form>/gi,
  )) {
    const matches = containing instanceof RegExp ? containing.test(inner) : inner.includes(containing)
    if (!matches) continue
    const { action = '', method = 'get', enctype = 'application/x-www-form-urlencoded' } = attributes(opening)
    return { action, method: method.toUpperCase(), enctype: enctype.toLowerCase(), ...parseFields(inner) }
  }
  throw new Error(`no form containing « ${containing} » in ${html.length} characters`)
}

/** Reads the controls of one form. */
function parseFields(inner) {
  const fields = []
  const buttons = []
  let select = null
  for (const match of inner.matchAll(TAG)) {
    const [whole, closing, rawName, source] = match
    const tag = rawName.toLowerCase()
    if (closing) {
      if (tag === 'select' && select) {
        closeSelect(select, fields)
        select = null
      }
      continue
    }
    const found = attributes(source)
    const after = match.index + whole.length
    if (tag === 'option') addOption(select, found, inner, after)
    else if (tag === 'select') select = { ...found, options: [] }
    else if ('disabled' in found) continue
    else if (tag === 'button' || UNSENT.has(found.type))
      buttons.push({
        name: found.name ?? '',
        value: found.value ?? '',
        text: tag === 'button' ? textBefore(inner, after, '</button') : (found.value ?? ''),
        ...(found.formaction !== undefined && { action: found.formaction }),
      })
    else if (tag === 'textarea' && found.name)
      fields.push({
        name: found.name,
        value: decode(textUntil(inner, after, '</textarea').replace(/\r\n?/g, '\n').replace(/^\n/, '')),
        type: 'textarea',
      })
    else if (tag === 'input' && found.name) addInput(found, fields)
  }
  return { fields, buttons }
}

function addInput({ name, type = 'text', value, ...found }, fields) {
  const choice = type === 'checkbox' || type === 'radio'
  if (choice && !('checked' in found)) return
  fields.push({ name, type, value: value ?? (choice ? 'on' : '') })
}

function addOption(select, found, inner, after) {
  if (!select || 'disabled' in found) return
  const value = found.value ?? decode(/^[^<]*/.exec(inner.slice(after, after + 500))[0].trim())
  select.options.push({ value, selected: 'selected' in found })
}

/** A select sends its selected options, or its first when it takes only one. */
function closeSelect({ name, disabled, multiple, options }, fields) {
  if (!name || disabled !== undefined) return
  const selected = options.filter((option) => option.selected)
  const sent =
    multiple !== undefined
      ? selected
      : selected.slice(-1).concat(selected.length === 0 ? options.slice(0, 1) : [])
  for (const { value } of sent) fields.push({ name, value, type: 'select' })
}

function textUntil(inner, from, end) {
  const at = inner.toLowerCase().indexOf(end, from)
  return inner.slice(from, at < 0 ? undefined : at)
}

function textBefore(inner, from, end) {
  return decode(textUntil(inner, from, end).replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The entries to send: the form's own with some values replaced (an array gives several, null leaves one out), and the button pressed.
 * @param {ReturnType<typeof parseForm>} form
 * @param {Record<string, string | string[] | null>} [values] a name the form did not send (a radio, a box) is added
 * @param {string | RegExp} [press] text of the button, the first by default
 * @returns {[string, string, string?][]} name, value and, for a file input, 'file'
 */
export function formEntries(form, values = {}, press = '') {
  const entries = []
  const waiting = new Map(
    Object.entries(values).map(([name, value]) => [name, value === null ? [] : [].concat(value)]),
  )
  const placed = new Set()
  for (const { name, value, type } of form.fields) {
    if (!waiting.has(name)) entries.push(type === 'file' ? [name, value, 'file'] : [name, value])
    else if (!placed.has(name)) for (const given of waiting.get(name)) entries.push([name, given])
    if (waiting.has(name)) placed.add(name)
  }
  for (const [name, given] of waiting)
    if (!placed.has(name)) for (const value of given) entries.push([name, value])
  const button = form.buttons.find(({ text }) =>
    press instanceof RegExp ? press.test(text) : text.includes(press),
  )
  if (!button && press)
    throw new Error(`no button « ${press} »: ${form.buttons.map(({ text }) => text).join(', ')}`)
  if (button?.name) entries.push([button.name, button.value])
  return entries
}

const escapeName = (name) => name.replace(/\r\n|\r|\n/g, '%0D%0A').replace(/"/g, '%22')

/**
 * A multipart/form-data body as Chromium writes it.
 * @param {[string, string, string?][]} entries
 * @returns {{body: Buffer, type: string}} the body and its Content-Type
 */
export function encodeMultipart(entries) {
  const boundary = `----WebKitFormBoundary${randomBytes(12).toString('base64url').replace(/[-_]/g, 'A')}`
  const parts = entries.map(([name, value, file]) =>
    file
      ? `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n`
      : `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"\r\n\r\n${value.replace(/\r\n|\r|\n/g, '\r\n')}\r\n`,
  )
  return {
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

/**
 * Sends a form as a browser without JavaScript: multipart or urlencoded as the form says, Origin and Referer of the page.
 * @param {ReturnType<typeof import('./http.mjs').createClient>} client
 * @param {string} page path of the page that holds the form
 * @param {ReturnType<typeof parseForm>} form
 * @param {{values?: Record<string, string | string[] | null>, press?: string | RegExp}} [options]
 */
export function submitForm(client, page, form, { values, press } = {}) {
  const url = new URL(form.action || page, client.origin + page)
  const entries = formEntries(form, values, press)
  const headers = {
    origin: client.origin,
    referer: client.origin + page,
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'navigate',
  }
  if (form.method === 'GET')
    return client.request(
      'GET',
      `${url.pathname}?${new URLSearchParams(entries.map(([name, value]) => [name, value]))}`,
      { headers },
    )
  if (form.enctype !== 'multipart/form-data') {
    const body = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString()
    return client.request('POST', url.pathname + url.search, {
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  }
  const { body, type } = encodeMultipart(entries)
  return client.request('POST', url.pathname + url.search, {
    headers: { ...headers, 'content-type': type },
    body,
  })
}
