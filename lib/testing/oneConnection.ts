import { AsyncLocalStorage } from 'node:async_hooks'
import { database, statements } from '@/db/client'

interface Connection {
  client: object
  drizzled: object
  guarded?: true
}

/**
 * Inside a transaction, anything asked of the pool would wait for a second connection: as many of them at once as the pool
 * is large wait for ever, and the service with them. From now on that fails in this process.
 */
export function refuseSecondConnections(): void {
  const holder: typeof globalThis & { titreDatabase?: Connection } = globalThis
  const [drizzled, client] = [database(), statements()]
  if (!holder.titreDatabase || holder.titreDatabase.guarded) return
  holder.titreDatabase.guarded = true
  const inside = new AsyncLocalStorage<true>()
  const check = () => {
    if (inside.getStore()) throw new Error('A transaction asks for a second connection')
  }
  const transaction: typeof drizzled.transaction = (work, config) =>
    drizzled.transaction((tx) => inside.run(true, () => work(tx)), config)
  holder.titreDatabase.drizzled = new Proxy(drizzled, {
    get(target, name) {
      check()
      return name === 'transaction' ? transaction : Reflect.get(target, name)
    },
  })
  holder.titreDatabase.client = new Proxy(client, {
    apply(target, self, words) {
      check()
      return Reflect.apply(target, self, words)
    },
  })
}
