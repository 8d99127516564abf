import { codeInGroups } from '@/lib/certificates/code'
import { certificateFacts, resultInWords } from '@/lib/certificates/facts'
import { verificationPage } from '@/lib/certificates/qr'
import type { Verified } from '@/lib/certificates/verify'
import { catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { codeSection } from './codeSection'
import { issuedFrame } from './issuedFrame'
import { renderPaper } from './render'
import { receiptWords, proofWords as words } from './words'

export function proofFileName(code: string): string {
  return `verification-${code}.pdf`
}

/**
 * What a third party was answered for a code, to keep. Without a seal: it is no document of the holder, and says how to
 * ask again.
 */
export async function renderVerificationProof(certificate: Verified, now: Date): Promise<Buffer> {
  const french = catalogue(officialLanguage)
  const { verification } = french.after
  const { code, status, statusSince } = certificate
  const [result = '', sentence = ''] = verification.results[status]
  const groups = codeInGroups(code)
  return renderPaper({
    ...issuedFrame(now, words.title, code, receiptWords.service),
    reference: { label: verification.rows.code, groups: groups.split('-'), plain: groups },
    sections: [
      {
        kind: 'callout',
        heading: fill(words.result, { result }),
        paragraphs: [resultInWords(sentence, now, statusSince, officialLanguage)],
      },
      { kind: 'facts', heading: words.facts, rows: certificateFacts(certificate, french) },
      {
        kind: 'paragraphs',
        heading: words.worth,
        paragraphs: [fill(words.worthText, { url: verificationPage() })],
      },
      await codeSection(null, code),
    ],
  })
}
