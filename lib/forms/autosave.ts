import { stepRoutes } from '@/lib/stepRoutes'
import { watchSession } from './sessionWatch'
import { statusLineId } from './statusLine'

/** The words of the status line. */
export interface AutosaveWords {
  notSaved: string
  savedElsewhere: string
  retry: string
}

/** After the last key; the contract leaves three seconds. */
const quietMs = 1000
/** A form that is sent waits this long for the save under way: after that its own save tells what happened. */
const patienceMs = 5000

/**
 * Saves one form while it is being written. Each save names the version that the one before gave, so that one is under
 * way at a time; a form that is sent waits for it. What the server does not take is said, and stays in the form.
 */
class Autosave {
  private version = 0
  private timer?: ReturnType<typeof setTimeout>
  private underWay?: Promise<void>

  constructor(
    private readonly form: HTMLFormElement,
    private readonly address: string,
    private readonly words: AutosaveWords,
  ) {
    // Its own hidden input is drawn by React, which would put the number back.
    form.addEventListener('formdata', ({ formData }) => {
      if (this.version > Number(formData.get('version'))) formData.set('version', String(this.version))
    })
    form.addEventListener('submit', (event) => this.beforeSending(event), { capture: true })
    const flush = () => this.timer && void this.save()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    // A link leads away without a word to the form; a button of the form saves it itself.
    document.addEventListener(
      'click',
      ({ target }) => target instanceof Element && target.closest('a[href]') && flush(),
      { capture: true },
    )
  }

  typed(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), quietMs)
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer)
    if (this.underWay) {
      await this.underWay
      return this.typed()
    }
    this.timer = undefined
    this.underWay = this.send().finally(() => {
      this.underWay = undefined
    })
    await this.underWay
  }

  private async send(): Promise<void> {
    try {
      const answer = await fetch(this.address, {
        method: 'POST',
        body: new FormData(this.form),
        // A page that closes lets this go on.
        keepalive: true,
      })
      if (answer.status === 409) return this.tell(this.words.savedElsewhere)
      if (!answer.ok) return this.tell(this.words.notSaved, this.words.retry)
      const { version, saved } = await answer.json()
      this.version = Math.max(this.version, version)
      this.tell(saved)
    } catch {
      this.tell(this.words.notSaved, this.words.retry)
    }
  }

  private beforeSending(event: SubmitEvent): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (!this.underWay) return
    event.preventDefault()
    event.stopPropagation()
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
    void Promise.race([this.underWay, patience]).then(() => {
      this.underWay = undefined
      this.form.requestSubmit(event.submitter)
    })
  }

  private tell(sentence: string, retry?: string): void {
    const line = document.getElementById(statusLineId)
    const text = line?.querySelector('span')
    if (!line || !text) return
    line.dataset.state = retry || sentence === this.words.savedElsewhere ? 'unsaved' : 'saved'
    text.textContent = sentence
    line.querySelector('button')?.remove()
    if (!retry) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'link'
    button.textContent = retry
    button.addEventListener('click', () => void this.save())
    line.append(button)
  }
}

const known = new WeakMap<HTMLFormElement, Autosave>()

/** Something was written in a form of a draft: it is saved as soon as the keys are quiet, or the page is left. */
export function typed(form: HTMLFormElement, address: string, words: AutosaveWords): void {
  if (!known.has(form)) watchSession(stepRoutes.session())
  const autosave = known.get(form) ?? new Autosave(form, address, words)
  known.set(form, autosave)
  autosave.typed()
}
