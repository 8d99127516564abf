import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** The answer under way, which `bin/server.mjs` keeps for us: a page of Next cannot set its own status. */
const server: typeof globalThis & { titreAnswer?: AsyncLocalStorage<ServerResponse> } = globalThis

/**
 * The page that is being rendered answers 404. Next's own `notFound()` leaves a page without a word to who has no
 * JavaScript, when a guard calls it: the page renders its « Page introuvable » itself, under this status.
 */
export function answerNotFound(): void {
  const answer = server.titreAnswer?.getStore()
  if (answer) answer.statusCode = 404
}
