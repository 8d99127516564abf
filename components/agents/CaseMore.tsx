import type { ComponentProps } from 'react'
import type { Agent } from '@/lib/agents/read'
import { parisDay } from '@/lib/clock'
import { happeningForAgents } from '@/lib/copy/agentStates'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { CaseFile, HistoryRow, listNotes } from '@/lib/dossiers/caseFile'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
import { type Check, checksOf, namesCheck, type ReadDocument } from '@/lib/procedure/checks'
import { mayReadFile } from '@/lib/procedure/healthProofs'
import { canHandle } from '@/lib/procedure/transitions'
import { CorrectedAnswers } from '../dossier/CorrectedAnswers'
import { TextForm } from '../site/TextForm'
import { GroupedList } from '../ui/GroupedList'
import { Icon } from '../ui/Icon'
import type { CaseDocument } from './CaseDocuments'
import { caseErrorTitle } from './caseTitle'

/** What was deposited of each answer that was corrected since, by the id of its row. */
function depositedAnswers({ corrections }: CaseFile): Map<string, string> {
  // Newest first: what was there before the oldest one stands.
  return new Map(corrections.flatMap(({ answers }) => answers.map(({ id, before }) => [id, before])))
}

/** The answers as they were last declared; beside one that was corrected, what was deposited. */
export function Declared({ words, file }: { words: Catalogue; file: CaseFile }) {
  const deposited = depositedAnswers(file)
  return (
    <section className="panel" aria-labelledby="demande">
      <div className="panel__h">
        <h2 id="demande">{words.agents.case.declared}</h2>
      </div>
      <div className="panel__b">
        {file.dossier.snapshot.blocks.map(({ page, heading, rows }) => (
          <details className="more" key={page}>
            <summary>{page === 'recapitulatif' ? words.ui.review.declaration : heading}</summary>
            <div>
              <GroupedList
                rows={rows.map((row) => ({
                  ...row,
                  value: <Answer words={words} value={row.value} deposited={deposited.get(row.id)} />,
                }))}
              />
            </div>
          </details>
        ))}
      </div>
    </section>
  )
}

interface AnswerProps {
  words: Catalogue
  value: string
  /** What was deposited, when it was corrected since. */
  deposited?: string
}

function Answer({ words, value, deposited = value }: AnswerProps) {
  const { case: own } = words.agents
  return (
    <>
      {value || <span className="opt">{words.ui.review.notAnswered}</span>}
      {deposited !== value && (
        <span className="small soft">
          <br />
          {deposited ? own.deposited : own.addedSince} {deposited && <del>{deposited}</del>}
        </span>
      )}
    </>
  )
}

const looks = {
  ok: { look: 'why why--done', icon: 'check' },
  gap: { look: 'why why--you', icon: 'alert' },
  unknown: { look: 'why why--calm', icon: 'info' },
} as const

interface ChecksProps {
  words: Catalogue
  agent: Agent
  file: CaseFile
  documents: CaseDocument[]
}

/** A document of which one file at least has a text. */
function readOf({ title, files }: CaseDocument): ReadDocument[] {
  const read = files.flatMap(({ naming }) => naming ?? [])
  if (read.length === 0) return []
  return [{ title, naming: read.includes('found') ? 'found' : 'absent' }]
}

/** What a check says of what it compared. */
function checkInWords({ id, verdict, days, value = '' }: Check, { checks }: Catalogue['agents']): string {
  if (verdict === 'unknown') return id === 'names' ? checks.namesUnread : checks.unknown
  const sentence = id === 'names' && verdict === 'gap' ? checks.namesMissing : (checks[id][1] ?? '')
  const inWords = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, dayInWords(day)]))
  return fill(sentence, { ...inWords, value })
}

