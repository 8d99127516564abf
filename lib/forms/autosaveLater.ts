import type { AutosaveWords } from './autosave'
import { statusLineId } from './statusLine'

/**
 * Has a form saved once the keys are quiet. What does it is loaded when a person begins to type, never before: without a
 * network it cannot come, and that is said until it can.
 */
export function autosaveLater(form: HTMLFormElement, address: string, words: AutosaveWords): void {
  import('./autosave').then(
    ({ typed }) => typed(form, address, words),
    () => {
      const line = document.querySelector(`#${statusLineId} span`)
      if (line) line.textContent = words.notSaved
      addEventListener('online', () => autosaveLater(form, address, words), { once: true })
    },
  )
}
