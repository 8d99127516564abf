import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { messages } from '@/db/schema/messages'
import { systemClock } from '@/lib/clock'
import { NotFound } from '@/lib/errors'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { findMessage, listMessages, readMessage } from './read'

beforeEach(freshDemo)

test('the list stops at two hundred, and an older message is still found from its mail, by its owner alone', async () => {
  const joao = await signedIn()
  const rows = Array.from({ length: 201 }, (_, age) => ({
    id: randomUUID(),
    accountId: joao.accountId,
    kind: 'move' as const,
    at: systemClock.inMs(-age * 1000),
  }))
  await database().insert(messages).values(rows)
  const oldest = rows[200]?.id ?? ''
  const listed = await listMessages(joao)
  expect(listed).toHaveLength(200)
  expect(listed.some(({ id }) => id === oldest)).toBe(false)
  expect(await findMessage(joao, oldest)).toMatchObject({ id: oldest, kind: 'move' })
  const stranger = await signedIn('9900000103')
  expect(await findMessage(stranger, oldest)).toBeUndefined()
  expect(await findMessage(joao, 'not an id')).toBeUndefined()
  await expect(readMessage(stranger, oldest)).rejects.toBeInstanceOf(NotFound)
  await readMessage(joao, oldest)
  const [row] = await database()
    .select({ readAt: messages.readAt })
    .from(messages)
    .where(eq(messages.id, oldest))
  expect(row?.readAt).toEqual(joao.now)
})
