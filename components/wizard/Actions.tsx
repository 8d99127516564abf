import type { Route } from 'next'
import Link from 'next/link'
import type { WizardWords } from '@/lib/copy/wizardWords'
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
      <Link className="btn btn--bare push" href={back} prefetch={false}>
        {form.back}
      </Link>
    </div>
  )
}
