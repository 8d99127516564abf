import Link from 'next/link'
import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { countOfDays, countOfDocuments } from '@/lib/copy/counts'
import { fill } from '@/lib/copy/sentences'
import { isOverdue } from '@/lib/dossiers/complement'
import type { OwnFile } from '@/lib/dossiers/ownFile'
import { stateText, timelineOf } from '@/lib/dossiers/timeline'
import { dayInWords, timeInWords, weekdayInWords } from '@/lib/format'
import { daysBetween, type PlainDate } from '@/lib/procedure/calendar'
import { can, isFavourable, isOpen } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { ActionForm } from '../site/ActionForm'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { TurnSheet } from '../ui/TurnSheet'
import { OwnDossierSide } from './OwnDossierSide'
import { Reference } from './Reference'
import { Silence, type SilenceProps } from './Silence'

interface OwnDossierProps {
  words: Catalogue
  name: string
  file: OwnFile
  today: PlainDate
  /** What was just done, to be told once. */
  told?: string
  askReasons: SilenceProps['askReasons']
  /** Begins a request with what was answered in this one. */
  again: SilenceProps['askReasons']
}

/** A deposited request: where it stands, what is expected, what happened, who has it. */
export function OwnDossier(props: OwnDossierProps) {
  const { words, name, file, told } = props
  const { space } = words.after
  return (
    <div className="work">
      <div>
        <p className="small soft">{fill(space.hello, { name })}</p>
        <h1>{space.request}</h1>
        <p className="small soft mt-2">
          <Reference reference={file.dossier.reference} /> ·{' '}
          {fill(space.deposited, { day: dayInWords(parisDay(file.dossier.submittedAt), words.language) })}
        </p>
        {told && (
          <div className="mt-3">
            <Notice tone="done">
              <p role="status">{told}</p>
            </Notice>
          </div>
        )}
        <div className="mt-6">
          <Turn {...props} />
        </div>
        <Unsent words={words} file={file} />
        <Silence {...props} />
        <Thread words={words} file={file} />
        <Reads words={words} file={file} />
      </div>
      <OwnDossierSide words={words} file={file} />
    </div>
  )
}

