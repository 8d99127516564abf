import type { Agent } from '@/lib/agents/read'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { CaseFile } from '@/lib/dossiers/caseFile'
import { compareText, type Match } from '@/lib/dossiers/compareText'
import { proposedFor } from '@/lib/dossiers/decisionForm'
import { declaredBeside, provesWork } from '@/lib/dossiers/declaredBeside'
import { dayInWords } from '@/lib/format'
import { Icon } from '../ui/Icon'
import type { CaseDocument } from './CaseDocuments'

interface BesideProps {
  words: Catalogue
  agent: Agent
  file: CaseFile
  shown: CaseDocument
  /** What the file in the frame says; empty when the service has no text of it. Null: no file, or not for this agent. */
  said: string | null
}

/** What was declared, beside the document that proves it; compared where the document has a text. */
export function Beside({ words, agent, file, shown, said }: BesideProps) {
  const { case: own } = words.agents
  const rows = declaredBeside(file.dossier.snapshot, shown.key)
  if (rows.length === 0) return null
  const read = said !== null && said !== ''
  const compared = rows.map((row) => ({ ...row, match: read ? compareText(row, said) : null }))
  const gaps = compared.filter(({ match }) => match?.verdict === 'gap').length
  const { rule, endsOn } = proposedFor(file, agent.today)
  return (
    <section className="panel" aria-labelledby="declare">
      <div className="panel__h">
        <h2 id="declare">{read ? own.besideRead : own.beside}</h2>
        {gaps > 0 && (
          <span className="badge badge--you">
            <Icon name="alert" size="xs" />
            {gaps === 1 ? own.oneGap : fill(own.gaps, { count: gaps })}
          </span>
        )}
      </div>
      <dl className="vals vals--said">
        {compared.map(({ id, term, value, match }) => (
          <div key={id} className={match?.verdict === 'gap' ? 'gap' : undefined}>
            <dt className="vdt">{term}</dt>
            <dd className="vdd">
              {value}
              {match?.verdict === 'gap' && (
                <span className="soft">{fill(own.readInstead, { value: match.read })}</span>
              )}
            </dd>
            {match && <Verdict verdict={match.verdict} words={words} />}
          </div>
        ))}
        {provesWork(shown.key) && (
          <div>
            <dt className="vdt">{own.computed}</dt>
            <dd className="vdd">
              {fill(own.computedUntil, { rule: words.agents.validityRules[rule], day: dayInWords(endsOn) })}
            </dd>
          </div>
        )}
      </dl>
      {said !== null && <p className="panel__b xs soft">{read ? own.besideText : own.besideUnread}</p>}
    </section>
  )
}

function Verdict({ verdict, words }: { verdict: Match['verdict']; words: Catalogue }) {
  const { checks } = words.agents
  if (verdict === 'unread') return null
  return (
    <dd className="st">
      <span className={verdict === 'ok' ? 'why why--done' : 'why why--you'}>
        <Icon name={verdict === 'ok' ? 'check' : 'alert'} size="xs" />
        {checks[verdict]}
      </span>
    </dd>
  )
}
