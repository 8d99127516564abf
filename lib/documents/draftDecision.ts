import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import type { Agent } from '@/lib/agents/read'
import { findCase } from '@/lib/dossiers/caseFile'
import { certificateContent } from '@/lib/dossiers/certificateContent'
import { NotFound } from '@/lib/errors'
import { can } from '@/lib/procedure/transitions'
import { certificateSections, decisionPaper } from './decisionPapers'
import { issuedFrame } from './issuedFrame'
import type { Paper } from './paper'
import { renderPaper } from './render'
import { draftWords } from './words'

/**
 * The paper that a proposal will become once it is signed: the same words, marked as a draft, without a code and without
 * a seal, and kept nowhere. Nothing to show once it has taken effect.
 */
export async function renderDraftDecision(agent: Agent, reference: string): Promise<Buffer> {
  const { decision, dossier, person, prefecture } = await findCase(agent, reference)
  if (!decision || decision.tookEffectAt) throw new NotFound()
  const signs = can(agent.role, 'sign', dossier.state)
  const signatory = await database().query.agents.findFirst({
    columns: { name: true, quality: true },
    where: eq(agents.id, decision.signedBy ?? (signs ? agent.id : decision.proposedBy)),
  })
  if (!signatory) throw new Error('A proposal has no author')
  const { title, sections } =
    decision.outcome === 'accepted'
      ? certificateSections(
          certificateContent({ decision, dossier, person, prefecture, signatory }),
          agent.now,
        )
      : await decisionPaper({ decision, signatory, prefecture }, reference)
  const paper: Paper = {
    ...issuedFrame(agent.now, title, reference, prefecture.name),
    subtitle: draftWords.subtitle,
    sections: [
      { kind: 'callout', heading: null, paragraphs: [draftWords.callout] },
      ...sections.filter(({ kind }) => kind !== 'code'),
    ],
  }
  return renderPaper(paper)
}
