import type { RawAnswers } from '@/lib/procedure/answers'
import { tidy } from '@/lib/procedure/text'
import type { Visit } from './read'

/** The name in use: as typed on its page, which showed first what the registry knows; empty when there is none. */
export function usageNameOf(raw: RawAnswers, registered: string | null): string {
  const civil = raw['etat-civil']
  return civil ? tidy(civil.usageName ?? '') : (registered ?? '')
}

/** Every name in use by which a dossier may be looked for. */
export function usageNamesOf({ applicant, dossier }: Visit): string[] {
  const registered = applicant.registry.usageName
  return [registered ?? '', usageNameOf(dossier.answers, registered)]
}
