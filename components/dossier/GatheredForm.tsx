'use client'

import { useActionState, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { FormState } from '@/lib/forms/formState'
import { SubmitButton } from '../ui/SubmitButton'
import { useScripts } from '../ui/useScripts'

interface GatheredFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  reference: string
  documents: { id: string; title: string; text: string }[]
  gathered: readonly string[]
  /** The list was just kept by its button. */
  kept: boolean
  words: Pick<Catalogue['ui']['preamble'], 'documents' | 'keep' | 'kept' | 'unkept'>
  busy: string
  refusals: Record<string, string>
}

/** The documents to gather, each with its tick: kept with the draft as it is ticked, or by a button where no script runs. */
export function GatheredForm({
  action,
  reference,
  documents,
  gathered,
  kept,
  words,
  busy,
  refusals,
}: GatheredFormProps) {
  const [state, submit] = useActionState(action, null)
  const [told, tell] = useState(kept ? words.kept : undefined)
  const scripts = useScripts()
  const whyNot = (answer: FormState | null) => answer?.refusal && refusals[answer.refusal.code]
  const keep = async (form: HTMLFormElement) => {
    try {
      tell(whyNot(await action(null, new FormData(form))) ?? words.kept)
    } catch {
      tell(words.unkept)
    }
  }
  const list = useRef<HTMLFormElement>(null)
  // Ticked on a slow network, before a script could hear of it.
  const keepEarlyTicks = useEffectEvent(() => {
    const form = list.current
    const ticked = form && new FormData(form).getAll('gathered')
    if (ticked && documents.some(({ id }) => ticked.includes(id) !== gathered.includes(id))) keep(form)
  })
  useEffect(() => keepEarlyTicks(), [])
  return (
    <form ref={list} action={submit} onChange={({ currentTarget }) => keep(currentTarget)}>
      <input type="hidden" name="reference" value={reference} />
      <fieldset className="contents">
        <legend className="vh">{words.documents}</legend>
        <div className="choice">
          {documents.map(({ id, title, text }) => (
            <label key={id} className="pick">
              <input type="checkbox" name="gathered" value={id} defaultChecked={gathered.includes(id)} />
              <span>
                <b>{title}</b>
                <small>{text}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {documents.map(({ id }) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
      <div className="row mt-3">
        {!scripts && (
          <SubmitButton look="line" small intent="keep" busy={busy}>
            {words.keep}
          </SubmitButton>
        )}
        <p className="small soft" role="status">
          {told ?? whyNot(state)}
        </p>
      </div>
    </form>
  )
}
