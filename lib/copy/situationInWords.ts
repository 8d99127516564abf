import type { Occupation, Situation } from '@/lib/procedure/answers'
import { occupationOf } from '@/lib/procedure/answers'
import { holds } from '@/lib/procedure/conditions'
import type { Catalogue } from './catalogue'

/** « CDD, moins de 5 ans », « Mineur émancipé, CDI », « Retraite, carte permanente »: what decides the documents, in short. */
export function situationInWords(situation: Situation, { agents }: Catalogue): string {
  const { situation: own, queue } = agents
  const occupation = occupationOf(situation.answers)
  if (!occupation) return ''
  const parts = [
    holds('isEmancipated', situation) && own.emancipated,
    holds('isRepresented', situation) && own.minor,
    ...occupationInWords(occupation, situation, { own, queue }),
    holds('isMinor', situation) ? false : stayInWords(situation, own),
  ].filter((part) => part !== false)
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

type Own = Catalogue['agents']['situation']

function occupationInWords(
  occupation: Occupation,
  { answers }: Situation,
  { own, queue }: { own: Own; queue: Catalogue['agents']['queue'] },
): string[] {
  if (occupation !== 'employed') return [queue.occupations[occupation].toLowerCase()]
  const contract = answers.contractType
    ? own.contracts[answers.contractType]
    : queue.occupations.employed.toLowerCase()
  return answers.otherJobs?.length ? [own.several, contract] : [contract]
}

function stayInWords({ person, answers }: Situation, own: Own): string {
  if (person.permanentHeld) return own.permanentHeld
  return answers.overFiveYears === 'yes' ? own.over : own.under
}
