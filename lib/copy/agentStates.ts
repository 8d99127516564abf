import type { DossierState } from '@/lib/procedure/transitions'
import type { Catalogue } from './catalogue'

/** The name of a state for agents, who see the proposal that the applicant does not see yet. */
export function stateForAgents({ agents, states }: Catalogue, state: DossierState): string {
  return state === 'decisionProposed' ? agents.queue.tabs['a-decider'] : states[state].label
}
