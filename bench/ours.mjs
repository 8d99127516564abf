// Our wizard, driven one step at a time: as a browser without JavaScript, and as one with it.

import { encodeMultipart, formEntries, parseForm, submitForm } from './form.mjs'
import { createClient, expectAnswer } from './http.mjs'

const FLIGHT = 'text/x-component'

/**
 * @typedef {object} Route what is measured
 * @property {string} page last part of the address whose form is posted, `coordonnees`
 * @property {string} next last part of the address it leads to, `motif`
 * @property {(user: {index: number, saves: number}) => Record<string, string | string[] | null>} values fields to type; they must
 *   differ at each save, and make a page that is complete and valid
 * @property {string} proof text found only in the HTML of the next page (a label of its form)
 * @property {string} payloadProof text found only in the payload of the next page: a prop of its client component, like
 *   `"page":"motif"` (labels live in the client's JavaScript, and a payload that says « not found » names the segment too)
 * @property {string} [press] text of the button, « Enregistrer et continuer » by default
 * @property {string} [version] name of the hidden input that changes at each save, `version` by default
 * @property {(reference: string, last: string) => unknown[][]} [segments] route of a page, for `next-router-state-tree`
 */

/** The route measured when nothing else is said: /demande/[reference]/coordonnees → motif, both folders of their own. */
export const DEFAULT_SEGMENTS = (reference, last) => ['demande', ['reference', reference, 'd', null], last]

/**
 * The driver of a route.
 * @param {string} base origin of the server
 * @param {Route} route
 * @param {(count: number) => Promise<{cookie: string, reference: string}[]>} prepareUsers makes people signed in, each with a draft
 *   whose pages before the measured one are filled; `cookie` is a Cookie header
 */
export function createDriver(base, route, prepareUsers) {
  const settings = {
    press: 'Enregistrer et continuer',
    version: 'version',
    segments: DEFAULT_SEGMENTS,
    ...route,
  }
  return {
    /** Virtual users whose form has been read; both variants may use the same ones, one after the other. */
    async users(count) {
      const prepared = await prepareUsers(count)
      return Promise.all(
        prepared.map(({ cookie, reference }, index) => begin(base, settings, { cookie, reference, index })),
      )
    },
    /** Reads the form anew, outside what is measured: at the beginning and after a failure. */
    recover: (user) => readPage(user, settings),
    noJs: (user) => stepWithoutScript(user, settings),
    js: (user) => stepWithScript(user, settings),
    readBack: (user) => readBack(user, settings),
    checkVersions: (user) => checkVersions(user, settings),
  }
}

async function begin(base, settings, { cookie, reference, index }) {
  const user = {
    client: createClient(base, { cookie }),
    reference,
    index,
    saves: 0,
    typed: {},
    address: `/demande/${reference}/${settings.page}`,
    next: `/demande/${reference}/${settings.next}`,
  }
  await readPage(user, settings)
  return user
}

/** GETs the page, keeps its form and the identifier of its action. */
async function readPage(user, { page, version }) {
  const answer = expectAnswer(await user.client.request('GET', user.address), `GET ${page}`, { status: 200 })
  user.form = parseForm(answer.body, { containing: `name="${version}"` })
  user.version = user.form.fields.find(({ name }) => name === version).value
  user.action = actionId(user.form)
}

/** The identifier of a server action among the hidden inputs that React writes: bound (useActionState) or plain. */
export function actionId(form) {
  for (const { name, value } of form.fields) {
    if (/^\$ACTION_\d+:0$/.test(name)) return JSON.parse(value).id
    if (name.startsWith('$ACTION_ID_')) return name.slice('$ACTION_ID_'.length)
  }
  throw new Error('the form has no server action')
}

/** What this save types: the route's values and the version that the page has now. */
function type(user, { values, version }) {
  user.saves++
  user.typing = values(user)
  return { ...user.typing, [version]: user.version }
}

