import { catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { dayInWords } from '@/lib/format'
import { typedDate } from '@/lib/forms/dates'
import { field } from '@/lib/forms/fields'
import type { PlainDate } from '@/lib/procedure/calendar'
import { otherDocument, reasonCodes, remarkMax } from '@/lib/procedure/complements'
import { findAskedDocument } from '@/lib/procedure/documents'
import type { CaseFile } from './caseFile'
import { caseSituation } from './caseSituation'
import { type AskedItem, type ComplementRequest, deadlineBounds } from './complement'

export interface AskableDocument {
  key: string
  title: string
  required: boolean
}

/** What may be asked for: the documents of the snapshot, and one that is in no list. */
export function askableDocuments(file: CaseFile): AskableDocument[] {
  const situation = caseSituation(file)
  const { other } = catalogue(officialLanguage).after.complement
  return [
    ...file.dossier.snapshot.documents.map(({ id, title }) => ({
      key: id,
      title,
      // One that a correction no longer asks for is not indispensable.
      required: findAskedDocument(situation, id)?.required ?? false,
    })),
    { key: otherDocument, title: other, required: true },
  ]
}

export const complementFields = {
  item: (key: string) => `item.${key}`,
  reason: (key: string) => `reason.${key}`,
  remark: (key: string) => `remark.${key}`,
} as const

/** Reads a request for documents, or says what is wrong beside each field. */
export function readComplement(
  form: FormData,
  documents: AskableDocument[],
  today: PlainDate,
): { request: ComplementRequest } | { issues: Record<string, string> } {
  const { issues: words } = catalogue(officialLanguage).agents.complement
  const issues: Record<string, string> = {}
  const items = documents
    .filter(({ key }) => form.get(complementFields.item(key)) === 'on')
    .flatMap((document): AskedItem[] => {
      const { key, title } = document
      const reason = reasonCodes.find((code) => code === field(form, complementFields.reason(key)))
      const remark = field(form, complementFields.remark(key)).trim()
      if (!reason) issues[complementFields.reason(key)] = fill(words.reasonMissing, { title })
      if (!remark && (key === otherDocument || reason === 'other'))
        issues[complementFields.remark(key)] =
          key === otherDocument ? words.remarkMissing : fill(words.remarkForReason, { title })
      if (remark.length > remarkMax)
        issues[complementFields.remark(key)] = fill(words.remarkTooLong, { title })
      return reason ? [{ document: key, title, reason, remark, required: document.required }] : []
    })
  if (items.length === 0 && Object.keys(issues).length === 0)
    issues[complementFields.item(documents[0]?.key ?? '')] = words.noItem
  const deadline = typedDate(form, 'deadline')
  const { first, last } = deadlineBounds(today)
  if (!deadline) issues.deadline = words.deadlineInvalid
  else if (deadline < first || deadline > last)
    issues.deadline = fill(words.deadlineOutOfRange, { first: dayInWords(first), last: dayInWords(last) })
  return Object.keys(issues).length > 0 || !deadline ? { issues } : { request: { items, deadline } }
}
