import { catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { typedDate } from '@/lib/forms/dates'
import { field } from '@/lib/forms/fields'
import type { PlainDate } from '@/lib/procedure/calendar'
import { asksPermanent, proposedValidity, type Validity } from '@/lib/procedure/validity'
import type { CaseFile } from './caseFile'
import { caseSituation } from './caseSituation'
import { type Proposal, proposalIssues, reasonsLeast, reasonsMost, stillOutstanding } from './decide'

/** The senses of a decision, by their name in the address. */
export const senses = ['favorable', 'refus', 'cloture'] as const
export type Sense = (typeof senses)[number]

/** What the rules propose for this dossier on this day. */
export function proposedFor(file: CaseFile, today: PlainDate): Validity & { mention: string } {
  const situation = caseSituation(file)
  const { mentions } = catalogue(officialLanguage).agents.decision
  return {
    ...proposedValidity(situation, file.dossier.answers, today),
    mention: asksPermanent(situation) ? mentions.permanent : mentions.ordinary,
  }
}

/** The box of a document that is still to come. */
export const reserveField = (document: string) => `reserve.${document}`

type Read = { proposal: Proposal } | { closing: string } | { issues: Record<string, string> }

function sentencesOf(issues: Record<string, string>): Record<string, string> {
  const { issues: words } = catalogue(officialLanguage).agents.decision
  return Object.fromEntries(
    Object.entries(issues).map(([name, code]) => {
      // The codes are those of `proposalIssues`; each has its sentence.
      const sentence = words[code as keyof typeof words]
      return [name, sentence]
    }),
  )
}

function readFavourable(form: FormData, file: CaseFile, today: PlainDate): Read {
  const { mentions } = catalogue(officialLanguage).agents.decision
  const proposed = proposedFor(file, today)
  const mention =
    Object.values(mentions).find((known) => known === field(form, 'mention')) ?? proposed.mention
  const startsOn = typedDate(form, 'startsOn')
  const endsOn = typedDate(form, 'endsOn')
  if (!startsOn || !endsOn)
    return {
      issues: sentencesOf({
        ...(!startsOn && { startsOn: 'dateInvalid' }),
        ...(!endsOn && { endsOn: 'dateInvalid' }),
      }),
    }
  const changedBecause = field(form, 'changedBecause').trim()
  const reserved = stillOutstanding(file.complements)
    .map(({ document }) => document)
    .filter((document) => form.has(reserveField(document)))
  const kept = { mention, startsOn, endsOn, proposed, changedBecause, reserved }
  const proposal: Proposal = { outcome: 'accepted', ...kept }
  const issues = proposalIssues(proposal)
  return Object.keys(issues).length > 0 ? { issues: sentencesOf(issues) } : { proposal }
}

/** Reads a proposal of a sense, or says what is wrong beside each field. */
export function readProposal(form: FormData, sense: Sense, file: CaseFile, today: PlainDate): Read {
  const facts = field(form, 'facts').trim()
  switch (sense) {
    case 'favorable':
      return readFavourable(form, file, today)
    case 'refus': {
      const proposal: Proposal = { outcome: 'refused', law: field(form, 'law').trim(), facts }
      const issues = proposalIssues(proposal)
      return Object.keys(issues).length > 0 ? { issues: sentencesOf(issues) } : { proposal }
    }
    case 'cloture':
      if (facts.length < reasonsLeast) return { issues: sentencesOf({ facts: 'factsMissing' }) }
      if (facts.length > reasonsMost) return { issues: sentencesOf({ facts: 'tooLong' }) }
      return { closing: facts }
  }
}
