import { annexFileNames, renderAnnex } from '@/lib/documents/annexes'
import { pdfAnswer, seeOther } from '@/lib/forms/answers'
import { field } from '@/lib/forms/fields'
import { isOwnOrigin } from '@/lib/forms/origin'
import type { AnnexId } from './fields'
import { readAnnex, typedAnnex } from './typed'

/** More than every field at its longest. */
const largestForm = 65_536

function paper(annex: AnnexId, pdf: Buffer): Response {
  return pdfAnswer(pdf, annexFileNames[annex])
}

export async function answerBlankAnnex(annex: AnnexId): Promise<Response> {
  return paper(annex, await renderAnnex(annex))
}

/** Prints what was typed and forgets it. What does not stand goes back to its page, which says why. */
export async function answerFilledAnnex(annex: AnnexId, request: Request, page: string): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const bytes = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(bytes <= largestForm)) return new Response(null, { status: 413 })
  const form = await request.formData().catch(() => null)
  if (!form) return seeOther(page)
  const { issues, values } = readAnnex(
    annex,
    typedAnnex(annex, (name) => field(form, name)),
  )
  return Object.keys(issues).length > 0 ? seeOther(page) : paper(annex, await renderAnnex(annex, values))
}
