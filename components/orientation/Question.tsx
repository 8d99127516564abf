import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { PageTitle } from '../site/PageTitle'
import { ErrorSummary } from '../ui/ErrorSummary'
import { FieldGroup } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { Sheet } from '../ui/Sheet'

interface QuestionProps {
  words: Catalogue
  rank: 1 | 2
  title: string
  legend: string
  name: 'pour' | 'situation'
  choices: readonly (readonly string[])[]
  /** Asked to continue without an answer. */
  missed: boolean
  action: Route
  back: Route
  /** Answers given so far, in the address. */
  given?: { pour: string }
  /** What was answered before, under the heading. */
  before?: ReactNode
  /** Help, after the choices. */
  children?: ReactNode
}

/** One question of the orientation: a form that asks for an address, so that « Précédent » and a bookmark work. */
export function Question(props: QuestionProps) {
  const { words, rank, title, legend, name, choices, missed, action, back, given, before, children } = props
  const { orientation, site } = words.ui
  const error = missed ? orientation.missing : undefined
  return (
    <Sheet tab={fill(orientation.tab, { rank })}>
      <PageTitle title={title} error={error && site.errorPrefix} site={site.name} />
      <ErrorSummary
        title={words.form.errorSummary}
        lines={error ? [{ target: `${name}-${choices[0]?.[0]}`, sentence: error }] : []}
      />
      <h1>{title}</h1>
      {before}
      <form method="get" action={action}>
        {given && <input type="hidden" name="pour" value={given.pour} />}
        <FieldGroup id={`${name}-groupe`} label={legend} error={error} errorWord={words.form.errorWord}>
          <div className="choice">
            {choices.map(([value, label, hint]) => (
              <label className="pick" key={value}>
                <input type="radio" id={`${name}-${value}`} name={name} value={value} />
                <span>
                  <b>{label}</b>
                  <small>{hint}</small>
                </span>
              </label>
            ))}
          </div>
        </FieldGroup>
        {children}
        <div className="actions">
          <button className="btn btn--main" type="submit" name="suite" value={rank}>
            {orientation.go}
            <Icon name="arrow" size="s" />
          </button>
          <Link className="btn btn--bare push" href={back} prefetch={false}>
            {orientation.back}
          </Link>
        </div>
      </form>
    </Sheet>
  )
}
