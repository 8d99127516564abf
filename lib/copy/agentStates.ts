import type { Action, DossierState } from '@/lib/procedure/transitions'
import type { Catalogue } from './catalogue'

/** The name of a state for agents, who see the proposal that the applicant does not see yet. */
export function stateForAgents({ agents, states }: Catalogue, state: DossierState): string {
  return state === 'decisionProposed' ? agents.queue.tabs['a-decider'] : states[state].label
}

/** What happened, in the words of agents. A signature that is not left to wait is one more event of the same name. */
export function happeningForAgents(
  { agents }: Catalogue,
  { action, detail }: { action: Action | 'startDraft'; detail: Record<string, string> },
): string {
  return action === 'sign' && detail.now ? agents.sentAtOnce : agents.happenings[action]
}