/** After a save: the next version is computed, since reading the page again would be measured too. */
function saved(user) {
  user.typed = user.typing
  user.version = String(Number(user.version) + 1)
}

/** A browser without JavaScript: the form posted, 303, the next page as HTML. */
async function stepWithoutScript(user, settings) {
  const answer = await submitForm(user.client, user.address, user.form, {
    values: type(user, settings),
    press: settings.press,
  })
  expectAnswer(answer, `POST ${settings.page}`, { status: 303, location: user.next })
  saved(user)
  const next = await user.client.request('GET', user.next, { headers: { accept: 'text/html' } })
  expectAnswer(next, `GET ${settings.next}`, { status: 200, contains: settings.proof })
  return { htmlBytes: next.bytes }
}

/** A browser with JavaScript: one post of the server action, whose answer carries the payload of the next page. */
async function stepWithScript(user, settings) {
  const { body, type: contentType } = encodeReply(
    formEntries(user.form, type(user, settings), settings.press),
  )
  const answer = await user.client.request('POST', user.address, {
    headers: {
      accept: FLIGHT,
      'content-type': contentType,
      'next-action': user.action,
      origin: user.client.origin,
      referer: user.client.origin + user.address,
      'next-router-state-tree': stateTree(settings.segments(user.reference, settings.page)),
      'sec-fetch-dest': 'empty',
      'sec-fetch-mode': 'cors',
      'sec-fetch-site': 'same-origin',
    },
    body,
  })
  expectAnswer(answer, `action of ${settings.page}`, { status: [200, 303] })
  const redirect = answer.headers['x-action-redirect']?.split(';')[0]
  if (redirect !== user.next) throw new Error(`action of ${settings.page}: x-action-redirect ${redirect}`)
  saved(user)
  if (!answer.headers['content-type']?.startsWith(FLIGHT))
    throw new Error(`action of ${settings.page}: no payload of the next page (${answer.bytes} bytes)`)
  expectAnswer(answer, `payload of ${settings.next}`, { status: [200, 303], contains: settings.payloadProof })
  return { htmlBytes: answer.bytes }
}

/**
 * The body of a server action as React's encodeReply writes it for `useActionState(action, null)`: the entries of the form
 * under the prefix `_1_`, then the arguments, the previous state (null) and the form ($K1). React's own hidden inputs
 * are there only until the first navigation within the page; left out, as on every page but the first.
 */
export function encodeReply(entries) {
  const own = entries
    .filter(([name]) => !name.startsWith('$ACTION_'))
    .map(([name, ...rest]) => [`_1_${name}`, ...rest])
  return encodeMultipart([...own, ['0', '[null,"$K1"]']])
}

/** The `next-router-state-tree` header of Next 16.4 for a page without parallel routes and with one layout, the root's. */
export function stateTree(segments) {
  const leaf = ['__PAGE__', {}, null, null, 0]
  const tree = [...segments]
    .reverse()
    .reduce((below, segment) => [segment, { children: below }, null, null, 0], leaf)
  return encodeURIComponent(JSON.stringify(['', { children: tree }, null, null, 16]))
}

/** Before measuring: two saves, and the page must then show the version that we computed. */
async function checkVersions(user, settings) {
  for (let count = 0; count < 2; count++) await stepWithoutScript(user, settings)
  const computed = user.version
  await readPage(user, settings)
  if (user.version !== computed)
    throw new Error(
      `version ${user.version} after two saves, ${computed} expected: the driver cannot compute it`,
    )
}

/** Reads the page again: every value that was typed last must be in its form. */
async function readBack(user, settings) {
  await readPage(user, settings)
  for (const [name, value] of Object.entries(user.typed)) {
    const found = user.form.fields.filter((field) => field.name === name).map((field) => field.value)
    const wanted = value === null ? [] : [].concat(value)
    if (found.join('\n') !== wanted.join('\n'))
      throw new Error(`${name} is « ${found} », « ${wanted} » was saved`)
  }
}
