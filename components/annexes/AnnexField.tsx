import type { AnnexField as Blank } from '@/lib/annexes/fields'
import type { Catalogue } from '@/lib/copy/catalogue'
import { DateInputs } from '../ui/DateInputs'
import { describedBy, Field, FieldGroup, type FieldWords } from '../ui/Field'
import { wrongParts } from '../wizard/wrongParts'

interface AnnexFieldProps {
  id: string
  field: Blank
  words: { label: string; hint?: string; options?: Record<string, string> }
  form: Catalogue['form']
  /** Issue text, and the sentence that tells it. */
  issue?: string
  error?: string
  value: (name: string) => string
}

const widths = { text: 'w-l', name: 'w-l', siret: 'w-m', phone: 'w-m', email: 'w-l', hours: 'w-s' } as const

/** One blank of an annex. Not a question of the procedure: nothing of it is kept. */
export function AnnexField({ id, field, words, form, issue, error, value }: AnnexFieldProps) {
  const said: FieldWords = { label: words.label, hint: words.hint, error, errorWord: form.errorWord }
  if (field.kind === 'date') {
    return (
      <FieldGroup id={id} {...said}>
        <DateInputs
          name={id}
          labels={form}
          wrong={wrongParts(issue)}
          input={(name) => ({ defaultValue: value(name) })}
        />
      </FieldGroup>
    )
  }
  if (field.kind === 'choice') {
    return (
      <FieldGroup id={`${id}-groupe`} {...said}>
        <div className="choice choice--2">
          {field.options.map((option, index) => (
            <label className="pick" key={option}>
              <input
                type="radio"
                name={id}
                id={index === 0 ? id : `${id}-${option}`}
                value={option}
                defaultChecked={value(id) === option}
              />
              <span>{words.options?.[option] ?? option}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
    )
  }
  return (
    <Field id={id} {...said}>
      <input
        className={`in ${widths[field.kind]}`}
        id={id}
        name={id}
        type="text"
        spellCheck={false}
        autoComplete="off"
        inputMode={field.kind === 'siret' ? 'numeric' : field.kind === 'hours' ? 'decimal' : undefined}
        defaultValue={value(id)}
        aria-describedby={describedBy(id, said)}
        aria-invalid={issue ? true : undefined}
      />
    </Field>
  )
}
