import type { ComponentProps } from 'react'

const parts = ['day', 'month', 'year'] as const
export type DatePart = (typeof parts)[number]

interface DateInputsProps {
  name: string
  labels: Record<DatePart, string>
  /** The parts that are wrong: only these turn red. */
  wrong: readonly DatePart[]
  /** Attributes of one part: its value and, where there is live help, its registration. */
  input: (name: string) => Partial<ComponentProps<'input'>>
}

/** Three inputs of one date. */
export function DateInputs({ name, labels, wrong, input }: DateInputsProps) {
  return (
    <div className="date">
      {parts.map((part) => {
        const id = `${name}.${part}`
        const bad = wrong.includes(part)
        return (
          <div key={part}>
            <label htmlFor={id}>{labels[part]}</label>
            <input
              className={`in${part === 'year' ? ' in--y' : ''}${bad ? '' : ' ok'}`}
              id={id}
              name={id}
              type="text"
              inputMode="numeric"
              aria-invalid={bad || undefined}
              {...input(id)}
            />
          </div>
        )
      })}
    </div>
  )
}
