'use client'

import { type ReactNode, useActionState, useRef, useState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { FormState } from '@/lib/forms/formState'
import { SubmitButton } from '../ui/SubmitButton'
import { useScripts } from '../ui/useScripts'

interface BulkFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: Catalogue['agents']['queue']['bulk']
  busy: string
  handlers: { id: string; name: string }[]
  /** The tab to come back to. */
  tab: string
  /** The table, whose boxes are named `reference`. */
  children: ReactNode
}

const boxesOf = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[name="reference"]') ?? []),
]

/** Gives the dossiers that are ticked in a table to an agent. */
export function BulkForm({ action, words, busy, handlers, tab, children }: BulkFormProps) {
  const [state, submit] = useActionState(action, null)
  const [count, setCount] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const scripts = useScripts()
  const recount = () => setCount(boxesOf(form.current).filter(({ checked }) => checked).length)
  function tickAll() {
    for (const box of boxesOf(form.current)) box.checked = true
    recount()
  }
  const refused = state?.issues.reference ?? state?.issues.handler
  return (
    <form action={submit} ref={form} onChange={recount}>
      <input type="hidden" name="file" value={tab} />
      <div className="bulk">
        <strong role="status">
          {scripts && count > 0
            ? (count === 1 ? words.one : words.many).replace('{count}', String(count))
            : words.none}
        </strong>
        <label htmlFor="affecter">{words.to}</label>
        {/* React leaves the first default of a list after an action: another list takes the one that was chosen. */}
        <select
          key={state?.values.handler}
          className="in"
          id="affecter"
          name="handler"
          required
          defaultValue={state?.values.handler ?? ''}
          aria-describedby={refused ? 'affecter-erreur' : undefined}
          aria-invalid={state?.issues.handler ? true : undefined}
        >
          <option value="">{words.choose}</option>
          {handlers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <SubmitButton look="line" busy={busy}>
          {words.button}
        </SubmitButton>
        {scripts && (
          <button className="btn btn--bare" type="button" onClick={tickAll}>
            {words.all}
          </button>
        )}
      </div>
      {refused && (
        <p className="err panel__b" id="affecter-erreur" role="alert">
          {refused}
        </p>
      )}
      {children}
    </form>
  )
}
