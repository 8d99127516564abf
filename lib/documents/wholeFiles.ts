import pLimit from 'p-limit'
import type { Agent } from '@/lib/agents/read'
import { happeningForAgents } from '@/lib/copy/agentStates'
import { catalogue } from '@/lib/copy/catalogue'
import { findCase, listComplements, listCorrections, listHistory } from '@/lib/dossiers/caseFile'
import { getOwnFile } from '@/lib/dossiers/ownFile'
import type { Visit } from '@/lib/dossiers/read'
import { sentDocuments } from '@/lib/dossiers/sentDocuments'
import { timelineOf } from '@/lib/dossiers/timeline'
import { NotFound } from '@/lib/errors'
import { mayReadFile } from '@/lib/procedure/healthProofs'
import { can } from '@/lib/procedure/transitions'
import { readFiles } from '@/lib/uploads/openFile'
import { annexesOf, bindWholeFile, type WholeFileFacts } from './wholeFile'

const words = catalogue('fr')

export function wholeFileName(reference: string): string {
  return `dossier-${reference}.pdf`
}

/** All the files of a dossier are in memory while they are bound: one dossier at a time. */
const binding = pLimit(1)

async function bindFor(readerId: string, facts: WholeFileFacts): Promise<Buffer> {
  const ids = annexesOf(facts).map(({ id }) => id)
  return binding(async () => bindWholeFile(facts, await readFiles(readerId, ids)))
}

/** The whole of a deposited dossier, for its owner. */
export async function bindOwnFile(visit: Visit): Promise<Buffer> {
  if (!can('applicant', 'readReceipt', visit.dossier.state)) throw new NotFound()
  const own = await getOwnFile(visit, words)
  const [complements, corrections] = await Promise.all([
    listComplements(visit.dossier.id),
    listCorrections(visit.dossier.id),
  ])
  const files = own.files.filter(({ pending }) => !pending)
  return bindFor(visit.applicant.accountId, {
    ...own.dossier,
    at: visit.applicant.now,
    prefecture: own.prefecture,
    reasons: own.reasons,
    corrections,
    documents: sentDocuments(own.dossier.snapshot, files, complements, words.after.rectify.sent).map(
      (document) => ({ ...document, kept: false }),
    ),
    history: timelineOf(own, words),
  })
}

/** The same for an agent of the prefecture, without what is not for him. */
export async function bindCaseFile(agent: Agent, reference: string): Promise<Buffer> {
  const { dossier, prefecture, corrections, complements, files, reasons } = await findCase(agent, reference)
  const history = await listHistory(dossier.id)
  return bindFor(agent.id, {
    ...dossier,
    at: agent.now,
    prefecture,
    reasons,
    corrections,
    documents: sentDocuments(dossier.snapshot, files, complements, words.after.rectify.sent).map(
      (document) => ({ ...document, kept: !mayReadFile(agent, dossier, document.key) }),
    ),
    history: history.map((row) => ({ at: row.at, title: happeningForAgents(words, row) })),
  })
}
