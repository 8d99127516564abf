import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { countOfDocuments } from '@/lib/copy/counts'
import { ofPage } from '@/lib/copy/ofPage'
import { fill, lowerFirst } from '@/lib/copy/sentences'
import { dayInWords } from '@/lib/format'
import type { OwnFile } from './ownFile'

export interface TimelineEntry {
  sequence: number
  title: string
  text: string
  at: Date
}

/** What happened, in plain words; what concerns the agents alone is left out. */
export function timelineOf({ happenings }: OwnFile, words: Catalogue): TimelineEntry[] {
  const known: Partial<Record<string, readonly [string, string]>> = words.after.timeline
  return happenings.flatMap(({ sequence, action, at, detail }) => {
    const entry = known[action]
    if (!entry) return []
    const [said, text] = entry
    const title = ofPage(said, detail, words)
    const { day, count, remaining, suspends } = detail
    const values = {
      day: day ? dayInWords(day, words.language) : '',
      count: count ? countOfDocuments(Number(count), words.language) : '',
      remaining: remaining ? countOfDocuments(Number(remaining), words.language) : '',
      suspended: suspends ? words.after.space.suspendedNote : '',
    }
    return [{ sequence, title, text: fill(text, values), at }]
  })
}

/** The sentence of a state, with the dates of this dossier in it (`lifecycle.md` §1). */
export function stateText({ dossier, prefecture, complement }: OwnFile, words: Catalogue): string {
  const awaited = complement?.items.filter(({ answeredAt }) => !answeredAt).length ?? 0
  return fill(words.states[dossier.state].text, {
    deposit: dayInWords(parisDay(dossier.submittedAt), words.language),
    refusal: dayInWords(dossier.refusalDate, words.language),
    count: countOfDocuments(awaited, words.language),
    deadline: complement ? dayInWords(complement.deadline, words.language) : '',
    answered: dossier.answeredOn ? dayInWords(dossier.answeredOn, words.language) : '',
    prefecture: lowerFirst(prefecture.name),
    place: `${prefecture.name}, ${prefecture.address}`,
    hours: prefecture.hours,
  })
}
