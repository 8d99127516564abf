/** 303 to a path of ours: relative, so that it stays on the host that was asked. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}

/** What may be seen by its owner alone is kept by no cache. */
export const privateHeaders = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** A PDF to keep. */
export function pdfAnswer(pdf: Buffer, filename: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...privateHeaders,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${filename}"`,
    },
  })
}

/** The one answer for what is missing and for what belongs to somebody else. */
export function missing(): Response {
  return new Response(null, { status: 404, headers: privateHeaders })
}
