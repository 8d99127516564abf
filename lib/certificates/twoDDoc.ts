import { addDays, daysBetween, type PlainDate, partsOf } from '@/lib/procedure/calendar'

/**
 * The 2D-Doc, a signed string of capital letters that a square or a phone carries (ANTS, « Spécifications techniques des
 * codes à barres 2D-Doc », version 3.2). Runs in browsers too: no Node here.
 */

const groupEnd = '\u{1d}'
const cutEnd = '\u{1e}'
const signatureStart = '\u{1f}'

/** Of « Document étranger », type 13: the length of each field, fixed or at most. */
const lengths = {
  60: { max: 60 },
  62: { max: 38 },
  63: { max: 38 },
  67: { fixed: 2 },
  68: { fixed: 1 },
  69: { fixed: 8 },
  '6A': { max: 32 },
  '6C': { fixed: 2 },
  '6J': { fixed: 1 },
  '6K': { fixed: 19 },
  '6L': { fixed: 8 },
  '6M': { max: 40 },
  '6N': { fixed: 8 },
  '6O': { fixed: 8 },
  '6P': { max: 40 },
  '6Q': { max: 10 },
  '6U': { max: 38 },
  '6W': { fixed: 5 },
  '6X': { max: 32 },
  '6Y': { fixed: 2 },
} as const satisfies Record<string, { fixed: number } | { max: number }>

export type FieldId = `${keyof typeof lengths}`
/** In the order of the message. Not a record: the ids of digits would come first. */
export type CodeFields = [FieldId, string][]

function isField(id: string): id is FieldId {
  return id in lengths
}

function lengthOf(id: FieldId): { fixed?: number; max?: number } {
  return lengths[id]
}

/** What a code says of itself, before what it says of a person. */
export interface CodeHeader {
  /** Authority and certificate of the key, four characters each. */
  authority: string
  certificate: string
  /** Days on which the document was made and signed. */
  issuedOn: PlainDate
  signedOn: PlainDate
}

const version = 'DC04'
/** Type « Document étranger », perimeter of the State, France. */
const scope = '1301FR'
const epoch = '2000-01-01'

function dayCode(day: PlainDate): string {
  return daysBetween(epoch, day).toString(16).toUpperCase().padStart(4, '0')
}

function dayOfCode(code: string): PlainDate {
  return addDays(epoch, Number.parseInt(code, 16))
}

