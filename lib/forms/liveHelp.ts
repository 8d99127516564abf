import { zodResolver } from '@hookform/resolvers/zod'
import { createFormControl, type FieldValues } from 'react-hook-form'
import { type QuestionPage, type RawPage, type Situation, situationWith } from '@/lib/procedure/answers'
import type { QuestionId } from '@/lib/procedure/questions'
import { nested, pageSchema } from '@/lib/procedure/schema'

/** Says what is wrong with one question, given everything typed on the page; nothing when it stands. */
export type LiveHelp = (typed: RawPage, id: QuestionId) => Promise<string | undefined>

/** Help in the browser, from the schema of the page: loaded when a person begins to type, never before. */
export function createLiveHelp(page: QuestionPage, situation: Situation): LiveHelp {
  let typedNow: RawPage = {}
  const { control, reset, trigger, getFieldState } = createFormControl<FieldValues>({
    resolver: (answers, context, options) =>
      zodResolver(pageSchema(page, situationWith(page, situation, typedNow)))(answers, context, options),
  })
  return async (typed, id) => {
    typedNow = typed
    reset(nested(typed))
    await trigger(id)
    await untilReleased()
    return messageIn(getFieldState(id, control._formState).error)
  }
}

/** Of the press under way, or of the last one. */
let release = Promise.resolve()
globalThis.addEventListener?.(
  'pointerdown',
  () => {
    release = new Promise((resolve) => {
      for (const kind of ['pointerup', 'pointercancel'])
        addEventListener(kind, () => resolve(), { once: true })
    })
  },
  true,
)

/** A field is often left by pressing another one: help that moves the page before the release takes the press away. */
async function untilReleased(): Promise<void> {
  await release
  // A release and its click are told one after the other.
  await new Promise((resolve) => setTimeout(resolve))
}

/** The message of a field's error; of a date, the error of the date or of one of its parts. */
function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string' && error.message) return error.message
  const inner = 'root' in error ? error.root : Object.values(error)[0]
  return typeof inner === 'object' && inner !== null && 'message' in inner ? String(inner.message) : undefined
}
