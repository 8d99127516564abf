'use client'

import { fill } from '@/lib/copy/sentences'
import { useScripts } from '../ui/useScripts'

interface GroundsProps {
  texts: readonly string[]
  /** Id of the field that they are copied to. */
  into: string
  button: string
  /** « {text} », for who does not see which line the button is on. */
  of: string
}

/** Adds a text at the end of a field, as if it had been typed. */
function addTo(id: string, text: string): void {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLTextAreaElement)) return
  field.value = [field.value.trimEnd(), text].filter(Boolean).join('\n')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}

/** Usual grounds of law: to be read, and where scripts run, to be copied. */
export function Grounds({ texts, into, button, of }: GroundsProps) {
  const scripts = useScripts()
  return (
    <ul className="grounds">
      {texts.map((text) => (
        <li key={text}>
          {text}
          {scripts && (
            <button className="btn btn--line btn--s" type="button" onClick={() => addTo(into, text)}>
              {button}
              <span className="vh"> {fill(of, { text })}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
