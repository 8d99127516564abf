import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { agentLinks } from '@/db/schema/agents'
import { mailOutbox } from '@/db/schema/messages'
import { tokenOf } from '@/lib/accounts/tokens'
import { listHandlers } from '@/lib/dossiers/examine'
import { NotFound, Refusal } from '@/lib/errors'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { composeMail } from '@/lib/mail/compose'
import { agentOf, inReview } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { activateAgent, findAccess } from './access'
import {
  type AccountAct,
  accountActs,
  actOnAccount,
  findAgentAccount,
  listAgentAccounts,
  saveAgentAccount,
} from './accounts'
import { codeNow } from './codes'
import { savePrefecture } from './prefectures'
import { findAgent } from './read'
import { signInAgent } from './signIn'

beforeEach(freshDemo)

const typed = {
  name: 'Zoé Lefèvre-Núñez',
  quality: 'instructrice',
  email: 'Zoe.Lefevre@prefecture.example',
  role: 'officer',
  prefecture: '69',
}
const password = 'quatre mots sans rapport 7'
const missing = '00000000-0000-4000-8000-000000000000'

const admin = async () => (await agentOf('admin')).sessionId

async function opened(): Promise<string> {
  const saved = await saveAgentAccount(await admin(), null, typed)
  if ('issues' in saved) throw new Error(JSON.stringify(saved.issues))
  return saved.id
}

/** The token of the last link that was sent to an agent. */
async function lastToken(agentId: string): Promise<string> {
  const links = await database().query.agentLinks.findMany({ where: eq(agentLinks.agentId, agentId) })
  const link = links.find(({ usedAt }) => usedAt === null)
  if (!link) throw new Error('No link is open')
  return tokenOf(link.id)
}

async function activated() {
  const id = await opened()
  const token = await lastToken(id)
  const secret = (await findAccess(token))?.secret ?? ''
  const outcome = await activateAgent(token, password, codeNow(secret))
  if ('issues' in outcome) throw new Error(JSON.stringify(outcome.issues))
  return { id, token, secret }
}

const signIn = (secret: string) =>
  signInAgent({ email: typed.email, password, code: codeNow(secret), address: '::1' })

test('a new agent gets a link, chooses a password and a second factor, and signs in', async () => {
  const id = await opened()
  const [mail] = await database().select().from(mailOutbox)
  expect(mail?.to).toBe('zoe.lefevre@prefecture.example')
  const token = await lastToken(id)
  expect(mail && (await composeMail(mail)).text).toContain(`/agents/activation/${token}`)
  expect((await findAgentAccount(id))?.standing).toBe('waiting')
  expect((await listHandlers('69')).map((handler) => handler.id)).not.toContain(id)
  const secret = (await findAccess(token))?.secret ?? ''
  expect(await activateAgent(token, '', '')).toEqual({
    issues: { password: 'passwordMissing', code: 'codeMissing' },
  })
  expect(await activateAgent(token, 'lefevre lefevre', '12')).toEqual({
    issues: { password: 'passwordPersonal', code: 'codeWrong' },
  })
  expect(await activateAgent(token, password, codeNow(secret))).toHaveProperty('session')
  await expect(activateAgent(token, password, codeNow(secret))).rejects.toThrow(new Refusal('linkSpent'))
  expect(await findAccess(token)).toBeNull()
  expect((await signIn(secret)).agentId).toBe(id)
  expect((await findAgentAccount(id))?.standing).toBe('working')
  expect((await listHandlers('69')).map((handler) => handler.id)).toContain(id)
})

test('a link that is three days old is none', async () => {
  const id = await opened()
  const token = await lastToken(id)
  await database()
    .update(agentLinks)
    .set({ expiresAt: new Date(0) })
  expect(await findAccess(token)).toBeNull()
  await expect(activateAgent(token, password, '123456')).rejects.toThrow(new Refusal('linkSpent'))
})

test('a new link ends the one before, the password, the second factor and the sessions', async () => {
  const { id, secret } = await activated()
  const { token: session } = await signIn(secret)
  expect(session).not.toBe('')
  await actOnAccount(await admin(), id, 'renew')
  const first = await lastToken(id)
  await actOnAccount(await admin(), id, 'renew')
  expect(await findAccess(first)).toBeNull()
  await expect(signIn(secret)).rejects.toThrow(new Refusal('agentSignInUnknown'))
  expect((await findAccess(await lastToken(id)))?.secret).not.toBe(secret)
})

test('an account that is ended opens nothing, keeps its name, and comes back by a link', async () => {
  const { reference } = await inReview()
  const sabine = await agentOf('instructeur.69')
  await actOnAccount(await admin(), sabine.id, 'end')
  expect(await findAgent(sabine.sessionId)).toBeNull()
  expect(await findAgentAccount(sabine.id)).toMatchObject({ standing: 'ended', handles: 1 })
  expect(reference).not.toBe('')
  await actOnAccount(await admin(), sabine.id, 'resume')
  expect(await findAgentAccount(sabine.id)).toMatchObject({ standing: 'waiting' })
})

