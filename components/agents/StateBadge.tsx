import { stateForAgents } from '@/lib/copy/agentStates'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { DossierState } from '@/lib/procedure/transitions'
import { Icon, type IconName } from '../ui/Icon'

const looks: Record<DossierState, { tone: 'none' | 'you' | 'office' | 'done' | 'bad'; icon: IconName }> = {
  draft: { tone: 'none', icon: 'file' },
  submitted: { tone: 'none', icon: 'file' },
  formalReview: { tone: 'office', icon: 'office' },
  complementRequested: { tone: 'you', icon: 'turn' },
  complementReceived: { tone: 'office', icon: 'file' },
  underReview: { tone: 'office', icon: 'office' },
  decisionProposed: { tone: 'office', icon: 'office' },
  accepted: { tone: 'done', icon: 'checkc' },
  cardInProduction: { tone: 'done', icon: 'renew' },
  cardAvailable: { tone: 'done', icon: 'renew' },
  cardDelivered: { tone: 'done', icon: 'check' },
  refused: { tone: 'bad', icon: 'x' },
  closed: { tone: 'none', icon: 'x' },
  withdrawn: { tone: 'none', icon: 'x' },
}

/** The state of a dossier, for agents. */
export function StateBadge({ words, state }: { words: Catalogue; state: DossierState }) {
  const { tone, icon } = looks[state]
  return (
    <span className={`badge badge--${tone}`}>
      <Icon name={icon} size="xs" />
      {stateForAgents(words, state)}
    </span>
  )
}
