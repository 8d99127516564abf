'use client'

import { useActionState } from 'react'
import { SubmitButton } from '../ui/SubmitButton'
import type { CaseActProps } from './CaseAct'

type AssignFormProps = Pick<CaseActProps, 'handlers'> & {
  action: CaseActProps['actions']['assign']
  reference: string
  handlerId: string
  label: string
  /** The choice of nobody: back to the queue. */
  nobody: string
  button: string
  busy: string
}

/** A supervisor gives the dossier to somebody. */
export function AssignForm({ action, handlers, reference, handlerId, ...words }: AssignFormProps) {
  const { label, nobody, button, busy } = words
  const [, submit] = useActionState(action, null)
  return (
    <form action={submit}>
      <input type="hidden" name="reference" value={reference} />
      <div className="q">
        <label htmlFor="affecter">{label}</label>
        <select className="in" id="affecter" name="handler" defaultValue={handlerId}>
          <option value="">{nobody}</option>
          {handlers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <SubmitButton look="main" busy={busy}>
          {button}
        </SubmitButton>
      </div>
    </form>
  )
}
