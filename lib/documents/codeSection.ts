import { codeInGroups } from '@/lib/certificates/code'
import { codeKeys } from '@/lib/certificates/codeKeys'
import { dataMatrixDrawing, pageDrawing, qrDrawing, verificationPage } from '@/lib/certificates/qr'
import { fill } from '@/lib/copy/sentences'
import type { PaperSection } from './paper'
import { codeWords as words } from './words'

/**
 * How a third party checks a paper: the square for a telephone and the 2D-Doc, both of the same signed text, and for a
 * certificate the code to type. One that a test key signed says that it is worth nothing.
 */
export async function codeSection(signed: string | null, code: string | null): Promise<PaperSection> {
  const url = verificationPage()
  return {
    kind: 'code',
    heading: words.heading,
    drawing: signed || code ? qrDrawing(code ?? '', signed) : pageDrawing(),
    alt: words.qr,
    code: code && codeInGroups(code),
    text: fill(code ? words.typed : words.scanned, { url }),
    signed: signed
      ? {
          drawing: dataMatrixDrawing(signed),
          alt: words.dataMatrix,
          mention: words.mention,
          specimen: (await codeKeys()).isTest ? words.specimen : null,
        }
      : null,
  }
}
