const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Would a uuid column take this? Asked before a query, so that nonsense is not found instead of failing. */
export function isUuid(text: string): boolean {
  return pattern.test(text)
}
