// A step page as a phone on a slow network loads it: bytes and Largest Contentful Paint, in Chromium.
import { chromium } from '@playwright/test'
import { systemBrowser } from '../bin/browser.mjs'
import { createClient } from './http.mjs'
import { median } from './measure.mjs'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  locale: 'fr-FR',
}
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  connectionType: 'cellular4g',
}
const CPU_SLOWDOWN = 4
const SETTLE_MS = 1000

/** Keeps the last largest-contentful-paint entry. Runs in the page. */
function observe() {
  globalThis.benchLcp = { ms: 0, element: '' }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      globalThis.benchLcp = { ms: entry.startTime, element: entry.element?.outerHTML.slice(0, 80) ?? '' }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

/**
 * Loads a page cold several times (a new context each time: empty caches, new connections) after one load that only warms the server.
 * A browser may take its scripts in a smaller form than gzip: they are asked for once more, as gzip, to be weighed.
 * @param {{base: string, path: string, cookie?: string, loads?: number, expect?: string}} options `cookie` is a Cookie header,
 *   `expect` a selector that the page must have
 * @returns {Promise<{jsGzipBytes: number, jsBytes: number, htmlGzipBytes: number, lcpMs: number, lcpElement: string, scripts: number, notCompressed: string[], pageErrors: string[], loads: number[]}>}
 */
export async function measurePage({ base, path, cookie = '', loads = 5, expect = 'h1' }) {
  const browser = await chromium.launch({
    args: FLAGS,
    executablePath: systemBrowser(),
  })
  try {
    const results = []
    for (let count = 0; count <= loads; count++)
      results.push(await coldLoad(browser, { url: base + path, cookie, expect }))
    const counted = results.slice(1)
    const sample = counted.at(-1)
    return {
      jsGzipBytes: await gzipBytes(base, sample.scripts),
      htmlGzipBytes: median(counted.map(({ html }) => html)),
      lcpMs: Math.round(median(counted.map(({ lcp }) => lcp))),
      lcpElement: sample.element,
      scripts: sample.scripts.length,
      jsBytes: median(counted.map(({ js }) => js)),
      notCompressed: sample.notCompressed,
      pageErrors: counted.flatMap(({ pageErrors }) => pageErrors),
      loads: counted.map(({ lcp }) => Math.round(lcp)),
    }
  } finally {
    await browser.close()
  }
}

/** Less than this is sent as it is, by the threshold of `compression`. */
const SMALL_BYTES = 1024

/** What these scripts weigh for who takes gzip alone, bodies only. */
async function gzipBytes(base, scripts) {
  const client = createClient(base, { headers: { 'accept-encoding': 'gzip' } })
  let sum = 0
  for (const url of scripts) {
    const { status, headers, bytes } = await client.request('GET', new URL(url).pathname)
    if (status !== 200 || (headers['content-encoding'] !== 'gzip' && bytes >= SMALL_BYTES))
      throw new Error(`${url}: ${status}, not gzip`)
    sum += bytes
  }
  client.close()
  return sum
}

/** One load in a context of its own, network and CPU slowed. */
async function coldLoad(browser, { url, cookie, expect }) {
  const context = await browser.newContext(PHONE)
  try {
    await context.addCookies(
      cookie
        .split(/;\s*/)
        .filter(Boolean)
        .map((pair) => ({
          name: pair.slice(0, pair.indexOf('=')),
          value: pair.slice(pair.indexOf('=') + 1),
          url,
        })),
    )
    const page = await context.newPage()
    const traffic = await watchTraffic(await context.newCDPSession(page))
    const pageErrors = []
    page.on('pageerror', (error) => pageErrors.push(error.message))
    await page.addInitScript(observe)
    const answer = await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    if (answer.status() !== 200 || page.url() !== url)
      throw new Error(`${url}: ${answer.status()} at ${page.url()}`)
    await page.waitForSelector(expect, { timeout: 30_000 })
    await page.waitForLoadState('networkidle', { timeout: 30_000 })
    await page.waitForTimeout(SETTLE_MS)
    const { ms, element } = await page.evaluate(() => globalThis.benchLcp)
    return { lcp: ms, element, pageErrors, ...traffic.sum() }
  } finally {
    await context.close()
  }
}

/** Slows the page down and counts the encoded bytes of its document and of every script, bodies only. */
async function watchTraffic(cdp) {
  const files = new Map()
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    const encoding = Object.entries(response.headers).find(
      ([name]) => name.toLowerCase() === 'content-encoding',
    )?.[1]
    files.set(requestId, {
      type: type === 'Script' || /javascript/.test(response.mimeType) ? 'Script' : type,
      url: response.url,
      encoding,
      head: response.encodedDataLength,
      total: 0,
    })
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (files.has(requestId)) files.get(requestId).total = encodedDataLength
  })
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: false })
  await cdp.send('Network.emulateNetworkConditions', NETWORK)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  const bytes = (list) => list.reduce((sum, { total, head }) => sum + Math.max(0, total - head), 0)
  return {
    sum() {
      const all = [...files.values()]
      const scripts = all.filter(({ type }) => type === 'Script')
      const documents = all.filter(({ type }) => type === 'Document')
      const notCompressed = [...scripts, ...documents]
        .filter(({ encoding }) => !encoding)
        .map(({ url }) => url)
      return {
        js: bytes(scripts),
        html: bytes(documents),
        scripts: scripts.map(({ url }) => url),
        notCompressed,
      }
    },
  }
}
