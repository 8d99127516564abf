import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { certificates, decisions } from '@/db/schema/cases'
import { accounts, registryPeople } from '@/db/schema/people'
import { isCardNumber, tidyNumber } from '@/lib/accounts/identification'
import type { Agent } from '@/lib/agents/read'
import { Refusal } from '@/lib/errors'
import { actOnCase, type CaseRow } from './lockCase'
import { requireNoOther } from './submit'
import { leaveWord, tellOwner } from './tellOwner'

/** The card is being made. */
export async function orderCard(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'orderCard', async (tx, locked) => {
    await leaveWord(tx, locked, { kind: 'cardOrdered', at: agent.now })
    return undefined
  })
}

/** The card waits at the prefecture: its place and hours are those of the service. */
export async function announceCard(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'announceCard', async (tx, locked) => {
    await tellOwner(tx, locked, { kind: 'cardAvailable', at: agent.now })
    return undefined
  })
}

async function replaceCertificate(tx: Transaction, { id }: CaseRow, agent: Agent) {
  const [replaced] = await tx
    .update(certificates)
    .set({ status: 'replaced', statusSince: agent.now })
    .where(and(eq(certificates.dossierId, id), eq(certificates.status, 'authentic')))
    .returning()
  const decision =
    replaced && (await tx.query.decisions.findFirst({ where: eq(decisions.id, replaced.decisionId) }))
  if (!decision?.startsOn || !decision.endsOn) throw new Refusal('caseMoved')
  return decision
}

/**
 * The card is handed over: the registry holds the new permit, and the certificate is replaced by it.
 * @param typed number of the card; empty: the registry keeps the one it knows
 */
export async function recordHandOver(agent: Agent, reference: string, typed = ''): Promise<void> {
  const cardNumber = tidyNumber(typed)
  if (cardNumber && !isCardNumber(cardNumber))
    throw new Refusal('cardNumberUnsound', String(cardNumber.length))
  await actOnCase(agent, reference, 'recordHandOver', async (tx, locked) => {
    const { startsOn, endsOn, mention, id } = await replaceCertificate(tx, locked, agent)
    const owner = await tx.query.accounts.findFirst({ where: eq(accounts.id, locked.accountId) })
    await tx
      .update(registryPeople)
      .set({
        permitMention: mention,
        permitStartsOn: startsOn ?? '',
        permitExpiresOn: endsOn ?? '',
        // Whoever held a visa holds a card from now on.
        ...(cardNumber && { cardNumber, permitKind: 'permit' }),
      })
      .where(eq(registryPeople.foreignerNumber, owner?.foreignerNumber ?? ''))
    await leaveWord(tx, locked, { kind: 'cardDelivered', at: agent.now })
    return { detail: { decision: id } }
  })
}

/** An error, or an appeal that was won: the examination starts again. The reason is written for the agents; of an acceptance, its owner reads it too. */
async function takeUpAgain(
  agent: Agent,
  reference: string,
  action: 'reopen' | 'revoke',
  because: string,
): Promise<void> {
  if (because.trim().length < 5) throw new Refusal('returnWithoutReason')
  await actOnCase(agent, reference, action, async (tx, locked) => {
    await requireNoOther(tx, locked)
    const [ended] = await tx
      .update(decisions)
      .set({ endedAt: agent.now, returnedBecause: because.trim() })
      .where(and(eq(decisions.dossierId, locked.id), isNull(decisions.endedAt)))
      .returning({ id: decisions.id })
    const withdrawn = await tx
      .update(certificates)
      .set({ status: 'withdrawn', statusSince: agent.now })
      .where(and(eq(certificates.dossierId, locked.id), eq(certificates.status, 'authentic')))
      .returning({ id: certificates.id })
    if (withdrawn.length > 0) await tellOwner(tx, locked, { kind: 'certificateChanged', at: agent.now })
    else await leaveWord(tx, locked, { kind: 'reopened', at: agent.now })
    return {
      set: { handlerId: locked.handlerId ?? agent.id },
      detail: ended && { decision: ended.id },
    }
  })
}

export const reopenDossier = (agent: Agent, reference: string, because: string) =>
  takeUpAgain(agent, reference, 'reopen', because)

export const revokeDecision = (agent: Agent, reference: string, because: string) =>
  takeUpAgain(agent, reference, 'revoke', because)
