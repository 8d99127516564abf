import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { database } from '@/db/client'
import { accounts, registryPeople } from '@/db/schema/people'
import { type Applicant, findApplicant } from '@/lib/accounts/applicant'
import { hashPassword } from '@/lib/accounts/passwords'
import { openSession } from '@/lib/accounts/sessions'
import { type Agent, findAgent } from '@/lib/agents/read'
import { openAgentSession, revokeAgentSession } from '@/lib/agents/sessions'
import { clock, inThePast, parisDay } from '@/lib/clock'
import { findCase, visitCase } from '@/lib/dossiers/caseFile'
import { requestComplement } from '@/lib/dossiers/complement'
import { proposeDecision, sendDecisionNow, signDecision } from '@/lib/dossiers/decide'
import { proposedFor } from '@/lib/dossiers/decisionForm'
import { findCurrentDossier, saveAnswers, startDraft } from '@/lib/dossiers/draft'
import { startReview, takeDossier, validateCompleteness } from '@/lib/dossiers/examine'
import { submitDossier } from '@/lib/dossiers/submit'
import { runDue } from '@/lib/jobs/runDue'
import type { AnswerPage } from '@/lib/procedure/answers'
import { addDays } from '@/lib/procedure/calendar'
import { complementDays } from '@/lib/procedure/deadlines'
import { fileLimits } from '@/lib/procedure/documents'
import type { DossierState } from '@/lib/procedure/transitions'
import { findUploadTarget, keepFile } from '@/lib/uploads/files'
import { storeBlob } from '@/lib/uploads/vault'
import { untilQuiet } from './due'
import people from './scenarios.json'
import { demoPassword, findDemoAgent, findPersonaAccount } from './seed'
import { drawSpecimen } from './specimen'
import { typed } from './typed'
import { devWords } from './words'

const declaredHours = typed.activite.weeklyHours ?? ''

export type ScenarioId = keyof typeof people
export const scenarioIds = Object.keys(people) as ScenarioId[]

export interface ScenarioOutcome {
  accountId: string
  reference: string
  state: DossierState
}

export function isScenario(id: string): id is ScenarioId {
  return Object.hasOwn(people, id)
}

export function scenarioPerson(id: ScenarioId) {
  return people[id]
}

/** The one person of a scenario; what he does goes through the verbs of the service, on the day of the legal clock. */
class Stage {
  private reference = ''

  constructor(
    private readonly sessionId: string,
    /** Sets the legal clock this many days before the present. */
    readonly daysAgo: (days: number) => Promise<void>,
  ) {}

  async applicant(): Promise<Applicant> {
    const applicant = await findApplicant(this.sessionId)
    if (!applicant) throw new Error('The session of a scenario has ended')
    return applicant
  }

  async answer(): Promise<void> {
    this.reference = await startDraft(await this.applicant())
    // Object.entries loses the names of the pages.
    for (const [page, values] of Object.entries(typed) as [AnswerPage, (typeof typed)['motif']][])
      await saveAnswers(this.sessionId, { reference: this.reference, page, version: 0, values })
  }

  /** @param hours what the contract says of the working week */
  async send(documents: ('identity' | 'address' | 'employment')[], hours = declaredHours): Promise<void> {
    const { givenNames, familyName, registry } = await this.applicant()
    const values = { street: registry.address.street, hours }
    for (const document of documents) {
      const target = await findUploadTarget(this.sessionId, this.reference, document)
      if (!target) throw new Error('The session of a scenario has ended')
      const { name, content } = await drawSpecimen(document, `${givenNames.join(' ')} ${familyName}`, values)
      await keepFile(target, name, await storeBlob(Readable.from([content]), fileLimits.bytes))
    }
  }

  async submit(): Promise<void> {
    const values = { certified: 'on' }
    await saveAnswers(this.sessionId, {
      reference: this.reference,
      page: 'recapitulatif',
      version: 0,
      values,
    })
    await submitDossier(await this.applicant(), this.reference)
  }

  /** What an agent of the prefecture of Lyon does with the request, on the day of the stage. */
  async agent(
    name: 'instructeur.69' | 'valideur.69',
    act: (agent: Agent, reference: string) => Promise<void>,
  ): Promise<void> {
    const agentId = await findDemoAgent(`${name}@prefecture.example`)
    const { sessionId } = await openAgentSession(agentId ?? '')
    const agent = await findAgent(sessionId)
    if (!agent) throw new Error('The session of an agent has ended')
    // He acts on what he has opened, and its owner sees that he did.
    await visitCase(agent, (await findCase(agent, this.reference)).dossier.id)
    await act(agent, this.reference)
    await revokeAgentSession(sessionId)
  }

  /** Lets all that is due on the day of the stage happen, mails included. */
  async letTimeWork(): Promise<void> {
    await runDue(await clock.now())
    await untilQuiet()
  }
}

async function prepare(stage: Stage, hours?: string): Promise<void> {
  await stage.answer()
  await stage.send(['identity', 'address', 'employment'], hours)
}

