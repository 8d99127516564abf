/** What the server says of the session of this browser. */
export interface SessionTime {
  /** Seconds before it ends; 0: it has ended. */
  left: number
  words: { soon: string; ended: string; stay: string }
}

/** A session is told to end this long before it does (`domain.md` §2). */
const warningSeconds = 300
/** Nothing ends before: whoever opened this page has just given a sign of life. */
const quietSeconds = 25 * 60

let stopLast: (() => void) | undefined

/**
 * Warns before the session ends, lets it go on, and says when it has ended: another tab may have kept it alive, so the
 * server is asked each time. Stops, and takes its notice away, when the function that it answers is called, or when the
 * next page is watched.
 */
export function watchSession(address: string): () => void {
  stopLast?.()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const notice = document.createElement('div')
  notice.className = 'session'
  notice.setAttribute('role', 'alert')

  async function ask(method: 'GET' | 'POST'): Promise<void> {
    clearTimeout(timer)
    const answer = await fetch(address, { method }).catch(() => null)
    if (stopped) return
    // Without a network there is nothing to say: it is asked again in a minute.
    if (!answer?.ok) return again(60)
    const { left, words }: SessionTime = await answer.json()
    show(left, words)
    if (left > 0) again(left > warningSeconds ? left - warningSeconds : left)
  }

  function again(seconds: number): void {
    timer = setTimeout(() => void ask('GET'), (seconds + 1) * 1000)
  }

  function show(left: number, words: SessionTime['words']): void {
    notice.remove()
    if (left > warningSeconds) return
    const text = document.createElement('p')
    text.textContent = left > 0 ? words.soon : words.ended
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn--line'
    button.textContent = words.stay
    button.addEventListener('click', () => void ask('POST'))
    notice.replaceChildren(text, ...(left > 0 ? [button] : []))
    document.body.append(notice)
  }

  // A computer that slept, or a tab that comes back, is late.
  const seen = () => document.visibilityState === 'visible' && void ask('GET')
  document.addEventListener('visibilitychange', seen)
  again(quietSeconds)
  const stop = () => {
    stopped = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', seen)
    notice.remove()
  }
  stopLast = stop
  return stop
}
