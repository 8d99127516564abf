// Next, React and ours keep nine stores of what belongs to a request, and Node before 24 hands each of them to each promise
// that is made, one by one. Node 24 hands on one frame that holds them all; these stores hand on the last value that was
// given, which knows the ones before it (decisions 0017 and 0019). The chain is as long as their runs are nested.
import hooks from 'node:async_hooks'
import { syncBuiltinESMExports } from 'node:module'

/**
 * A class of stores as `AsyncLocalStorage` is, all of them kept in one store of Node's.
 * @param {typeof import('node:async_hooks').AsyncLocalStorage} Storage Node's own
 * @returns {typeof import('node:async_hooks').AsyncLocalStorage}
 */
export function storesInOne(Storage) {
  const frames = new Storage()
  const framed = (store, value) => {
    const outer = frames.getStore()
    return { store, value, outer: outer?.store === store ? outer.outer : outer }
  }
  return class {
    static bind = Storage.bind
    static snapshot() {
      const frame = frames.getStore()
      return (callback, ...rest) => frames.run(frame, callback, ...rest)
    }
    getStore() {
      let frame = frames.getStore()
      while (frame && frame.store !== this) frame = frame.outer
      return frame?.value
    }
    run(value, callback, ...rest) {
      return frames.run(framed(this, value), callback, ...rest)
    }
    exit(callback, ...rest) {
      return this.run(undefined, callback, ...rest)
    }
    enterWith(value) {
      frames.enterWith(framed(this, value))
    }
    disable() {
      this.enterWith(undefined)
    }
  }
}

/** From now on every store that is made is one of these: React asks the module for the class, Next the global. */
export function keepStoresInOne() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return
  const value = storesInOne(hooks.AsyncLocalStorage)
  // From Node 22.7 on the module has a getter there, and nothing may be assigned.
  Object.defineProperty(hooks, 'AsyncLocalStorage', {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  })
  globalThis.AsyncLocalStorage = value
  syncBuiltinESMExports()
}
