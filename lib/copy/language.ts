import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { askedLanguage } from './asked.mjs'
import { isLanguage, type Language, officialLanguage } from './languages'

/** The answer under way, with its request, which `bin/server.mjs` keeps for us. */
const server: typeof globalThis & { titreAnswer?: AsyncLocalStorage<ServerResponse> } = globalThis

/** The language of this request: the one that the person chose; French for agents, and where no request is answered. */
export function language(): Language {
  const answer = server.titreAnswer?.getStore()
  const asked = answer && askedLanguage(answer.req)
  return isLanguage(asked) ? asked : officialLanguage
}
