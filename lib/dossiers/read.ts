import { eq } from 'drizzle-orm'
import { database, statements } from '@/db/client'
import { files } from '@/db/schema/files'
import {
  type Applicant,
  applicantOf,
  isLive,
  noteLife,
  personColumns,
  personTables,
} from '@/lib/accounts/applicant'
import { instantOf } from '@/lib/clock'
import { NotFound } from '@/lib/errors'
import type { RawAnswers } from '@/lib/procedure/answers'
import type { FileCounts } from '@/lib/procedure/schema'
import type { Draft } from '@/lib/procedure/steps'
import type { DossierState } from '@/lib/procedure/transitions'
import { isReference } from './reference'

export interface OwnDossier {
  id: string
  reference: string
  state: DossierState
  answers: RawAnswers
  pageVersions: Partial<Record<string, number>>
  createdAt: Date
  updatedAt: Date
}

export interface Visit {
  applicant: Applicant
  dossier: OwnDossier
}

type Row = Record<string, unknown>

/** The columns of a dossier, as `visitOf` reads them beside those of its person. */
export function dossierColumns() {
  return statements()`
    d.id as "dossierId", d.reference, d.state, d.answers, d.page_versions as "pageVersions",
    d.created_at as "createdAt", d.updated_at as "updatedAt"`
}

/** Session, person and dossier in one statement. Null: no live session. A stranger's dossier is not found. A sign of life. */
export async function findVisit(sessionId: string, reference: string): Promise<Visit | null> {
  if (!isReference(reference)) throw new NotFound()
  const [row] = await statements()`
    select ${personColumns()}, ${dossierColumns()}
    from ${personTables()} left join dossiers d on d.account_id = a.id and d.reference = ${reference}
    where ${isLive(sessionId)}`
  if (!row) return null
  await noteLife(sessionId, row)
  if (!row.dossierId) throw new NotFound()
  return visitOf(row)
}

/** The person and the dossier of a row that holds both. */
export function visitOf(row: Row): Visit {
  return { applicant: applicantOf(row), dossier: dossierOf(row) }
}

function dossierOf(row: Row): OwnDossier {
  // Columns of `dossiers` under the names that the statement gave them.
  const found = row as unknown as OwnDossier & { dossierId: string }
  const { reference, state, answers, pageVersions } = found
  return {
    id: found.dossierId,
    reference,
    state,
    answers,
    pageVersions,
    createdAt: instantOf(found.createdAt),
    updatedAt: instantOf(found.updatedAt),
  }
}

/** Number of files per document of a dossier. */
export async function countFiles(dossierId: string): Promise<FileCounts> {
  const rows = await database()
    .select({ document: files.document })
    .from(files)
    .where(eq(files.dossierId, dossierId))
  const counts: Record<string, number> = {}
  for (const { document } of rows) counts[document] = (counts[document] ?? 0) + 1
  return counts
}

/** The draft as the rules see it. */
export function draftOf({ applicant, dossier }: Visit, fileCounts: FileCounts): Draft {
  return { person: applicant.person, raw: dossier.answers, today: applicant.today, files: fileCounts }
}
