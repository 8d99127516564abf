'use client'

import { type ComponentProps, useState } from 'react'
import { passwordStrength } from '@/lib/accounts/passwordStrength'
import type { Catalogue } from '@/lib/copy/catalogue'
import { useScripts } from '../ui/useScripts'

interface NewPasswordInputProps {
  input: ComponentProps<'input'>
  words: Catalogue['ui']['account']['newPassword']
}

/** A new password: shown on demand, measured while it is typed. Without scripts it is a plain field. */
export function NewPasswordInput({ input, words }: NewPasswordInputProps) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const scripted = useScripts()
  const strength = passwordStrength(typed)
  return (
    <>
      <div className="secret">
        <input
          {...input}
          type={shown ? 'text' : 'password'}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {scripted && (
          <button
            className="btn btn--line"
            type="button"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {words.show}
          </button>
        )}
      </div>
      {typed && (
        <p className="small mt-2">
          <meter className="strength" min={0} max={4} value={strength} aria-label={words.strength} />{' '}
          <span role="status">
            {words.strength} {words.strengths[strength]}
          </span>
        </p>
      )}
    </>
  )
}