/** A day as a field carries it: JJMMAAAA. */
export function fieldDay(day: PlainDate): string {
  const { year, month, day: ofMonth } = partsOf(day)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(ofMonth)}${two(month)}${year}`
}

/** The day of a field JJMMAAAA. */
export function dayOfField(value: string): PlainDate {
  return `${value.slice(4)}-${value.slice(2, 4)}-${value.slice(0, 2)}`
}

/** Header and message: what is signed. A value that is too long is cut, and marked so. */
export function unsignedCode(
  { authority, certificate, issuedOn, signedOn }: CodeHeader,
  fields: CodeFields,
): string {
  const header = version + authority + certificate + dayCode(issuedOn) + dayCode(signedOn) + scope
  const message = fields.map(([id, value], index) => {
    const { fixed, max = 0 } = lengthOf(id)
    if (fixed) {
      if (value.length !== fixed) throw new Error(`Field ${id} of a code must hold ${fixed} characters`)
      return id + value
    }
    if (value.length > max) return id + value.slice(0, max) + cutEnd
    return id + value + (value.length < max && index < fields.length - 1 ? groupEnd : '')
  })
  return header + message.join('')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 of RFC 4648, without its padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/gu) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/gu) ?? [], (eight) => Number.parseInt(eight, 2))
}

const algorithm = { name: 'ECDSA', hash: 'SHA-256' }

/** The whole code: what is signed, then the signature of a P-256 key over it. */
export async function signCode(unsigned: string, key: CryptoKey): Promise<string> {
  const signature = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(unsigned))
  return unsigned + signatureStart + base32(new Uint8Array(signature))
}

interface ReadCode {
  header: CodeHeader
  fields: Partial<Record<FieldId, string>>
  unsigned: string
  signature: Uint8Array<ArrayBuffer>
}

function readFields(message: string): ReadCode['fields'] | null {
  const fields: ReadCode['fields'] = {}
  let rest = message
  while (rest) {
    const id = rest.slice(0, 2)
    if (!isField(id)) return null
    const { fixed, max = 0 } = lengthOf(id)
    const room = rest.slice(2, 2 + (fixed ?? max))
    const value = fixed ? room : (room.split(groupEnd)[0] ?? '')
    if (fixed && value.length !== fixed) return null
    fields[id] = value
    rest = rest.slice(2 + value.length)
    if (rest.startsWith(groupEnd) || rest.startsWith(cutEnd)) rest = rest.slice(1)
  }
  return fields
}

/** A code of ours taken apart; null: it is none. Says nothing of its signature. */
export function readSignedCode(text: string): ReadCode | null {
  const [unsigned = '', signature = '', ...more] = text.split(signatureStart)
  const parts = /^DC04([A-Z0-9]{4})([A-Z0-9]{4})([0-9A-F]{4})([0-9A-F]{4})1301FR(.+)$/su.exec(unsigned)
  if (!parts || !/^[A-Z2-7]{103}$/u.test(signature) || more.length > 0) return null
  const [, authority = '', certificate = '', issued = '', signed = '', message = ''] = parts
  const fields = readFields(message)
  if (!fields) return null
  return {
    header: { authority, certificate, issuedOn: dayOfCode(issued), signedOn: dayOfCode(signed) },
    fields,
    unsigned,
    signature: fromBase32(signature),
  }
}

/** A public key of ours: its authority and certificate, and the key itself in base 64 (SPKI). */
export interface CodeKey {
  id: string
  spki: string
}

export type CodeCheck = { verdict: 'signed'; fields: ReadCode['fields'] } | { verdict: 'altered' | 'unknown' }

/** Whether a key (SPKI, base 64) signed a code, of any type of 2D-Doc. */
export async function isSignedBy(text: string, spki: string): Promise<boolean> {
  const [unsigned = '', signature = ''] = text.split(signatureStart)
  const der = Uint8Array.from(atob(spki), (letter) => letter.charCodeAt(0))
  const parameters = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('spki', der, parameters, false, ['verify'])
  return crypto.subtle.verify(algorithm, key, fromBase32(signature), new TextEncoder().encode(unsigned))
}

/** Whether a code is ours and as we made it: `unknown` is no code, or one of nobody we know. */
export async function checkCode(text: string, keys: readonly CodeKey[]): Promise<CodeCheck> {
  const read = readSignedCode(text)
  if (!read) return { verdict: text.startsWith(version) ? 'altered' : 'unknown' }
  const { authority, certificate } = read.header
  const known = keys.filter(({ id }) => id === authority + certificate)
  if (known.length === 0) return { verdict: 'unknown' }
  for (const { spki } of known)
    if (await isSignedBy(text, spki)) return { verdict: 'signed', fields: read.fields }
  return { verdict: 'altered' }
}

/** What stands for the characters that the letters of a QR code have not. */
const standIns = [
  [' ', '+'],
  [groupEnd, '$'],
  [signatureStart, ':'],
  [cutEnd, '*'],
] as const

/** A code as the end of an address, in the letters that a QR code packs best. */
export function codeFragment(text: string): string {
  return standIns.reduce((written, [from, to]) => written.replaceAll(from, to), text)
}

/** The code of the end of an address. */
export function codeOfFragment(fragment: string): string {
  return standIns.reduce((read, [to, from]) => read.replaceAll(from, to), fragment.replace(/^#/u, ''))
}

/** The fingerprint by which we find a code again, in hexadecimal: the code itself stays with who holds it. */
export async function fingerprintOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
