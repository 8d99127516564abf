const worker = '/verification.js'
const kept = 'verification'

/** What this page was made of: its scripts, its style, its fonts, its drawings. */
function partsOfPage(): string[] {
  const isPart = (address: string) => {
    const { origin, pathname } = new URL(address)
    return origin === window.location.origin && /^\/_next\/static\/|\.svg$/u.test(pathname)
  }
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(isPart)
}

/** What another page of ours is made of, from its source. */
async function partsOf(page: string): Promise<string[]> {
  const source = await (await fetch(page)).text()
  return [...source.matchAll(/\/_next\/static\/[\w\-./~]+/gu)].map(([path]) => path)
}

/**
 * Keeps the page that checks signed squares for the day when there is no network; the worker serves it then. A browser
 * that cannot does without.
 */
export async function keepForOffline(page: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(worker, { scope: page })
    const cache = await caches.open(kept)
    const parts = page === window.location.pathname ? partsOfPage() : await partsOf(page)
    const wanted = new Set([page, ...parts].map((part) => new URL(part, window.location.href).href))
    await cache.addAll([...wanted])
    // Parts of former versions go once the present ones are all there; another page does not know all of them.
    if (page !== window.location.pathname) return
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url)
  } catch {
    // No room, no permission, no network: the page works, only not without one.
  }
}