async function deposit(stage: Stage, hours?: string): Promise<void> {
  await prepare(stage, hours)
  await stage.submit()
  await stage.letTimeWork()
}

async function review(stage: Stage): Promise<void> {
  await stage.daysAgo(30)
  await deposit(stage)
  await stage.daysAgo(24)
  await stage.agent('instructeur.69', takeDossier)
  await stage.agent('instructeur.69', startReview)
}

async function ask(stage: Stage): Promise<void> {
  await stage.agent('instructeur.69', async (agent, reference) => {
    const { dossier } = await findCase(agent, reference)
    const title = dossier.snapshot.documents.find(({ id }) => id === 'employment')?.title ?? ''
    const item = { document: 'employment', title, remark: devWords.remark, required: true } as const
    await requestComplement(agent, reference, {
      items: [{ ...item, reason: 'unreadable' }],
      deadline: addDays(agent.today, complementDays.usual),
    })
  })
}

async function propose(stage: Stage, outcome: 'accepted' | 'refused'): Promise<void> {
  await stage.agent('instructeur.69', validateCompleteness)
  await stage.agent('instructeur.69', async (agent, reference) => {
    const file = await findCase(agent, reference)
    const card = proposedFor(file, agent.today)
    await proposeDecision(
      agent,
      reference,
      outcome === 'refused'
        ? { outcome, ...devWords.refusal }
        : { outcome, ...card, proposed: card, changedBecause: '' },
    )
  })
}

async function decide(stage: Stage, outcome: 'accepted' | 'refused'): Promise<void> {
  await review(stage)
  await stage.daysAgo(3)
  await propose(stage, outcome)
  await stage.daysAgo(2)
  await stage.agent('valideur.69', signDecision)
  await stage.agent('valideur.69', sendDecisionNow)
  await stage.letTimeWork()
}

/** What happens in each scenario, until the present. */
const plots: Record<ScenarioId, (stage: Stage) => Promise<void>> = {
  'draft-at-pieces': async (stage) => {
    await stage.daysAgo(2)
    await stage.answer()
    await stage.send(['identity'])
  },
  'draft-complete': async (stage) => {
    await stage.daysAgo(1)
    await prepare(stage)
  },
  'draft-forgotten': async (stage) => {
    await stage.daysAgo(80)
    await stage.answer()
    await stage.daysAgo(4)
    await stage.letTimeWork()
  },
  submitted: async (stage) => {
    await stage.daysAgo(10)
    // A contract that does not say what was declared, for the agent to see.
    await deposit(stage, '32')
  },
  'submitted-long-ago': async (stage) => {
    await stage.daysAgo(112)
    await deposit(stage)
  },
  'complement-requested': async (stage) => {
    await review(stage)
    await stage.daysAgo(6)
    await ask(stage)
    await stage.letTimeWork()
  },
  'decision-proposed': async (stage) => {
    await review(stage)
    await stage.daysAgo(1)
    await propose(stage, 'accepted')
  },
  accepted: (stage) => decide(stage, 'accepted'),
  refused: (stage) => decide(stage, 'refused'),
}

/** The permit runs out in two months, counted from the day on which the scenario is first asked for. */
async function register(id: ScenarioId): Promise<string> {
  const { foreignerNumber, email, nationality, street, ...person } = people[id]
  const known = await findPersonaAccount(foreignerNumber)
  if (known) return known
  const now = await clock.now()
  const today = parisDay(now)
  const accountId = randomUUID()
  const passwordHash = await hashPassword(demoPassword)
  await database().transaction(async (tx) => {
    await tx.insert(registryPeople).values({
      ...person,
      foreignerNumber,
      sex: person.sex === 'F' ? 'F' : 'M',
      cardNumber: `FR${foreignerNumber.slice(-7)}`,
      nationalities: [nationality],
      address: { street, postcode: '69004', commune: 'Lyon', insee: '69384' },
      permitKind: 'permit',
      permitMention: 'Citoyen UE/EEE/Suisse - Toutes activités professionnelles',
      permitStartsOn: addDays(today, -700),
      permitExpiresOn: addDays(today, 60),
    })
    await tx.insert(accounts).values({ id: accountId, foreignerNumber, email, passwordHash, createdAt: now })
  })
  return accountId
}

async function play(id: ScenarioId): Promise<ScenarioOutcome> {
  const accountId = await register(id)
  const { sessionId } = await openSession(accountId)
  const applicant = await findApplicant(sessionId)
  const played = applicant && (await findCurrentDossier(applicant))
  if (!played) {
    await inThePast(async (daysAgo) => plots[id](new Stage(sessionId, daysAgo)))
    return play(id)
  }
  return { accountId, reference: played.reference, state: played.state }
}

let last: Promise<unknown> = Promise.resolve()

/** Builds a scenario, once; one after the other, since each moves the clock. */
export function playScenario(id: ScenarioId): Promise<ScenarioOutcome> {
  const next = last.then(() => play(id))
  last = next.catch(() => undefined)
  return next
}
