import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { documentsOf, notAccepted } from '@/components/agents/CaseDocuments'
import { CaseClock } from '@/components/agents/CaseHead'
import { DecisionForm } from '@/components/agents/DecisionForm'
import { Grounds } from '@/components/agents/Grounds'
import { Unseen } from '@/components/agents/Unseen'
import { NotFoundView } from '@/components/site/NotFoundView'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { agentRoutes } from '@/lib/agentRoutes'
import { requireCase } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { stillOutstanding } from '@/lib/dossiers/decide'
import { proposedFor, reserveField, senses } from '@/lib/dossiers/decisionForm'
import { fullName } from '@/lib/format'
import { datePartsOf } from '@/lib/forms/dates'
import { canHandle } from '@/lib/procedure/transitions'
import { propose } from './actions'

interface DecisionPageProps {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ sens?: string | string[] }>
}

/** A decision is proposed: favourable, a refusal, or a closing. */
export default async function ProposePage({ params, searchParams }: DecisionPageProps) {
  const [{ reference }, { sens }] = await Promise.all([params, searchParams])
  const sense = senses.find((known) => known === sens) ?? 'favorable'
  const found = await requireCase(reference, agentRoutes.caseDecision(reference, sense))
  if (!found) return <NotFoundView />
  const { agent, file } = found
  if (!canHandle(agent, sense === 'cloture' ? 'proposeClosure' : 'propose', file.dossier))
    redirect(agentRoutes.case(reference))
  const words = catalogue(language())
  const { decision, validityRules } = words.agents
  const proposed = proposedFor(file, agent.today)
  const outstanding = stillOutstanding(file.complements).map(({ document, title: called }) => ({
    field: reserveField(document),
    title: called,
  }))
  const title = `${decision.titles[sense]} — ${words.ui.site.name}`
  return (
    <AgentFrame words={words} agent={agent}>
      <div className="wrap">
        <p className="crumb">
          <Link href={agentRoutes.case(reference)} prefetch={false}>
            <Icon name="back" size="xs" />
            {fullName(file.person)}
          </Link>
        </p>
        <div className="work">
          <Sheet tab={fullName(file.person)}>
            <DecisionForm
              draft={agentRoutes.caseDraft(reference)}
              action={propose}
              reference={reference}
              sense={sense}
              values={{
                law: file.lastProposal?.law ?? '',
                facts: file.lastProposal?.facts ?? '',
                mention: proposed.mention,
                seen: String(file.lastEvent),
                ...Object.fromEntries(outstanding.map(({ field }) => [field, 'on'])),
                ...datePartsOf('startsOn', proposed.startsOn),
                ...datePartsOf('endsOn', proposed.endsOn),
              }}
              outstanding={outstanding}
              ruleHint={fill(decision.rule, { rule: validityRules[proposed.rule] })}
              words={decision}
              form={words.form}
              refusals={words.refusals}
              title={title}
              errorTitle={words.ui.site.errorPrefix + title}
            >
              <div className="mt-5">
                <Unseen words={words} titles={notAccepted(documentsOf(file, words))} />
              </div>
              {sense === 'refus' && (
                <details className="more">
                  <summary>{decision.grounds}</summary>
                  <div>
                    <Grounds
                      texts={decision.groundTexts}
                      into="law"
                      button={decision.insert}
                      of={decision.insertOf}
                    />
                  </div>
                </details>
              )}
            </DecisionForm>
          </Sheet>
          <aside className="work__side side" aria-label={words.agents.case.legalClock}>
            <CaseClock words={words} agent={agent} file={file} />
          </aside>
        </div>
      </div>
    </AgentFrame>
  )
}
