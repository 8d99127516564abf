import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { contactRequests } from '@/db/schema/contact'
import { mailOutbox } from '@/db/schema/messages'
import { moveClock } from '@/lib/clock'
import { listCapturedMails } from '@/lib/demo/mailbox'
import { newReference } from '@/lib/dossiers/reference'
import { sendOutboxMail } from '@/lib/jobs/worker'
import { freshDemo } from '@/lib/testing/people'
import {
  type ContactMessage,
  contactIssues,
  findContactRequest,
  forgetContactRequests,
  sendContactRequest,
} from './requests'

beforeEach(freshDemo)

const typed: ContactMessage = {
  name: 'Ana-Maria Ștefănescu',
  department: '69',
  email: 'ana@demo.example',
  phone: '',
  message: 'La page des pièces ne s’ouvre pas.\nJe <b>voudrais</b> un rendez-vous.',
}

describe('a message can go when', () => {
  test.each([
    ['it has a name', { name: ' ' }, { name: 'missing' }],
    ['it names a department', { department: '99' }, { department: 'missing' }],
    ['somebody can answer it', { email: '', phone: ' ' }, { reply: 'missing' }],
    ['its address is one', { email: 'ana@' }, { email: 'email' }],
    ['its telephone is one', { phone: '12' }, { phone: 'phone' }],
    ['it says something', { message: '' }, { message: 'missing' }],
    ['it is no book', { message: 'a'.repeat(3001) }, { message: 'tooLong:3000' }],
  ])('%s', (_when, change, issues) => {
    expect(contactIssues({ ...typed, ...change })).toEqual(issues)
  })

  test('a telephone alone is enough', () => {
    expect(contactIssues({ ...typed, email: '', phone: '06 39 98 01 02' })).toEqual({})
  })

  test('the verb refuses what was not checked', async () => {
    await expect(sendContactRequest({ ...typed, message: '' }, '::1')).rejects.toThrow()
    expect(await database().$count(contactRequests)).toBe(0)
  })
})

test('a message that a request led to says which, unless the number is none', async () => {
  const reference = newReference('69')
  await sendContactRequest({ ...typed, reference: '6900' }, '::1')
  await sendContactRequest({ ...typed, reference }, '::1')
  const kept = await database().select({ message: contactRequests.message }).from(contactRequests)
  expect(kept.map(({ message }) => message).sort()).toEqual([
    `Demande n°\u00a0${reference}.\n\n${typed.message}`,
    typed.message,
  ])
})

test('a message is kept once and reaches the service of the prefecture once', async () => {
  const number = await sendContactRequest(typed, '::1')
  expect(number).toMatch(/^\d{12}$/)
  expect(await findContactRequest(number)).toMatchObject({ number, prefecture: { code: '69' } })
  const [row] = await database().select().from(mailOutbox)
  await Promise.all([sendOutboxMail(row?.id ?? ''), sendOutboxMail(row?.id ?? '')])
  const mails = await listCapturedMails('sejour.69@prefecture.example')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toContain(number)
  expect(mails[0]?.subject).not.toContain('Ștefănescu')
  expect(mails[0]?.text).toContain('Je <b>voudrais</b> un rendez-vous.')
  expect(mails[0]?.html).toContain('Je &lt;b&gt;voudrais&lt;/b&gt; un rendez-vous.')
  expect(mails[0]?.html).not.toContain('Se connecter')
})

test('an address that sends too much waits, and its message is not kept', async () => {
  for (let sent = 0; sent < 100; sent += 1) await sendContactRequest(typed, '192.0.2.7')
  await expect(sendContactRequest(typed, '192.0.2.7')).rejects.toMatchObject({ code: 'contactTooMany' })
  expect(await database().$count(contactRequests)).toBe(100)
  await sendContactRequest(typed, '192.0.2.8')
})

test('a number that nobody was given finds nothing', async () => {
  expect(await findContactRequest('000000000000')).toBeNull()
  expect(await findContactRequest("' or true --")).toBeNull()
})

test('a message is erased after a year, and not before', async () => {
  const number = await sendContactRequest(typed, '::1')
  await database()
    .update(contactRequests)
    .set({ createdAt: new Date('2026-01-31T10:00:00Z') })
  await moveClock(new Date('2027-01-31T09:00:00Z'))
  await forgetContactRequests()
  expect(await findContactRequest(number)).not.toBeNull()
  await moveClock(new Date('2027-01-31T11:00:00Z'))
  await forgetContactRequests()
  await forgetContactRequests()
  expect(await findContactRequest(number)).toBeNull()
})
