import { PDFHexString } from '@cantoo/pdf-lib'
import { instantOf, systemClock } from '@/lib/clock'
import { checkDetached } from './cms'
import { sealWords } from './words'

/** What the seal of a file says. `none`: it neither bears a seal of ours, nor says that it does. */
export type SealVerdict = 'intact' | 'altered' | 'none'

interface Signature {
  der: Buffer
  covered: Buffer
  /** Nothing stands before, between or after what is signed, but the signature. */
  whole: boolean
}

/** A signature is written in a room that is too large for it: its own length says where it ends. */
function withoutPadding(der: Buffer): Buffer {
  const count = (der[1] ?? 0) & 0x7f
  if ((der[1] ?? 0) < 0x80) return der.subarray(0, 2 + count)
  return der.subarray(0, 2 + count + Number.parseInt(der.subarray(2, 2 + count).toString('hex') || '0', 16))
}

/** The last signature of a file, whatever it is worth; null when it has none. */
function findSignature(pdf: Buffer, text: string): Signature | null {
  const range = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/gu)].pop()
  if (!range) return null
  const [from = 0, length = 0, again = 0, rest = 0] = range.slice(1).map(Number)
  const room = /^<([0-9a-f]*)>$/iu.exec(text.slice(from + length, again))?.[1] ?? ''
  const der = withoutPadding(Buffer.from(room, 'hex'))
  return {
    der,
    covered: Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(again, again + rest)]),
    whole: from === 0 && again + rest === pdf.length && /^0*$/u.test(room.slice(2 * der.length)),
  }
}

/** « /M (D:20261126003015Z) »: when the file says that it was sealed. */
function sealedAt(text: string): Date {
  const found = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})/u.exec(text)
  if (!found) return systemClock.now()
  const [, year, month, day, hour, minute, second] = found
  return instantOf(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/**
 * Checks the seal of a PDF: the digest, the signature, the chain up to an authority of ours, and that the whole file is
 * covered. A file that says that we sealed it, and whose seal cannot be read or is another's, was altered.
 */
export async function checkSeal(pdf: Buffer): Promise<SealVerdict> {
  const text = pdf.toString('latin1')
  const claimed = text.includes(PDFHexString.fromText(sealWords.by).toString())
  const otherwise = claimed ? 'altered' : 'none'
  const signature = findSignature(pdf, text)
  if (!signature || signature.der.length === 0) return otherwise
  const verdict = await checkDetached(signature.der, signature.covered, sealedAt(text)).catch(() => 'foreign')
  if (verdict === 'foreign') return otherwise
  return verdict === 'valid' && signature.whole ? 'intact' : 'altered'
}
