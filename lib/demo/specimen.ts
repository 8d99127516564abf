import { renderPaper } from '@/lib/documents/render'
import { devWords } from './words'

/** A document that somebody could send: one page that says what it stands for, and for whom. */
export async function drawSpecimen(
  document: keyof typeof devWords.specimens,
  person: string,
): Promise<{ name: string; content: Buffer }> {
  const { title, name } = devWords.specimens[document]
  const content = await renderPaper({
    lang: 'fr',
    look: 'plain',
    title,
    subtitle: person,
    service: devWords.title,
    notice: devWords.specimen,
    author: devWords.title,
    date: null,
    page: devWords.specimenPage,
    reference: null,
    sections: [{ kind: 'paragraphs', heading: null, paragraphs: [devWords.specimenText] }],
    footer: devWords.specimen,
  })
  return { name, content }
}
