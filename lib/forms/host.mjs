/**
 * The host that a request was made to, as a browser would write it: behind a proxy of ours, the one that it names.
 * @param {(name: string) => string | null | undefined} header
 * @param {boolean} behindProxy whether APP_URL is set
 * @returns {string}
 */
export function requestedHost(header, behindProxy) {
  return (behindProxy && header('x-forwarded-host')) || header('host') || ''
}

/**
 * Whether an origin that a form names is that of a host. What is no address is nobody's.
 * @param {string} origin
 * @param {string} host
 */
export function isOriginOf(origin, host) {
  return URL.canParse(origin) && new URL(origin).host === host
}
