import type { ListedDocument } from '@/lib/dossiers/documentList'
import type { Paper, PaperSection } from './paper'
import { renderPaper } from './render'
import { listWords, receiptWords } from './words'

function line({ title, examples, when, optional }: ListedDocument) {
  const said = [when && `${when}.`, examples].filter(Boolean).join(' ')
  return [{ text: optional ? `${title} ${listWords.optional}` : title, strong: true }, ` — ${said}`]
}

function section(heading: 'personal' | 'reason', documents: ListedDocument[]): PaperSection {
  return {
    kind: 'list',
    heading: listWords[heading],
    items: documents.filter((document) => document.heading === heading).map(line),
  }
}

function listPaper(documents: ListedDocument[], subtitle: string): Paper {
  return {
    lang: 'fr',
    look: 'plain',
    title: listWords.title,
    subtitle,
    service: receiptWords.service,
    notice: receiptWords.notice,
    author: receiptWords.service,
    date: null,
    page: receiptWords.page,
    reference: null,
    sections: [
      section('personal', documents),
      section('reason', documents),
      { kind: 'paragraphs', heading: null, paragraphs: [listWords.advice] },
    ],
    footer: listWords.title,
  }
}

/** Annex 1 of the guide, for one situation or in full, as a tagged PDF in French. */
export function renderDocumentList(documents: ListedDocument[], length: 'own' | 'full'): Promise<Buffer> {
  return renderPaper(listPaper(documents, listWords.subtitles[length]))
}
