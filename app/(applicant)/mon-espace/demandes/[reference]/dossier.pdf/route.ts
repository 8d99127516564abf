import { answerPaper } from '@/lib/documents/answerPaper'
import { bindOwnFile, wholeFileName } from '@/lib/documents/wholeFiles'
import { routes } from '@/lib/routes'

/** The whole dossier to print, for its owner. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answerPaper(reference, routes.wholeFile(reference), async (visit) => ({
    pdf: await bindOwnFile(visit),
    name: wholeFileName(reference),
  }))
}
