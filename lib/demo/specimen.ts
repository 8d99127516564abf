import { fill } from '@/lib/copy/sentences'
import { renderPaper } from '@/lib/documents/render'
import { devWords } from './words'

/** A document that somebody could send: one page that says what it stands for, for whom, and what he declares. */
export async function drawSpecimen(
  document: keyof typeof devWords.specimens,
  person: string,
  values: { street: string; hours: string },
): Promise<{ name: string; content: Buffer }> {
  const { title, name, says } = devWords.specimens[document]
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
    sections: [
      {
        kind: 'paragraphs',
        heading: null,
        paragraphs: [...says.map((sentence) => fill(sentence, values)), devWords.specimenText],
      },
    ],
    footer: devWords.specimen,
  })
  return { name, content }
}
