'use client'

import { type FocusEvent, type FormEvent, useRef, useState } from 'react'
import type { WizardWords } from '@/lib/copy/wizardWords'
import { autosaveLater } from '@/lib/forms/autosaveLater'
import type { LiveHelp } from '@/lib/forms/liveHelp'
import { type QuestionPage, type RawPage, type Situation, situationWith } from '@/lib/procedure/answers'
import { holds } from '@/lib/procedure/conditions'
import { declaredList } from '@/lib/procedure/lists'
import { askedQuestions, type QuestionId, question, questionIds } from '@/lib/procedure/questions'
import { ItemList, type ListView } from './ItemList'
import { type CountryOption, QuestionField } from './QuestionField'

interface QuestionsProps {
  page: QuestionPage
  situation: Situation
  values: RawPage
  /** What the server refused, by question. */
  issues: Record<string, string>
  countries: CountryOption[]
  words: WizardWords
  /** Where the page is saved while it is being written. An item of a list is saved by its button alone. */
  autosave?: string
  /** The list that stands under the questions of this page. */
  list?: ListView
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function typedIn(form: HTMLFormElement | null): RawPage {
  const typed: RawPage = {}
  if (form) for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed[name] = value
  return typed
}

function questionOf(name: string): QuestionId | undefined {
  const [head] = name.split('.')
  return questionIds.find((id) => id === head)
}

/** A date speaks when all of it was left, not while it is being written. */
function stays(id: QuestionId, next: EventTarget | null): boolean {
  return question(id).kind === 'date' && next instanceof HTMLInputElement && questionOf(next.name) === id
}

/** The questions of a page. Plain fields; where scripts run, help follows the field that was left. */
export function Questions(props: QuestionsProps) {
  const { page, values, countries, words, list } = props
  const [typed, setTyped] = useState(values)
  const [told, setTold] = useState<Record<string, string | undefined>>(props.issues)
  const help = useRef<Promise<LiveHelp>>(undefined)
  const situation = situationWith(page, props.situation, typed)
  const asked = askedQuestions(page, situation)

  function load() {
    help.current ??= import('@/lib/forms/liveHelp').then(({ createLiveHelp }) =>
      createLiveHelp(page, props.situation),
    )
    return help.current
  }

  async function check(control: Control, id: QuestionId) {
    const issue = await (await load())(typedIn(control.form), id)
    setTold((before) => ({ ...before, [id]: issue }))
  }

  function leave(event: FocusEvent<HTMLFieldSetElement>) {
    // Only controls of the questions send this event up to here.
    const control = event.target as EventTarget as Control
    const id = questionOf(control.name)
    if (id && !stays(id, event.relatedTarget)) void check(control, id)
  }

  function change(event: FormEvent<HTMLFieldSetElement>) {
    // Only controls of the questions send this event up to here.
    const control = event.target as Control
    if (control.form && props.autosave) autosaveLater(control.form, props.autosave, words.ui.wizard)
    const id = questionOf(control.name)
    if (!id) return
    // What was told goes as soon as it is mended; what decides other questions is read at once.
    if (told[id]) void check(control, id)
    if (['radio', 'checkbox', 'select-one'].includes(control.type)) setTyped(typedIn(control.form))
  }

  return (
    <fieldset className="contents" onFocus={() => void load()} onBlur={leave} onChange={change}>
      <input type="hidden" name="shown" value={asked.join(' ')} />
      {asked.map((id) => (
        <QuestionField
          key={id}
          id={id}
          words={words}
          required={holds(question(id).required, situation)}
          issue={told[id]}
          countries={countries}
          today={situation.today}
          input={(name) => ({ defaultValue: values[name] ?? '' })}
          value={(name) => values[name] ?? ''}
        />
      ))}
      {list && holds(declaredList(list.id).offered, situation) && (
        <ItemList list={list} issues={props.issues} words={words} />
      )}
    </fieldset>
  )
}
