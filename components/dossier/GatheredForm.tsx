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
  // What changed and is not kept: never the whole list, which another tab may have changed meanwhile.
  const changes = useRef(new Map<string, boolean>())
  const keep = async () => {
    const sent = changes.current
    changes.current = new Map()
    tell(undefined)
    try {
      tell(whyNot(await action(null, changesOf(reference, sent))) ?? words.kept)
    } catch {
      changes.current = new Map([...sent, ...changes.current])
      tell(words.unkept)
    }
  }
  const list = useRef<HTMLFormElement>(null)
  // Ticked on a slow network, before a script could hear of it.
  const keepEarlyTicks = useEffectEvent(() => {
    const ticked = new FormData(list.current ?? undefined).getAll('gathered')
    for (const { id } of documents)
      if (ticked.includes(id) !== gathered.includes(id)) changes.current.set(id, ticked.includes(id))
    if (changes.current.size > 0) keep()
  })
  useEffect(() => keepEarlyTicks(), [])
  return (
    <form ref={list} action={submit}>
      <input type="hidden" name="reference" value={reference} />
      {/* A page that is shown again, and then read anew, shows what is kept. */}
      <fieldset key={gathered.join()} className="contents">
        <legend className="vh">{words.documents}</legend>
        <div className="choice">
          {documents.map(({ id, title, text }) => (
            <label key={id} className="pick">
              <input
                type="checkbox"
                name="gathered"
                value={id}
                defaultChecked={gathered.includes(id)}
                onChange={({ currentTarget }) => {
                  changes.current.set(id, currentTarget.checked)
                  keep()
                }}
              />
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
          {whyNot(state) ?? told}
        </p>
      </div>
    </form>
  )
}

/** As the form of the list, but of the boxes that changed alone. */
function changesOf(reference: string, changes: ReadonlyMap<string, boolean>): FormData {
  const form = new FormData()
  form.set('reference', reference)
  for (const [id, ticked] of changes) {
    form.append('shown', id)
    if (ticked) form.append('gathered', id)
  }
  return form
}
