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

/** Keeps this page for the day when there is no network; the worker serves it then. A browser that cannot does without. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const page = window.location.pathname
    await navigator.serviceWorker.register(worker, { scope: page })
    const cache = await caches.open(kept)
    const wanted = new Set([new URL(page, window.location.href).href, ...partsOfPage()])
    await cache.addAll([...wanted])
    // Parts of former versions go once the present ones are all there.
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url)
  } catch {
    // No room, no permission, no network: the page works, only not without one.
  }
}
