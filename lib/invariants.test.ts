import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What the house holds true of its own files. Each rule names the files that break it. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(path) && !path.startsWith('bench/reference/'))
const read = (path: string) => readFileSync(path, 'utf8')
const code = tracked.filter((path) => /\.(tsx?|mjs)$/u.test(path))
const isTest = (path: string) => /\.test\.ts$|^e2e\/|^lib\/testing\//u.test(path)
const own = code.filter((path) => !isTest(path))

function breaking(paths: string[], rule: (text: string, path: string) => boolean): string[] {
  return paths.filter((path) => rule(read(path), path))
}

/** The request stands beside its group: a folder in an address is a step of every rendering (decision 0017). */
const ofApplicants = (path: string) => /^app\/(\(applicant\)|demande)\//u.test(path)

test('the rules see the tree', () => {
  expect(own.length).toBeGreaterThan(100)
})

test('pages of applicants begin with their guard', () => {
  const pages = own.filter((path) => ofApplicants(path) && path.endsWith('/page.tsx'))
  expect(pages.length).toBeGreaterThan(2)
  expect(breaking(pages, (text) => !/await require(Applicant|Visit)\(/u.test(text))).toEqual([])
})

test('private routes ask who comes, and those that write ask from where', () => {
  const routes = own.filter(
    (path) => (ofApplicants(path) || path.startsWith('app/(agent)/')) && path.endsWith('/route.ts'),
  )
  expect(routes.length).toBeGreaterThan(10)
  const guard = /\b(answerCase|answerPaper|current(Agent|Applicant)|claimed(Agent)?Session)\(/u
  expect(breaking(routes, (text) => !guard.test(text))).toEqual([])
  const writes = (text: string) => /export async function (POST|PUT|PATCH|DELETE)\b/u.test(text)
  expect(breaking(routes, (text) => writes(text) && !text.includes('isOwnOrigin('))).toEqual([])
})

test('pages of agents begin with their guard', () => {
  const pages = own.filter((path) => path.startsWith('app/(agent)/') && path.endsWith('/page.tsx'))
  expect(pages.length).toBeGreaterThan(3)
  expect(
    breaking(
      pages.filter((path) => !/\/(connexion|activation\/\[token\])\/page\.tsx$/u.test(path)),
      (text) => !/await require(Agent|Case|Role)\(/u.test(text),
    ),
  ).toEqual([])
})

test('every export of an actions.ts is a defineAction', () => {
  const actions = own.filter((path) => path.endsWith('/actions.ts'))
  expect(actions.length).toBeGreaterThan(2)
  const exported = (text: string) => text.match(/^export .*$/gmu) ?? []
  expect(
    breaking(actions, (text) =>
      exported(text).some((line) => !/^export const \w+ = defineAction\(/u.test(line)),
    ),
  ).toEqual([])
  expect(
    breaking(
      own,
      (text, path) =>
        text.includes("'use server'") && !path.endsWith('/actions.ts') && path !== 'lib/invariants.test.ts',
    ),
  ).toEqual([])
})

test('time comes from the clock', () => {
  const allowed = ['lib/clock.ts', 'lib/demo/duration.ts']
  const inLib = own.filter((path) => /^(app|components|db|lib)\//u.test(path) && !allowed.includes(path))
  expect(breaking(inLib, (text) => /new Date\(|Date\.now\(/u.test(text))).toEqual([])
})

test('settings come from env', () => {
  const allowed = ['lib/env.ts', 'instrumentation.ts']
  const inside = own.filter(
    (path) => !/^(bin|bench)\//u.test(path) && !/\.config\.ts$/u.test(path) && !allowed.includes(path),
  )
  expect(breaking(inside, (text) => text.includes('process.env'))).toEqual([])
})

test('addresses of ours are written in one place', () => {
  const addresses = ['lib/routes.ts', 'lib/stepRoutes.ts', 'lib/agentRoutes.ts', 'lib/demo/devRoutes.ts']
  const inside = own.filter((path) => /^(components|lib)\//u.test(path) && !addresses.includes(path))
  expect(
    breaking(inside, (text) =>
      /(href|redirect\()=?["'`{]*\/(demande|mon-espace|connexion|agents)/u.test(text),
    ),
  ).toEqual([])
  expect(
    breaking(
      own.filter((path) => !addresses.includes(path)),
      (text) => / as Route\b/u.test(text),
    ),
  ).toEqual([])
})

test('links do not prefetch what a person has not opened', () => {
  const links = (text: string) => text.match(/<Link\b[^>]*>/gsu) ?? []
  expect(breaking(own, (text) => links(text).some((link) => !link.includes('prefetch={false}')))).toEqual([])
})

test('no French sentence outside the catalogue, the templates and the demo', () => {
  const allowed =
    /^lib\/(copy|demo|env|format|documents\/words|mail\/templates|registry\/(seats|prefectures|countries))|^bin\/|^bench\//u
  const strings = (text: string) =>
    text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|source: .*$/gmu, '').match(/'[^'\n]*'|`[^`]*`|>[^<>{}\n]+</gu) ??
    []
  const inside = own.filter((path) => /^(app|components|lib|db)\//u.test(path) && !allowed.test(path))
  const french = (literal: string) => /[éèêàçùîôœ«»’]/iu.test(literal) && literal.includes(' ')
  expect(breaking(inside, (text) => strings(text).some(french))).toEqual([])
})

test('no inline style: the policy refuses it', () => {
  expect(
    breaking(
      own.filter((path) => path.endsWith('.tsx')),
      (text) => /\bstyle=\{?/u.test(text),
    ),
  ).toEqual([])
})

test('files stay short', () => {
  const exempt = /^lib\/copy\/(fr|en)\/|demo-data|^lib\/procedure\/questions\.ts$/u
  expect(
    breaking(
      own.filter((path) => !exempt.test(path)),
      (text) => text.split('\n').length > 300,
    ),
  ).toEqual([])
})

test('types and rules are never switched off, and tests never skipped', () => {
  // English sentences say « any » too.
  const typed = own.filter((path) => !path.startsWith('lib/copy/en/'))
  expect(
    breaking(typed, (text) => /as any\b|: any\b|@ts-ignore|@ts-expect-error|biome-ignore/u.test(text)),
  ).toEqual([])
  const skipping = /\.(skip|only|fixme|todo)\(|waitForTimeout|data-testid/u
  expect(
    breaking(
      code.filter((path) => isTest(path) && path !== 'lib/invariants.test.ts'),
      (text) => skipping.test(text),
    ),
  ).toEqual([])
})

test('the dark colours stand twice in the tokens, and are the same', () => {
  const tokens = read('app/styles/tokens.css')
  const block = (start: string) => {
    const from = tokens.indexOf(start)
    return tokens.slice(tokens.indexOf('{', from) + 1, tokens.indexOf('}', from)).match(/--[\w-]+: [^;]+/gu)
  }
  expect(block(':root[data-theme="dark"] {')).toEqual(
    block(':root:not([data-theme="light"]) {\n      color-scheme'),
  )
})

test('what a step sends to a phone carries the addresses of steps alone', () => {
  const sent = own.filter(
    (path) =>
      /^components\/site\/(Frame|SignOut)\.tsx$|^lib\/(forms\/autosave|uploads\/client)\.ts$/u.test(path) ||
      (path.startsWith('components/wizard/') && read(path).startsWith("'use client'")),
  )
  expect(sent.length).toBeGreaterThan(8)
  expect(breaking(sent, (text) => text.includes("from '@/lib/routes'"))).toEqual([])
})

test('a file says what it holds by its name', () => {
  const vague = /(^|\/)(utils?|helpers?|shared|common|misc|index)(\.test)?(\/|\.(tsx?|mjs)$)/u
  expect(code.filter((path) => vague.test(path))).toEqual([])
})

test('the documentation names files that exist', () => {
  const docs = tracked.filter((path) => path.endsWith('.md') && !path.startsWith('bench/reference'))
  const named = docs.flatMap((doc) =>
    [...read(doc).matchAll(/`((?:app|bin|bench|components|db|docs|e2e|lib)\/[\w\-./()[\]]+)`/gu)].map(
      (match) => [doc, match[1] ?? ''] as const,
    ),
  )
  expect(named.filter(([, path]) => !existsSync(path.replace(/\/$/u, '')))).toEqual([])
})

test('what the code cites is in the documentation, to the section', () => {
  const cited = code.flatMap((path) =>
    [...read(path).matchAll(/\b([\w-]+\.md)`?(?:,? §(\d+))?/gu)].map(
      ([, name = '', section]) => [path, name, section] as const,
    ),
  )
  expect(cited.length).toBeGreaterThan(40)
  const missing = ([, name, section]: (typeof cited)[number]) => {
    const doc = tracked.find((path) => path.endsWith(`/${name}`) || path === name)
    return !doc || (section !== undefined && !read(doc).includes(`\n## ${section}. `))
  }
  expect(cited.filter(missing)).toEqual([])
})

test('a stylesheet made apart has its tokens', () => {
  const named = (text: string) => (text.match(/var\(--[\w-]+/gu) ?? []).map((use) => use.slice(4))
  const styles = tracked.filter((path) => path.startsWith('app/styles/'))
  const isApart = (path: string) => !read('app/globals.css').includes(path.slice('app'.length))
  expect(styles.filter(isApart)).toContain('app/styles/agents.css')
  const kept = read('app/styles/tokens.css').split('@theme static')[1]?.split('}')[0] ?? ''
  const common = new Set(styles.filter((path) => !isApart(path)).flatMap((path) => named(read(path))))
  const lacking = (path: string) =>
    named(read(path)).filter((token) => !common.has(token) && !`${kept}${read(path)}`.includes(`${token}:`))
  expect(styles.filter(isApart).flatMap(lacking)).toEqual([])
})

test('the test book and the journeys name the same cases', () => {
  const ids = (text: string) => [...new Set(text.match(/\b[A-Z]{3}-\d{2}\b/gu) ?? [])].sort()
  const journeys = tracked.filter((path) => path.startsWith('e2e/') && path.endsWith('.e2e.ts'))
  const titles = journeys.flatMap((path) => read(path).match(/['"`][A-Z]{3}-\d{2} /gu) ?? [])
  expect(ids(titles.join(' '))).toEqual(ids(read('e2e/README.md')))
  expect(titles.length).toBe(ids(titles.join(' ')).length)
})
