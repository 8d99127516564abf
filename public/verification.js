// Serves the page that checks signed codes when there is no network. It keeps nothing itself: the page does.
const page = '/V'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname === page)
    event.respondWith(fetch(request).catch(() => caches.match(page)))
  else if (pathname.startsWith('/_next/static/') || pathname.endsWith('.svg'))
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)))
})
