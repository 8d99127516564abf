import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const faces = [
  '400Regular/SourceSans3_400Regular',
  '600SemiBold/SourceSans3_600SemiBold',
  '700Bold/SourceSans3_700Bold',
]

/** Three static faces as bytes: no search of folders, no dependence on the fonts of a machine. */
export const fontBlobs = faces.map((face) =>
  readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`)),
)

/** The code points that a TrueType face can draw, from the formats 4 and 12 of its `cmap` table. */
function coverage(face) {
  const codes = new Set()
  const cmap = tableOffset(face, 'cmap')
  for (let index = 0; index < face.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + face.readUInt32BE(cmap + 4 + index * 8 + 4)
    const format = face.readUInt16BE(table)
    if (format === 12) addGroups(face, table, codes)
    if (format === 4) addSegments(face, table, codes)
  }
  return codes
}

function tableOffset(face, name) {
  for (let index = 0; index < face.readUInt16BE(4); index += 1) {
    const row = 12 + index * 16
    if (face.toString('latin1', row, row + 4) === name) return face.readUInt32BE(row + 8)
  }
  throw new Error(`This font has no table ${name}`)
}

function addGroups(face, table, codes) {
  for (let index = 0; index < face.readUInt32BE(table + 12); index += 1) {
    const group = table + 16 + index * 12
    for (let code = face.readUInt32BE(group); code <= face.readUInt32BE(group + 4); code += 1) codes.add(code)
  }
}

function addSegments(face, table, codes) {
  const count = face.readUInt16BE(table + 6) / 2
  for (let segment = 0; segment < count; segment += 1) {
    const at = (part) => table + (part === 0 ? 14 : 16 + part * count * 2) + segment * 2
    const [end, start, delta] = [face.readUInt16BE(at(0)), face.readUInt16BE(at(1)), face.readUInt16BE(at(2))]
    const range = face.readUInt16BE(at(3))
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const drawn =
        range === 0 ? (code + delta) & 0xffff : face.readUInt16BE(at(3) + range + (code - start) * 2)
      if (drawn !== 0) codes.add(code)
    }
  }
}

const [first, ...others] = fontBlobs.map(coverage)
const drawable = new Set([...first].filter((code) => others.every((face) => face.has(code))))
const stand = drawable.has(0x25a1) ? '□' : '?'

/**
 * A text in the letters that every face has. PDF/UA refuses a letter without glyph, and the name of a file must never
 * be able to block a receipt: such a letter becomes a square, controls and invisible marks go.
 */
export function printable(text) {
  const plain = text
    .normalize('NFC')
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu, '')
  return [...plain].map((letter) => (drawable.has(letter.codePointAt(0)) ? letter : stand)).join('')
}

/** The same for every text of a document's data; addresses of links stay as they are. */
export function printableData(value) {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(printableData)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'href' ? inner : printableData(inner)]),
  )
}
