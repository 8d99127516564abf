import type { Route } from 'next'
import type { ReactNode } from 'react'
import { fill } from '@/lib/copy/sentences'
import type { FrameWords } from '@/lib/copy/wizardWords'
import { statusLineId } from '@/lib/forms/statusLine'
import { placeOf, type StepId, steps, type WizardPage, wizardPages } from '@/lib/procedure/pages'
import { Icon } from '../ui/Icon'
import { Sheet } from '../ui/Sheet'
import { SoftLink } from '../ui/SoftLink'

interface ShellProps {
  words: FrameWords
  page: WizardPage
  /** Name on the tab of the sheet. */
  name: string
  back: Route
  children: ReactNode
}

/** A page of the request: the sheet with its thread of steps, and the list of tasks beside it. */
export function Shell({ words, page, name, back, children }: ShellProps) {
  const { wizard } = words.ui
  return (
    <div className="wrap">
      <p className="crumb">
        <SoftLink href={back}>
          <Icon name="back" size="xs" />
          {words.form.back}
        </SoftLink>
      </p>
      <div className="work">
        <Sheet tab={fill(wizard.tab, { name })}>{children}</Sheet>
        <aside className="work__side side" aria-label={wizard.yourRequest}>
          <Tasks words={words} page={page} />
          <div className="side__box">
            <p className="small soft">{wizard.draftKept}</p>
          </div>
        </aside>
      </div>
    </div>
  )
}

type PlaceProps = Pick<ShellProps, 'words' | 'page'> & {
  /** Heading of an item of the list of this page. */
  heading?: string
  status?: string
}

/** Where one is in the request, and the heading of the page. `status` says what is saved. */
export function Place({ words, page, heading, status }: PlaceProps) {
  const { wizard } = words.ui
  const { step, rank, of, id } = placeOf(page)
  const next = wizardPages[wizardPages.indexOf(page) + 1]
  const { title, intro } = words.pages[page]
  return (
    <div className="steps">
      <div className="steps__top">
        <p className="steps__n">
          {fill(wizard.step, { step })}
          <span>
            {words.steps[id]}
            {of > 1 && ` ${fill(wizard.rank, { rank, of })}`}
          </span>
        </p>
        <p className="saved" role="status" id={statusLineId} data-state={status && 'saved'}>
          <Icon name="checkc" size="xs" />
          <span>{status}</span>
        </p>
      </div>
      <Stitches page={page} />
      <h1>{heading ?? title}</h1>
      {next && !heading && (
        <p className="steps__next">
          {fill(wizard.next, {
            title: next === 'confirmation' ? words.steps.confirmation : words.pages[next].title,
          })}
        </p>
      )}
      {intro && !heading && <p className="lead mt-3">{intro}</p>}
    </div>
  )
}

/** One stitch a page, grouped by step: solid is done, safran is now, hollow is to come. */
export function Stitches({ page }: { page: WizardPage }) {
  const here = wizardPages.indexOf(page)
  const last = wizardPages.length - 1
  return (
    <div className="stitch" aria-hidden="true">
      {steps.map(({ id, pages }) => (
        <i key={id} className={`stitch__${pages.length}`}>
          {pages.map((known) => {
            const index = wizardPages.indexOf(known)
            const state = index > here ? 'next' : index === here && here !== last ? 'now' : ''
            return <b key={known} className={state} />
          })}
        </i>
      ))}
    </div>
  )
}

function Tasks({ words, page }: Pick<ShellProps, 'words' | 'page'>) {
  const { wizard } = words.ui
  const now = placeOf(page).step
  const state = (index: number) => (index + 1 < now ? 'done' : index + 1 === now ? 'now' : 'todo')
  const said = { done: wizard.done, now: wizard.now, todo: wizard.todo }
  return (
    <div>
      <h2>{wizard.yourRequest}</h2>
      <ol className="tasks">
        {steps.map(({ id }: { id: StepId }, index) => (
          <li key={id} className={state(index)} aria-current={state(index) === 'now' ? 'step' : undefined}>
            {state(index) === 'done' && <Icon name="check" />}
            {words.steps[id]}
            <small>{said[state(index)]}</small>
          </li>
        ))}
      </ol>
    </div>
  )
}
