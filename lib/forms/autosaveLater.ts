import type { AutosaveWords } from './autosave'

/** Has a form saved once the keys are quiet. What does it is loaded when a person begins to type, never before. */
export function autosaveLater(form: HTMLFormElement, address: string, words: AutosaveWords): void {
  void import('./autosave').then(({ typed }) => typed(form, address, words))
}