test('an address serves one working account; one that has ended gives it up', async () => {
  const id = await opened()
  await expect(saveAgentAccount(await admin(), null, typed)).rejects.toThrow(
    new Refusal('agentKnown', 'zoe.lefevre@prefecture.example'),
  )
  await actOnAccount(await admin(), id, 'end')
  const elsewhere = await saveAgentAccount(await admin(), null, { ...typed, prefecture: '75' })
  expect(elsewhere).toHaveProperty('id')
  await expect(actOnAccount(await admin(), id, 'resume')).rejects.toThrow(Refusal)
})

test('another address of the same agent starts the access again', async () => {
  const { id, secret } = await activated()
  await saveAgentAccount(await admin(), id, { ...typed, email: 'z.lefevre@prefecture.example' })
  await expect(signIn(secret)).rejects.toThrow(new Refusal('agentSignInUnknown'))
  expect(await findAccess(await lastToken(id))).toMatchObject({ email: 'z.lefevre@prefecture.example' })
})

test.each([
  [{ name: ' ' }, { name: 'missing' }],
  [{ email: 'zoe' }, { email: 'email' }],
  [{ role: 'prefet' }, { role: 'unknownOption' }],
  [{ prefecture: '' }, { prefecture: 'prefectureMissing' }],
  [{ prefecture: '999' }, { prefecture: 'prefectureMissing' }],
  [{ role: 'admin' }, { prefecture: 'prefectureNeedless' }],
])('%j is refused in its field', async (change, issues) => {
  expect(await saveAgentAccount(await admin(), null, { ...typed, ...change })).toEqual({ issues })
})

test('who examines does not become an administrator, nor the other way', async () => {
  const id = await opened()
  expect(await saveAgentAccount(await admin(), id, { ...typed, role: 'admin' })).toEqual({
    issues: { role: 'roleKind' },
  })
  const own = await agentOf('admin')
  expect(await saveAgentAccount(own.sessionId, own.id, { ...typed, email: own.email })).toEqual({
    issues: { role: 'roleKind' },
  })
})

test('nobody closes or renews his own access, nor sends it to another address', async () => {
  const own = await agentOf('admin')
  const { name, quality } = own
  const slip = { ...typed, name, quality, role: 'admin', prefecture: '', email: 'admim@prefecture.example' }
  await expect(saveAgentAccount(own.sessionId, own.id, slip)).rejects.toThrow(new Refusal('ownAccount'))
  for (const act of ['renew', 'end'] as const)
    await expect(actOnAccount(own.sessionId, own.id, act)).rejects.toThrow(new Refusal('ownAccount'))
})

test('a search finds a name without its accents, and an address', async () => {
  await opened()
  expect((await listAgentAccounts('zoe lefevre')).map(({ name }) => name)).toEqual(['Zoé Lefèvre-Núñez'])
  expect(await listAgentAccounts('zoe Paris')).toEqual([])
  expect((await listAgentAccounts('')).length).toBeGreaterThan(6)
})

test('only an administrator reads or writes accounts and settings', async () => {
  const id = await opened()
  for (const name of ['instructeur.69', 'valideur.69', 'superviseur.69']) {
    const { sessionId } = await agentOf(name)
    await expect(saveAgentAccount(sessionId, null, typed)).rejects.toThrow(NotFound)
    await expect(saveAgentAccount(sessionId, id, typed)).rejects.toThrow(NotFound)
    for (const act of accountActs) await expect(actOnAccount(sessionId, id, act)).rejects.toThrow(NotFound)
    await expect(savePrefecture(sessionId, '69', {})).rejects.toThrow(NotFound)
  }
  await expect(saveAgentAccount(missing, null, typed)).rejects.toThrow(SessionEnded)
  const act: AccountAct = 'end'
  for (const unknown of [missing, 'x'])
    await expect(actOnAccount(await admin(), unknown, act)).rejects.toThrow(NotFound)
  await expect(saveAgentAccount(await admin(), missing, typed)).rejects.toThrow(NotFound)
})

test('settings of a prefecture are saved whole or not at all', async () => {
  const settings = {
    name: 'Préfecture du Rhône',
    service: 'Bureau des étrangers',
    address: '1 place Imaginaire, 69003 Lyon',
    phone: '01 99 00 00 69',
    email: 'sejour.69@prefecture.example',
    hours: 'le matin',
    court: 'tribunal administratif de Lyon',
    twoPeopleDecide: '',
  }
  const session = await admin()
  expect(await savePrefecture(session, '69', { ...settings, phone: 'x', court: '' })).toEqual({
    phone: 'phone',
    court: 'missing',
  })
  expect(await savePrefecture(session, '69', settings)).toEqual({})
  expect(await agentOf('instructeur.69')).toMatchObject({
    service: 'Bureau des étrangers',
    twoPeopleDecide: false,
  })
  await expect(savePrefecture(session, '999', settings)).rejects.toThrow(NotFound)
})
