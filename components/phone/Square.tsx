import { drawingAddress, qrOf } from '@/lib/certificates/qr'
import type { Catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { publicLink } from '@/lib/publicLink'
import { routes } from '@/lib/routes'
import { phoneMinutes } from '@/lib/uploads/phoneLinks'

interface SquareProps {
  words: Catalogue['phone']
  link: { token: string; isOpened: boolean }
}

/** The address of the telephone's page, as a square and in letters; once it is opened, that it is. */
export function Square({ words, link }: SquareProps) {
  const address = publicLink(routes.phone(link.token), language())
  if (link.isOpened)
    return (
      <p className="lead mt-3" role="status">
        {words.opened}
      </p>
    )
  return (
    <>
      <p className="lead mt-3">{words.scan}</p>
      <img className="mt-3" src={drawingAddress(qrOf(address))} alt={words.square} width="220" height="220" />
      <p className="small mt-3">
        {words.written} <span className="wrap-any">{address}</span>
      </p>
      <p className="small soft mt-2">{fill(words.limits, { minutes: phoneMinutes })}</p>
    </>
  )
}
