'use client'

import { type ReactNode, useActionState } from 'react'
import type { AccountFormWords } from '@/lib/copy/accountSentence'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary } from '../ui/ErrorSummary'
import { Notice } from '../ui/Notice'
import { SubmitButton } from '../ui/SubmitButton'

interface SendAgainFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: AccountFormWords
  title: string
  errorTitle: string
  /** The address that was perhaps meant. */
  meant: string | null
  /** Between the heading and the buttons. */
  children: ReactNode
  /** Beside the button. */
  aside: ReactNode
}

/** « Demande de création de compte enregistrée »: the mail may be sent again, the address corrected. */
export function SendAgainForm(props: SendAgainFormProps) {
  const { action, words, title, errorTitle, meant, children, aside } = props
  const [state, submit] = useActionState(action, null)
  const { recorded } = words.account
  const refusal = state?.refusal && fill(words.refusals[state.refusal.code], { detail: state.refusal.detail })
  return (
    <>
      <title>{refusal ? errorTitle : title}</title>
      <ErrorSummary title={words.form.errorSummary} lines={refusal ? [{ sentence: refusal }] : []} />
      <h1>{recorded.title}</h1>
      {children}
      <form action={submit}>
        {meant && (
          <div className="mt-5">
            <Notice>
              <p>{fill(recorded.doubt, { address: meant })}</p>
              <p>
                <SubmitButton look="line" small intent="correct" busy={words.form.busy}>
                  {fill(recorded.correct, { address: meant })}
                </SubmitButton>
              </p>
            </Notice>
          </div>
        )}
        <div className="actions">
          <SubmitButton look="line" intent="again" busy={words.form.busy}>
            {recorded.again}
          </SubmitButton>
          {aside}
        </div>
      </form>
    </>
  )
}
