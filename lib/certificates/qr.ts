import { toSVG } from 'bwip-js/node'
import { publicUrl } from '@/lib/env'
import { routes } from '@/lib/routes'

/** Where a third party types a code. */
export function verificationPage(): string {
  return publicUrl() + routes.verify
}

/** The address that verifies a certificate, as it is scanned. */
function verificationUrl(code: string): string {
  return `${publicUrl()}${routes.verifyCode(code)}`
}

/** The square to scan, as a drawing with its quiet zone. */
export function qrDrawing(code: string): string {
  return toSVG({
    bcid: 'qrcode',
    text: verificationUrl(code),
    paddingwidth: 4,
    paddingheight: 4,
    backgroundcolor: 'FFFFFF',
  })
}
