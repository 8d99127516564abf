import { isDocumentId } from '@/lib/procedure/documents'
import type { Action, DossierState } from '@/lib/procedure/transitions'
import type { Catalogue } from './catalogue'
import { ofPage } from './ofPage'

/** The name of a state for agents, who see the proposal that the applicant does not see yet. */
export function stateForAgents({ agents, states }: Catalogue, state: DossierState): string {
  return state === 'decisionProposed' ? agents.queue.tabs['a-decider'] : states[state].label
}

/** What happened, in the words of agents, and to which document. A signature that is not left to wait is one more event of the same name. */
export function happeningForAgents(
  words: Catalogue,
  { action, detail }: { action: Action | 'startDraft'; detail: Record<string, string> },
): string {
  const { agents, documents } = words
  if (action === 'sign' && detail.now) return agents.sentAtOnce
  if (action === 'assign' && detail.to === '') return agents.happenings.release
  const [id = ''] = detail.document?.split('.') ?? []
  const said = agents.happenings[action]
  return isDocumentId(id) ? `${said} — ${documents[id].title}` : ofPage(said, detail, words)
}
