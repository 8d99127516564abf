import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const list = join('node_modules', '@etalab', 'decoupage-administratif', 'data', 'communes.json')
const trimmed = join('.cache', 'communes.tsv')

/** The towns that are divided: a letter goes to an arrondissement, whose own code says where. */
function lines(communes) {
  const named = new Map(communes.map(({ code, nom }) => [code, nom]))
  const divided = communes.filter(({ type }) => type === 'arrondissement-municipal')
  const towns = new Set(divided.map(({ commune }) => commune))
  return communes
    .filter(({ codesPostaux, code }) => codesPostaux && !towns.has(code))
    .map(({ code, nom, commune, codesPostaux }) => [code, named.get(commune) ?? nom, codesPostaux.join(',')])
    .map((columns) => columns.join('\t'))
}

/**
 * Writes the communes as the service reads them (INSEE code, name, postcodes): a tenth of the list of the package,
 * which reads its own from the working folder and so cannot be imported.
 */
export function ensureCommunes(root) {
  const [from, to] = [join(root, list), join(root, trimmed)]
  if (existsSync(to) && statSync(to).mtimeMs >= statSync(from).mtimeMs) return
  mkdirSync(join(root, '.cache'), { recursive: true })
  const draft = `${to}.${process.pid}`
  writeFileSync(draft, lines(JSON.parse(readFileSync(from, 'utf8'))).join('\n'))
  renameSync(draft, to)
}
