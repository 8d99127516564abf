import type { IconName } from '../ui/Icon'

export type VerdictResult =
  | 'authentic'
  | 'offline'
  | 'replaced'
  | 'withdrawn'
  | 'ended'
  | 'altered'
  | 'unknown'
  | 'forgotten'

/** How each answer to a third party looks, on the server and in the browser alike. */
export const verdictLooks: Record<VerdictResult, { look: string; icon: IconName }> = {
  authentic: { look: 'verdict', icon: 'check' },
  // Ours, but nobody could say whether it still holds.
  offline: { look: 'verdict verdict--info', icon: 'check' },
  replaced: { look: 'verdict verdict--info', icon: 'history' },
  ended: { look: 'verdict verdict--info', icon: 'history' },
  withdrawn: { look: 'verdict verdict--bad', icon: 'x' },
  altered: { look: 'verdict verdict--bad', icon: 'alert' },
  unknown: { look: 'verdict verdict--none', icon: 'info' },
  forgotten: { look: 'verdict verdict--none', icon: 'info' },
}
