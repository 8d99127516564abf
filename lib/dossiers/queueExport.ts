import { stringify } from 'csv-stringify/sync'
import type { Agent } from '@/lib/agents/read'
import { parisDay } from '@/lib/clock'
import { stateForAgents } from '@/lib/copy/agentStates'
import type { Catalogue } from '@/lib/copy/catalogue'
import { situationInWords } from '@/lib/copy/situationInWords'
import { NotFound } from '@/lib/errors'
import { dayInDigits, referenceGroups } from '@/lib/format'
import { log } from '@/lib/log'
import { can } from '@/lib/procedure/transitions'
import { countryName } from '@/lib/registry/countries'
import { listQueue, type QueueQuery, type QueueRow } from './queue'

/** More rows than this help nobody, and would hold the memory of the server. */
const rowsAtMost = 10_000

/**
 * A tab of the queue as a table for a spreadsheet: UTF-8 with its mark, semicolons, days as they are written in France.
 * Long numbers are in groups, for a spreadsheet would round them; no cell begins a formula.
 */
export async function exportQueue(agent: Agent, query: QueueQuery, words: Catalogue): Promise<string> {
  if (!can(agent.role, 'readCase', 'submitted')) throw new NotFound()
  const rows = await listQueue(agent, { ...query, page: 1 }, rowsAtMost)
  log.info('queue exported', { id: agent.id, count: rows.length })
  const { export: own } = words.agents.queue
  return stringify([own.columns, ...rows.map((row) => cells(row, words))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

function cells(row: QueueRow, words: Catalogue): string[] {
  return [
    referenceGroups(row.reference).join(' '),
    row.familyName,
    row.givenNames.join(', '),
    row.nationalities.map((code) => countryName(code, 'fr')).join(', '),
    row.foreignerNumber,
    stateForAgents(words, row.state),
    dayInDigits(parisDay(row.submittedAt)),
    dayInDigits(row.refusalDate),
    row.permitExpiresOn ? dayInDigits(row.permitExpiresOn) : '',
    situationInWords(row.situation, words),
    row.deadline ? dayInDigits(row.deadline) : '',
    row.handler ?? '',
    dayInDigits(parisDay(row.updatedAt)),
  ]
}
