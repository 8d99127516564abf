import type { Route } from 'next'
import type { WizardWords } from '@/lib/copy/wizardWords'
import { SoftLink } from '../ui/SoftLink'
import { SubmitButton } from '../ui/SubmitButton'

interface ActionsProps {
  form: WizardWords['form']
  submitLabel: string
  /** « Enregistrer et quitter » is offered. */
  leaves?: boolean
  back: Route
}

/** Go on, leave, go back. Going on stands first in the source: it is what Enter presses. */
export function Actions({ form, submitLabel, leaves = true, back }: ActionsProps) {
  return (
    <div className="actions">
      <SubmitButton look="main" intent="continue" busy={form.busy}>
        {submitLabel}
      </SubmitButton>
      {leaves && (
        <SubmitButton look="line" intent="leave" busy={form.busy}>
          {form.leave}
        </SubmitButton>
      )}
      <SoftLink className="btn btn--bare push" href={back}>
        {form.back}
      </SoftLink>
    </div>
  )
}
