import { toSVG } from 'bwip-js/node'
import { publicUrl } from '@/lib/env'
import { routes } from '@/lib/routes'
import { codeFragment } from './twoDDoc'

/** Where a third party types a code. */
export function verificationPage(): string {
  return publicUrl() + routes.verify
}

/** A square to scan that holds a text, with its quiet zone. */
export function qrOf(text: string): string {
  return toSVG({
    bcid: 'qrcode',
    text,
    paddingwidth: 4,
    paddingheight: 4,
    backgroundcolor: 'FFFFFF',
  })
}

/**
 * The square to scan of a paper, as a drawing with its quiet zone: it opens the page that checks the signed text, which
 * stays in the telephone. In capitals, which such a square packs best. A certificate of before signed codes has its own address.
 */
export function qrDrawing(code: string, signed: string | null): string {
  return qrOf(
    signed
      ? `${publicUrl().toUpperCase()}${routes.signedCode}#${codeFragment(signed)}`
      : `${publicUrl()}${routes.verifyCode(code)}`,
  )
}

/** The square that leads to the page where a paper is checked. */
export function pageDrawing(): string {
  return qrOf(verificationPage())
}

/** The 2D-Doc itself, as the readers of the standard take it, with its quiet zone of one module. */
export function dataMatrixDrawing(signed: string): string {
  return toSVG({
    bcid: 'datamatrix',
    text: signed,
    paddingwidth: 1,
    paddingheight: 1,
    backgroundcolor: 'FFFFFF',
  })
}

/** A drawing as the address of an image, which no other request fetches. */
export function drawingAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