/** Who opened the dossier at the prefecture, and when. */
function Reads({ words, file }: Pick<OwnDossierProps, 'words' | 'file'>) {
  const { space } = words.after
  return (
    <details className="more mt-6">
      <summary>{space.reads}</summary>
      <div>
        {file.reads.length === 0 && <p>{space.noRead}</p>}
        <ul className="dots">
          {file.reads.map(({ id, at, name, quality }) => (
            <li key={id}>
              <time
                dateTime={at.toISOString()}
              >{`${dayInWords(parisDay(at), words.language)}, ${timeInWords(at, words.language)}`}</time>
              {' — '}
              <span lang="fr">{`${name}, ${quality}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

/** Files that were added, and are still in the applicant's hands. */
function Unsent({ words, file }: Pick<OwnDossierProps, 'words' | 'file'>) {
  const { space } = words.after
  const { dossier, unsent } = file
  if (unsent.length === 0 || !can('applicant', 'addDocument', dossier.state)) return null
  return (
    <div className="mt-6">
      <Notice tone="you">
        <p>{space.unsent}</p>
        <p>
          <Link className="link" href={routes.rectify(dossier.reference)} prefetch={false}>
            {space.sendUnsent}
          </Link>
        </p>
      </Notice>
    </div>
  )
}

function untilWhen(
  complement: NonNullable<OwnFile['complement']>,
  today: PlainDate,
  { overdue, complementLastDay, complementText }: Catalogue['after']['space'],
): string {
  if (isOverdue(complement, today)) return overdue
  return complement.deadline === today ? complementLastDay : complementText
}

/** Whose turn it is, and what is expected. */
function Turn({ words, file, today, again }: OwnDossierProps) {
  const { dossier, complement } = file
  const { space } = words.after
  const { label } = words.states[dossier.state]
  const { reference } = dossier
  if (complement) {
    const awaited = complement.items.filter(({ answeredAt }) => !answeredAt)
    const day = dayInWords(complement.deadline, words.language)
    return (
      <TurnSheet
        tab={fill(space.yourTurn, { count: countOfDocuments(awaited.length, words.language) })}
        turn="you"
      >
        <h2>{awaited.length === 1 ? space.complementTitleOne : space.complementTitle}</h2>
        <p className="mt-2">
          <span className="badge badge--you">{label}</span>
        </p>
        <ul className="mt-3 dots">
          {awaited.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
        <p className="mt-3">
          {fill(untilWhen(complement, today, space), {
            day,
            left: countOfDays(daysBetween(today, complement.deadline), words.language),
          })}
        </p>
        <div className="row mt-5">
          <Link className="btn btn--main" href={routes.complement(reference)} prefetch={false}>
            <Icon name="upload" size="s" />
            {words.messages.complement.action}
          </Link>
        </div>
        <p className="small soft mt-3">{space.complementHelp}</p>
      </TurnSheet>
    )
  }
  return (
    <TurnSheet tab={isOpen(dossier.state) ? space.atOffice : space.done} turn="office">
      <h2>{label}</h2>
      <p className="mt-2">
        {file.silentSince && words.states[dossier.state].text.includes('{refusal}')
          ? fill(space.overdueState, { day: dayInWords(parisDay(dossier.submittedAt), words.language) })
          : stateText(file, words)}
      </p>
      {file.missing.length > 0 && (
        <ul className="dots mt-2" lang="fr">
          {file.missing.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      {can('applicant', 'readDecision', dossier.state) && (
        <div className="row mt-5">
          <Link className="btn btn--main" href={routes.decision(reference)} prefetch={false}>
            {space.decision}
            <Icon name="arrow" size="s" />
          </Link>
          {isFavourable(dossier.state) && (
            <Link className="btn btn--line" href={routes.certificate(reference)} prefetch={false}>
              {space.certificate}
            </Link>
          )}
        </div>
      )}
      {(dossier.state === 'closed' || dossier.state === 'withdrawn') && (
        <div className="row mt-5">
          {/* What was answered is taken up again: one click, and the request begins. */}
          <ActionForm
            action={again}
            fields={{ wish: 'renew' }}
            label={space.again}
            look="line"
            busy={words.form.busy}
            refusals={words.refusals}
          />
        </div>
      )}
    </TurnSheet>
  )
}

function Thread({ words, file }: Pick<OwnDossierProps, 'words' | 'file'>) {
  const { space } = words.after
  const entries = timelineOf(file, words)
  const open = isOpen(file.dossier.state)
  const yours = file.complement !== null
  return (
    <section className="mt-8" aria-labelledby="fil">
      <h2 id="fil">{space.thread}</h2>
      <ol className="tl mt-5">
        {entries.map(({ sequence, title, text, at }, index) => {
          const last = index === entries.length - 1
          const look = last && yours ? 'you dash' : last && open ? 'dash' : undefined
          return (
            <li key={sequence} className={look}>
              <span className="tl__dot">
                <Icon name={last && yours ? 'turn' : 'check'} />
              </span>
              <h3>{title}</h3>
              <time
                dateTime={at.toISOString()}
              >{`${weekdayInWords(parisDay(at), words.language)}, ${timeInWords(at, words.language)}`}</time>
              <p>{text}</p>
            </li>
          )
        })}
        {open && (
          <>
            <li className="todo dash">
              <span className="tl__dot" />
              <h3>{space.nextDecision}</h3>
              <p>{space.nextDecisionText}</p>
            </li>
            <li className="todo">
              <span className="tl__dot" />
              <h3>{space.nextCard}</h3>
              <p>{space.nextCardText}</p>
            </li>
          </>
        )}
      </ol>
    </section>
  )
}
