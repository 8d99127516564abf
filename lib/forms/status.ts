import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** The answer under way, which `bin/server.mjs` keeps for us: a page of Next cannot set its own status. */
const server: typeof globalThis & {
  titreAnswer?: AsyncLocalStorage<ServerResponse & { failureId?: string; refused?: true }>
} = globalThis

/**
 * The page that is being rendered answers 404. Next's own `notFound()` leaves a page without a word to who has no
 * JavaScript, when a guard calls it: the page renders its « Page introuvable » itself, under this status.
 */
export function answerNotFound(): void {
  const answer = server.titreAnswer?.getStore()
  if (answer) answer.statusCode = 404
}

/** The page that is being rendered broke: the person is told the number under which the log has the error. */
export function tellFailure(id: string): void {
  const answer = server.titreAnswer?.getStore()
  if (answer) answer.failureId = id
}

/** The form that was posted is refused: without scripts, the page that is rendered next says so in its title. */
export function tellRefusal(): void {
  const answer = server.titreAnswer?.getStore()
  if (answer) answer.refused = true
}

/** A form was refused by the request that this page answers. */
export function isRefused(): boolean {
  return server.titreAnswer?.getStore()?.refused === true
}
