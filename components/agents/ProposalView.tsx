import { agentRoutes } from '@/lib/agentRoutes'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { Decision } from '@/lib/dossiers/caseFile'
import { needsLetter } from '@/lib/dossiers/tasks'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
import { letterDays } from '@/lib/procedure/deadlines'
import type { CaseActProps } from './CaseAct'

/** What is proposed or decided, by whom, and when it takes effect. */
export function ProposalView({
  words,
  agent,
  names,
  file,
  decision,
}: Pick<CaseActProps, 'words' | 'agent' | 'names' | 'file'> & { decision: Decision }) {
  const { reference } = file.dossier
  const { case: own } = words.agents
  const { outcome, startsOn, endsOn, changedBecause, law, facts, missing } = decision
  const author = names[decision.proposedBy] ?? ''
  return (
    <div className="small">
      <h3>
        {decision.tookEffectAt
          ? own.outcomes[outcome]
          : fill(own.proposalOf, { outcome: own.outcomes[outcome] })}
      </h3>
      <p>{fill(own.proposedBy, { name: author, day: instantDayInWords(decision.proposedAt) })}</p>
      {startsOn && endsOn && (
        <p>
          {decision.mention}
          <br />
          {fill(own.validity, { start: dayInWords(startsOn), end: dayInWords(endsOn) })}
        </p>
      )}
      {changedBecause && <p>{fill(own.changed, { reason: changedBecause })}</p>}
      <Reasons
        words={words}
        law={law}
        facts={facts}
        missing={missing}
        title={outcome === 'accepted' ? own.outstanding : own.missing}
      />
      <p>
        <a
          className="link"
          href={decision.tookEffectAt ? agentRoutes.casePaper(reference) : agentRoutes.caseDraft(reference)}
        >
          {decision.tookEffectAt ? own.decisionPaper : own.draftPaper}
        </a>
      </p>
      {decision.signedAt && !decision.tookEffectAt && decision.effectiveAt && (
        <p role="status">
          <b>
            {fill(own.signed, {
              name: names[decision.signedBy ?? ''] ?? '',
              time: timeInWords(decision.effectiveAt),
            })}
          </b>
        </p>
      )}
      {decision.notifiedAt && <p>{fill(own.read, { day: instantDayInWords(decision.notifiedAt) })}</p>}
      {needsLetter(decision, agent.today) && (
        <p>
          <b>{fill(own.letter, { days: letterDays })}</b>
        </p>
      )}
      {!decision.signedAt && decision.proposedBy === agent.id && agent.twoPeopleDecide && (
        <p>{own.ownProposal}</p>
      )}
    </div>
  )
}

function Reasons({
  words,
  law,
  facts,
  missing,
  title,
}: Pick<Decision, 'law' | 'facts' | 'missing'> & { words: Catalogue; title: string }) {
  const { case: own } = words.agents
  return (
    <>
      {law && (
        <>
          <h4>{own.law}</h4>
          <p className="typed">{law}</p>
        </>
      )}
      {facts && (
        <>
          <h4>{own.facts}</h4>
          <p className="typed">{facts}</p>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h4>{title}</h4>
          <ul>
            {missing.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
