import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import type { extensions } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { prefectures } from '@/db/schema/people'
import { categoryOf } from '@/lib/certificates/codeFields'
import { ensureSignedCode } from '@/lib/certificates/signedCodes'
import { fill } from '@/lib/copy/sentences'
import { currentSnapshot } from '@/lib/dossiers/snapshot'
import { NotFound } from '@/lib/errors'
import { dayInWords } from '@/lib/format'
import { codeSection } from './codeSection'
import { ensureIssued } from './issued'
import { issuedFrame } from './issuedFrame'
import type { Paper } from './paper'
import { officeSection, personSection } from './receipt'
import { receiptWords, extensionWords as words } from './words'

type Extension = typeof extensions.$inferSelect

async function compose({ id, dossierId, startsOn, endsOn, issuedAt }: Extension): Promise<Paper> {
  const [found] = await database()
    .select({ dossier: dossiers, prefecture: prefectures })
    .from(dossiers)
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(eq(dossiers.id, dossierId))
  const { dossier, prefecture } = found ?? {}
  const snapshot = dossier && currentSnapshot(dossier)
  if (!snapshot || !dossier.permitExpiresOn || !prefecture) throw new NotFound()
  const { reference, permitExpiresOn } = dossier
  const signed = await ensureSignedCode({
    paper: 'extension',
    dossierId,
    subjectId: id,
    issuedAt,
    right: { category: categoryOf(snapshot.permitMention), startsOn, endsOn },
  })
  return {
    ...issuedFrame(issuedAt, words.title, reference, prefecture.name),
    sections: [
      {
        kind: 'facts',
        heading: words.certified,
        rows: [
          {
            term: receiptWords.object,
            value: fill(receiptWords.objectValue, { mention: snapshot.permitMention }),
          },
          {
            term: words.valid,
            value: fill(words.validValue, { start: dayInWords(startsOn), end: dayInWords(endsOn) }),
          },
        ],
      },
      {
        kind: 'paragraphs',
        heading: null,
        paragraphs: words.value.map((sentence) => fill(sentence, { expired: dayInWords(permitExpiresOn) })),
      },
      personSection(snapshot),
      officeSection(prefecture),
      { kind: 'callout', heading: null, paragraphs: [words.right] },
      await codeSection(signed, null),
    ],
    footer: fill(words.footer, { reference }),
  }
}

/** The extension certificate: made once, stored, and the same bytes ever after. */
export async function ensureExtension(extension: Extension): Promise<Buffer> {
  const { id, dossierId } = extension
  return ensureIssued({ kind: 'extension', dossierId, subjectId: id }, () => compose(extension))
}
