import { headers } from 'next/headers'
import { findApplicant } from '@/lib/accounts/applicant'
import { type SessionKind, secondsLeft } from '@/lib/accounts/sessionTime'
import { claimedSession } from '@/lib/accounts/visitor'
import { findAgent } from '@/lib/agents/read'
import { claimedAgentSession } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { officialLanguage } from '@/lib/copy/languages'
import { privateHeaders } from '@/lib/forms/answers'
import { isOwnOrigin } from '@/lib/forms/origin'
import type { SessionTime } from '@/lib/forms/sessionWatch'

const sides = {
  applicant: { claimed: claimedSession, signOfLife: findApplicant },
  agent: { claimed: claimedAgentSession, signOfLife: findAgent },
} as const

function kindOf(request: Request): SessionKind {
  return new URL(request.url).searchParams.get('qui') === 'agent' ? 'agent' : 'applicant'
}

async function told(kind: SessionKind): Promise<Response> {
  const sessionId = await sides[kind].claimed()
  const { session } = catalogue(kind === 'agent' ? officialLanguage : language())
  const body: SessionTime = { left: sessionId ? await secondsLeft(kind, sessionId) : 0, words: session }
  return Response.json(body, { headers: privateHeaders })
}

/** How long the session of this browser still lasts, for the page that warns of its end. */
export async function GET(request: Request): Promise<Response> {
  return told(kindOf(request))
}

/** « Rester connecté » */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(await headers())) return new Response(null, { status: 403, headers: privateHeaders })
  const kind = kindOf(request)
  const sessionId = await sides[kind].claimed()
  if (sessionId) await sides[kind].signOfLife(sessionId)
  return told(kind)
}
