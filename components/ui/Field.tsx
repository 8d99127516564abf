import type { ReactNode } from 'react'
import { Icon } from './Icon'

export interface FieldWords {
  label: string
  hint?: string
  /** « (facultatif) », or nothing. */
  optional?: string
  error?: string
  /** Said before an error to who cannot see its colour. */
  errorWord: string
}

/** What a control needs to be tied to its hint and its error. */
export function describedBy(
  id: string,
  { hint, error }: Pick<FieldWords, 'hint' | 'error'>,
): string | undefined {
  return [hint && `${id}-aide`, error && `${id}-erreur`].filter(Boolean).join(' ') || undefined
}

function Words({ id, hint, error, errorWord }: FieldWords & { id: string }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${id}-erreur`}>
          <Icon name="alert" size="s" />
          <span>
            <span className="vh">{errorWord}</span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

/** One control under its label, its hint and its error. */
export function Field({ id, children, ...words }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={words.error ? 'q q--bad' : 'q'}>
      <label htmlFor={id}>
        {words.label}
        {words.optional && <span className="opt"> {words.optional}</span>}
      </label>
      <Words id={id} {...words} />
      {children}
    </div>
  )
}

/** Several controls under one question: radios, a date. */
export function FieldGroup({ id, children, ...words }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <fieldset className={words.error ? 'q q--bad' : 'q'} id={id} aria-describedby={describedBy(id, words)}>
      <legend>
        {words.label}
        {words.optional && <span className="opt"> {words.optional}</span>}
      </legend>
      <Words id={id} {...words} />
      {children}
    </fieldset>
  )
}
