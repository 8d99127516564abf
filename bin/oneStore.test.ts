import { AsyncLocalStorage } from 'node:async_hooks'
import { execFileSync } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { storesInOne } from './oneStore.mjs'

const Store = storesInOne(AsyncLocalStorage)
const [person, page] = [new Store<string>(), new Store<string>()]
const seen = () => [person.getStore(), page.getStore()]

test('each store keeps its own value, in what it runs and in what that awaits', async () => {
  const answer = await person.run('Zofia', () =>
    page.run('motif', async () => {
      await setImmediate()
      return seen()
    }),
  )
  expect(answer).toEqual(['Zofia', 'motif'])
  expect(seen()).toEqual([undefined, undefined])
})

test('two requests at the same time never see each other', async () => {
  const ask = (name: string) =>
    person.run(name, async () => {
      const before = person.getStore()
      await setImmediate()
      return [before, person.getStore()]
    })
  expect(await Promise.all(['João', 'Inés', 'Μαρία'].map(ask))).toEqual([
    ['João', 'João'],
    ['Inés', 'Inés'],
    ['Μαρία', 'Μαρία'],
  ])
})

test('a value inside another ends with it, and gives the first one back', () => {
  person.run('João', () => {
    expect(page.run('pieces', () => person.run('Inés', seen))).toEqual(['Inés', 'pieces'])
    page.run('pieces', () => {
      expect(page.run('motif', seen)).toEqual(['João', 'motif'])
      expect(seen()).toEqual(['João', 'pieces'])
    })
    expect(seen()).toEqual(['João', undefined])
  })
})

test('what is bound, or taken as it was, sees the values of then', () => {
  const clean = Store.snapshot()
  const [bound, then] = person.run('João', () => [Store.bind(seen), Store.snapshot()] as const)
  person.run('Inés', () => {
    expect(clean(seen)).toEqual([undefined, undefined])
    expect(clean((a: number, b: number) => a + b, 1, 2)).toBe(3)
    expect(bound()).toEqual(['João', undefined])
    expect(then(seen)).toEqual(['João', undefined])
  })
})

test('left or put aside, one store is empty and the others stay', () => {
  person.run('João', () =>
    page.run('motif', () => {
      expect(person.exit(seen)).toEqual([undefined, 'motif'])
      page.enterWith('activite')
      expect(seen()).toEqual(['João', 'activite'])
      page.disable()
      expect(seen()).toEqual(['João', undefined])
    }),
  )
})

test('arguments and errors pass through', () => {
  expect(person.run('João', (a: number, b: number) => a + b, 1, 2)).toBe(3)
  expect(() =>
    person.run('João', () => {
      throw new Error('told')
    }),
  ).toThrow('told')
  expect(person.getStore()).toBeUndefined()
})

test('at the start Node before 24 has this class everywhere, and later ones keep their own', () => {
  const file = new URL('./oneStore.mjs', import.meta.url)
  const answer = execFileSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { AsyncLocalStorage as imported } from 'node:async_hooks'
    import { createRequire } from 'node:module'
    const own = imported
    const { keepStoresInOne } = await import('${file}')
    keepStoresInOne()
    const { AsyncLocalStorage: required } = createRequire('${file}')('node:async_hooks')
    const store = new required()
    console.log(JSON.stringify([
      required === own,
      imported === required,
      [required, undefined].includes(globalThis.AsyncLocalStorage),
      store.run('João', () => store.getStore()),
    ]))`,
  ])
  const kept = Number.parseInt(process.versions.node, 10) >= 24
  expect(JSON.parse(String(answer))).toEqual([kept, true, true, 'João'])
})
