import Link from 'next/link'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { agentRoutes } from '@/lib/agentRoutes'
import { requireRole } from '@/lib/agents/visitor'
import { happeningForAgents } from '@/lib/copy/agentStates'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { listAgentNames } from '@/lib/dossiers/examine'
import { listJournal } from '@/lib/dossiers/statistics'
import { instantDayInWords, timeInWords } from '@/lib/format'
import { supervises } from '@/lib/procedure/transitions'

/** What happened in a prefecture, newest first, for its supervisor. No name of an applicant is in it. */
export default async function JournalPage() {
  const agent = await requireRole(agentRoutes.journal, supervises)
  if (!agent) return <NotFoundView />
  const words = catalogue(language())
  const { journal: own, case: caseWords } = words.agents
  const [rows, names] = await Promise.all([listJournal(agent), listAgentNames(agent.prefectureCode)])
  const author = (role: string, actorId: string | null) =>
    names[actorId ?? ''] ?? (role === 'applicant' ? caseWords.by.applicant : caseWords.by.system)
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={own.title} site={words.ui.site.name} />
      <div className="awrap">
        <h1>{own.title}</h1>
        <p className="small soft mt-2">{own.text}</p>
        <div className="tablebox mt-5">
          <section className="scroll" aria-labelledby="evenements">
            <table className="t">
              <caption className="vh" id="evenements">
                {own.caption}
              </caption>
              <thead>
                <tr>
                  {own.columns.map((column) => (
                    <th scope="col" key={column}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, at, role, actorId, reference, sequence, ...happening }) => (
                  <tr key={id}>
                    <td>
                      <time
                        dateTime={at.toISOString()}
                      >{`${instantDayInWords(at)}, ${timeInWords(at)}`}</time>
                    </td>
                    <td>{happeningForAgents(words, happening)}</td>
                    <td>{author(role, actorId)}</td>
                    <td className="num">
                      <Link href={agentRoutes.case(reference)} prefetch={false}>
                        {reference}
                      </Link>
                    </td>
                    <td className="num">{sequence}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </div>
    </AgentFrame>
  )
}
