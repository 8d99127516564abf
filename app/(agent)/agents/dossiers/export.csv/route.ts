import { agentRoutes } from '@/lib/agentRoutes'
import { currentAgent, turnAway } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { addressOf, queryOf } from '@/lib/dossiers/queueAddress'
import { exportQueue } from '@/lib/dossiers/queueExport'
import { NotFound } from '@/lib/errors'
import { missing, privateHeaders } from '@/lib/forms/answers'

/** « Exporter »: the tab, as it is filtered, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const query = queryOf(Object.fromEntries(new URL(request.url).searchParams))
  const agent = await currentAgent()
  if (!agent) return turnAway(agentRoutes.queue(addressOf(query)))
  try {
    return new Response(await exportQueue(agent, query, catalogue('fr')), {
      headers: {
        ...privateHeaders,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="dossiers-${query.tab}-${agent.today}.csv"`,
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
