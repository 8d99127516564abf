import type { Catalogue } from '@/lib/copy/catalogue'
import { type Outline, type OutlineField, outlineOptions } from '@/lib/procedure/outline'
import { routes } from '@/lib/routes'

interface SituationFormProps {
  words: Catalogue['documentList']
  outline: Outline
}

// Object.keys loses the names; the record is the only source of them.
const fields = Object.keys(outlineOptions) as OutlineField[]

/** A few answers in the address: a list that can be kept, sent and printed. */
export function SituationForm({ words, outline }: SituationFormProps) {
  return (
    <form method="get" action={routes.documentList}>
      {fields.map((field) => (
        <div className="q" key={field}>
          <label htmlFor={field}>{words.fields[field].label}</label>
          <select className="in w-l" id={field} name={field} defaultValue={outline[field]}>
            {Object.entries(words.fields[field].options).map(([option, label]) => (
              <option key={option} value={option}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p className="mt-5">
        <button className="btn btn--main" type="submit">
          {words.show}
        </button>
      </p>
    </form>
  )
}
