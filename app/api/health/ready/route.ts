import { checkHealth } from '@/lib/health'

/** Can this process serve? 200 or 503, with what was checked. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
