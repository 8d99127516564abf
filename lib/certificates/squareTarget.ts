import { routes } from '@/lib/routes'
import { codeFragment, codeOfFragment, readSignedCode } from './twoDDoc'

/**
 * Where a square that a camera read leads on this site, or null when it is none of ours. What a forger would have it say
 * is not followed: of an address only the code is taken, and judged here.
 * @param text of a QR code of our papers, of a 2D-Doc, or of anything else
 */
export function squareTarget(text: string): string | null {
  const signed = text.includes('#') ? codeOfFragment(text.slice(text.indexOf('#'))) : text
  if (readSignedCode(signed)) return `${routes.signedCode}#${codeFragment(signed)}`
  const [, code] = /\/verifier\/([0-9A-Z-]{12,14})$/iu.exec(text) ?? []
  return code ? routes.verifyCode(code) : null
}
