import type { Route } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { holdForm } from '@/lib/accounts/heldForm'
import { claimedSession } from '@/lib/accounts/visitor'
import { agentRoutes } from '@/lib/agentRoutes'
import { claimedAgentSession } from '@/lib/agents/visitor'
import { NotFound, Refusal } from '@/lib/errors'
import { routes } from '@/lib/routes'
import { texts } from './fields'
import type { FormState } from './formState'
import { isOwnOrigin } from './origin'
import { SessionEnded } from './sessionEnded'
import { tellRefusal } from './status'

/** What a server action is. */
export interface Definition<Input> {
  /**
   * `visitor`: anybody. `sessionHolder`, `agent`: a claimed session of an applicant or an agent, which the verb itself
   * checks in the statement that it makes.
   */
  who: 'visitor' | 'sessionHolder' | 'agent'
  /** Reads the posted fields, and keeps only what it knows. */
  accepts: (form: FormData) => Input
  /** Where a visitor without a live session comes back to after signing in. */
  comesBackTo?: (input: Input) => Route
  /**
   * The form holds what somebody wrote and nothing has saved: when the session has ended, it stays on the page, where
   * scripts run, until he has signed in beside it. Without them, an applicant finds again on the page what this makes of
   * it, by the names of the fields.
   */
  written?: true | ((input: Input) => Record<string, string>)
  /** Fields that never come back to the page. */
  secrets?: readonly string[]
  does: (input: Input, sessionId: string) => Promise<FormState | null>
}

const claimed = {
  visitor: async () => '',
  sessionHolder: claimedSession,
  agent: claimedAgentSession,
} as const

/** A form that names no page of ours is not ours. */
function acceptedOr404<Input>(accepts: (form: FormData) => Input, form: FormData): Input {
  try {
    return accepts(form)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}

/**
 * The only way to write a server action: who may call it, what it reads, what it does. Refuses a missing or foreign
 * origin, leads a visitor to sign-in, answers 404 for what is not his, and gives everything typed back on a refusal.
 */
export function defineAction<Input>(definition: Definition<Input>) {
  const { who, accepts, comesBackTo, written, secrets = [], does } = definition
  return async (_previous: FormState | null, form: FormData): Promise<FormState | null> => {
    const request = await headers()
    const refused = ({ code, detail }: Refusal): FormState => {
      tellRefusal()
      return { issues: {}, refusal: { code, detail }, values: texts(form, secrets) }
    }
    if (!isOwnOrigin(request)) return refused(new Refusal('foreignOrigin'))
    const input = acceptedOr404(accepts, form)
    const signIn = async () => {
      // Next's own header of an action that a script calls.
      if (written && request.has('next-action')) return refused(new Refusal('sessionEnded'))
      const next = comesBackTo?.(input)
      if (typeof written === 'function' && next && sessionId && who === 'sessionHolder')
        await holdForm(sessionId, next, written(input))
      return redirect(who === 'agent' ? agentRoutes.agentSignIn(next) : routes.signIn(next))
    }
    const sessionId = await claimed[who]()
    if (sessionId === null) return signIn()
    try {
      const state = await does(input, sessionId)
      if (state?.refusal || Object.keys(state?.issues ?? {}).length > 0) tellRefusal()
      return state
    } catch (error) {
      if (error instanceof SessionEnded) return signIn()
      // The page that is asked again says itself that it is not there.
      if (error instanceof NotFound) comesBackTo ? redirect(comesBackTo(input)) : notFound()
      if (!(error instanceof Refusal)) throw error
      return refused(error)
    }
  }
}