/** Declared values against each other, and the names on the documents: they advise. */
export function Checks({ words, agent, file, documents }: ChecksProps) {
  const { case: own, checks } = words.agents
  const all = [
    ...checksOf(file.dossier.answers, parisDay(file.dossier.submittedAt)),
    namesCheck(documents.filter(({ key }) => mayReadFile(agent, file.dossier, key)).flatMap(readOf)),
  ]
  return (
    <section className="panel" aria-labelledby="controles">
      <div className="panel__h">
        <h2 id="controles">{own.checks}</h2>
        <span className="xs soft">{own.checksText}</span>
      </div>
      <div className="vals vals--plain">
        {all.map((check) => {
          const { id, verdict } = check
          return (
            <div key={id} className={verdict === 'gap' ? 'gap' : undefined}>
              <p className="vdt">{checks[id][0]}</p>
              <p className="vdd">{checkInWords(check, words.agents)}</p>
              <p className="st">
                <span className={looks[verdict].look}>
                  <Icon name={looks[verdict].icon} size="xs" />
                  {checks[verdict]}
                </span>
              </p>
            </div>
          )
        })}
      </div>
    </section>
  )
}

interface NotesProps {
  words: Catalogue
  agent: Agent
  file: CaseFile
  notes: Awaited<ReturnType<typeof listNotes>>
  action: ComponentProps<typeof TextForm>['action']
}

export function Notes({ words, agent, file, notes, action }: NotesProps) {
  const { case: own } = words.agents
  return (
    <section className="panel" aria-labelledby="notes">
      <div className="panel__h">
        <h2 id="notes">{own.notes}</h2>
        <span className="xs soft">{own.notesText}</span>
      </div>
      <div className="panel__b">
        {notes.length === 0 && <p className="small soft">{own.noNotes}</p>}
        <ul className="history">
          {notes.map(({ id, text, at, author }) => (
            <li key={id}>
              <span className="soft">{`${author}, ${instantDayInWords(at)}`}</span>
              <span className="typed">{text}</span>
            </li>
          ))}
        </ul>
        {canHandle(agent, 'note', file.dossier) && (
          <TextForm
            action={action}
            fields={{ reference: file.dossier.reference }}
            name="note"
            scope="dossier"
            label={own.note}
            button={own.addNote}
            words={words.form}
            refusals={words.refusals}
            errorTitle={caseErrorTitle(words, file)}
          />
        )}
      </div>
    </section>
  )
}

/** Requests for documents, with what each asked and got. */
export function Exchanges({ words, agent, file }: { words: Catalogue; agent: Agent; file: CaseFile }) {
  const { case: own } = words.agents
  const mayRead = (document: string) => mayReadFile(agent, file.dossier, document)
  return (
    <section className="panel" aria-labelledby="echanges">
      <div className="panel__h">
        <h2 id="echanges">{own.exchange}</h2>
      </div>
      <div className="panel__b">
        {file.corrections.map((correction) => (
          <CorrectedAnswers
            key={correction.id}
            words={words}
            correction={correction}
            heading={correction.isWord ? own.word : own.correction}
          />
        ))}
        {file.reasons.given && (
          <div className="small">
            <p>
              <b>{fill(own.reasonsGiven, { day: instantDayInWords(file.reasons.given.at) })}</b>
            </p>
            <p className="typed">{file.reasons.given.text}</p>
          </div>
        )}
        {file.complements.length === 0 && <p className="small soft">{own.noExchange}</p>}
        {file.complements.map(({ id, askedAt, deadline, ending, items }) => (
          <div key={id} className="small">
            <p>
              {fill(own.askedOn, { day: instantDayInWords(askedAt), deadline: dayInWords(deadline) })} —{' '}
              <b>{own.endings[ending ?? 'open']}</b>
            </p>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  {`${item.title} — ${words.after.reasons[item.reason]}`}
                  {item.remark && ` — ${item.remark}`}
                  {item.answer && mayRead(item.document) && ` → ${item.answer}`}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

export function History({ words, rows }: { words: Catalogue; rows: HistoryRow[] }) {
  const { case: own } = words.agents
  return (
    <section className="panel" aria-labelledby="historique">
      <div className="panel__h">
        <h2 id="historique">{own.history}</h2>
      </div>
      <div className="panel__b">
        <ol className="history">
          {rows.map((row) => {
            const { sequence, role, at, author, because } = row
            return (
              <li key={sequence}>
                <time dateTime={at.toISOString()}>{`${instantDayInWords(at)}, ${timeInWords(at)}`}</time>
                <div>
                  {`${happeningForAgents(words, row)}, ${author ?? (role === 'applicant' ? own.by.applicant : own.by.system)}`}
                  {because && <p className="typed soft">{because}</p>}
                </div>
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}
