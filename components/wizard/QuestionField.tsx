import type { ComponentProps } from 'react'
import { halfYearInWords } from '@/lib/copy/halfYear'
import { issueSentence } from '@/lib/copy/issueSentence'
import type { WizardWords } from '@/lib/copy/wizardWords'
import type { PlainDate } from '@/lib/procedure/calendar'
import { lastHalfYears } from '@/lib/procedure/halfYears'
import { type Question, type QuestionId, question } from '@/lib/procedure/questions'
import { DateInputs } from '../ui/DateInputs'
import { describedBy, Field, FieldGroup, type FieldWords } from '../ui/Field'
import { wrongParts } from './wrongParts'

export interface CountryOption {
  code: string
  name: string
}

export interface QuestionFieldProps {
  id: QuestionId
  words: WizardWords
  required: boolean
  /** Issue text of `lib/procedure/issues`; nothing when the answer stands. */
  issue?: string
  countries: CountryOption[]
  today: PlainDate
  /** Value and registration of a control, by its field name. */
  input: (name: string) => Partial<ComponentProps<'input'>>
  /** What was typed in a field. */
  value: (name: string) => string
}

function wordsOf({ id, words, required, issue }: QuestionFieldProps): FieldWords {
  const own = words.questions[id]
  return {
    label: own.label,
    hint: own.hint,
    // What another answer makes required is not called optional before that answer is there.
    optional: isOptional(id, required) ? words.form.optional : undefined,
    error: issue && issueSentence(issue, { issues: words.issues, months: words.form.months }, own),
    errorWord: words.form.errorWord,
  }
}

function isOptional(id: QuestionId, required: boolean): boolean {
  const asked = question(id)
  return (
    !required &&
    asked.kind !== 'checkbox' &&
    (asked.required === 'never' || asked.required === 'contractMustEnd')
  )
}

const widths: Record<Question['kind'], string> = {
  text: 'w-l',
  longText: '',
  name: 'w-l',
  choice: '',
  checkbox: '',
  date: '',
  country: 'w-m',
  halfYear: 'w-m',
  identityNumber: 'w-m',
  phone: 'w-m',
  email: 'w-l',
  hours: 'w-s',
  siret: 'w-m',
}

const inputAttributes: Partial<Record<Question['kind'], ComponentProps<'input'>>> = {
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'text', inputMode: 'email', autoCapitalize: 'none' },
  hours: { inputMode: 'decimal' },
  siret: { inputMode: 'numeric' },
  identityNumber: { autoCapitalize: 'characters' },
}

/** The control of a question, whatever its kind. */
export function QuestionField(props: QuestionFieldProps) {
  const { id, issue, input, words } = props
  const asked = question(id)
  const fieldWords = wordsOf(props)
  switch (asked.kind) {
    case 'choice':
      return <Radios {...props} options={asked.options} fieldWords={fieldWords} />
    case 'checkbox':
      return <Checkbox {...props} fieldWords={fieldWords} />
    case 'country':
      return (
        <Select
          {...props}
          fieldWords={fieldWords}
          none={words.form.chooseCountry}
          options={props.countries.map(({ code, name }) => [code, name])}
        />
      )
    case 'halfYear':
      return (
        <Select
          {...props}
          fieldWords={fieldWords}
          none={words.questions[id].options?.[''] ?? ''}
          options={lastHalfYears(props.today).map((known) => [known, halfYearInWords(known, words)])}
        />
      )
    case 'date':
      return (
        <FieldGroup id={id} {...fieldWords}>
          <DateInputs name={id} labels={words.form} wrong={wrongParts(issue)} input={input} />
        </FieldGroup>
      )
    case 'longText':
      return (
        <Field id={id} {...fieldWords}>
          <LongText {...props} fieldWords={fieldWords} />
        </Field>
      )
    case 'text':
    case 'name':
    case 'identityNumber':
    case 'phone':
    case 'email':
    case 'hours':
    case 'siret':
      return (
        <Field id={id} {...fieldWords}>
          <input
            className={`in ${widths[asked.kind]}`}
            id={id}
            name={id}
            type="text"
            spellCheck={false}
            aria-describedby={describedBy(id, fieldWords)}
            aria-invalid={issue ? true : undefined}
            {...inputAttributes[asked.kind]}
            {...input(id)}
          />
        </Field>
      )
  }
}

type Inner = QuestionFieldProps & { fieldWords: FieldWords }

function Radios({ id, words, options, input, value, fieldWords }: Inner & { options: readonly string[] }) {
  const { defaultValue: _, ...registration } = input(id)
  const short =
    options.length > 2 || options.every((option) => (words.questions[id].options?.[option] ?? '').length < 18)
  return (
    <FieldGroup id={`${id}-groupe`} {...fieldWords}>
      <div className={`choice${short ? ' choice--2' : ''}`}>
        {options.map((option, index) => (
          <label className="pick" key={option}>
            <input
              type="radio"
              name={id}
              id={index === 0 ? id : `${id}-${option}`}
              value={option}
              defaultChecked={value(id) === option}
              {...registration}
            />
            <span>{words.questions[id].options?.[option] ?? option}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

function Checkbox({ id, issue, input, value, fieldWords }: Inner) {
  const { defaultValue: _, ...registration } = input(id)
  return (
    <div className={issue ? 'q q--bad' : 'q'}>
      {fieldWords.error && (
        <p className="err" id={`${id}-erreur`}>
          <span>
            <span className="vh">{fieldWords.errorWord}</span>
            {fieldWords.error}
          </span>
        </p>
      )}
      <label className="pick">
        <input
          type="checkbox"
          name={id}
          id={id}
          value="on"
          defaultChecked={value(id) === 'on'}
          aria-describedby={issue ? `${id}-erreur` : undefined}
          aria-invalid={issue ? true : undefined}
          {...registration}
        />
        <span>
          {fieldWords.label}
          {fieldWords.hint && <small>{fieldWords.hint}</small>}
        </span>
      </label>
    </div>
  )
}

type SelectProps = Inner & { none: string; options: [value: string, label: string][] }

function Select({ id, issue, none, options, input, value, fieldWords }: SelectProps) {
  // A select's registration has the shape of an input's, and takes the same attributes.
  const registration = input(id) as Partial<ComponentProps<'select'>>
  return (
    <Field id={id} {...fieldWords}>
      <select
        className="in w-m"
        id={id}
        name={id}
        aria-describedby={describedBy(id, fieldWords)}
        aria-invalid={issue ? true : undefined}
        {...registration}
        defaultValue={value(id)}
      >
        <option value="">{none}</option>
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

function LongText({ id, issue, input, fieldWords }: Inner) {
  // A text area's registration has the shape of an input's, and takes the same attributes.
  const registration = input(id) as Partial<ComponentProps<'textarea'>>
  return (
    <textarea
      className="in"
      id={id}
      name={id}
      rows={4}
      aria-describedby={describedBy(id, fieldWords)}
      aria-invalid={issue ? true : undefined}
      {...registration}
    />
  )
}
