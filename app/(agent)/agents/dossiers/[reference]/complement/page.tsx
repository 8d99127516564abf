import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { CaseClock } from '@/components/agents/CaseHead'
import { ComplementForm } from '@/components/agents/ComplementForm'
import { NotFoundView } from '@/components/site/NotFoundView'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { agentRoutes } from '@/lib/agentRoutes'
import { requireCase } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { deadlineBounds } from '@/lib/dossiers/complement'
import { askableDocuments, complementFields } from '@/lib/dossiers/complementForm'
import { dayInWords, fullName } from '@/lib/format'
import { datePartsOf } from '@/lib/forms/dates'
import { addDays } from '@/lib/procedure/calendar'
import { complementDays } from '@/lib/procedure/deadlines'
import { canHandle } from '@/lib/procedure/transitions'
import { ask } from './actions'

/** The request for documents: those already queried are ticked. */
export default async function AskPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const found = await requireCase(reference, agentRoutes.caseComplement(reference))
  if (!found) return <NotFoundView />
  const { agent, file } = found
  if (!canHandle(agent, 'requestComplement', file.dossier)) redirect(agentRoutes.case(reference))
  const words = catalogue(language())
  const { complement } = words.agents
  const { first, last } = deadlineBounds(agent.today)
  const ticked = Object.entries(file.reviews)
    .filter(([, verdict]) => verdict === 'queried')
    .map(([key]) => [complementFields.item(key), 'on'])
  const title = `${complement.title} — ${words.ui.site.name}`
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
            <ComplementForm
              action={ask}
              reference={reference}
              documents={askableDocuments(file)}
              values={{
                ...Object.fromEntries(ticked),
                ...datePartsOf('deadline', addDays(agent.today, complementDays.usual)),
              }}
              deadlineHint={fill(complement.deadlineHint, {
                first: dayInWords(first),
                last: dayInWords(last),
              })}
              words={complement}
              reasons={words.after.reasons}
              form={words.form}
              refusals={words.refusals}
              title={title}
              errorTitle={words.ui.site.errorPrefix + title}
            />
          </Sheet>
          <aside className="work__side side" aria-label={words.agents.case.legalClock}>
            <CaseClock words={words} agent={agent} file={file} />
          </aside>
        </div>
      </div>
    </AgentFrame>
  )
}
