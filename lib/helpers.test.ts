import { expect, test } from 'vitest'
import { HelperDown, helper } from './helpers'

test('a program that does not start is told apart from one that dies of its work', async () => {
  const { execPath } = process
  process.execPath = '/nowhere/node'
  const absent = helper('lib/uploads/pdfReader.mjs', { apart: true })
  const never = expect(absent.run({})).rejects.toBeInstanceOf(HelperDown)
  process.execPath = execPath
  await never
  const dying = helper('lib/nowhere.mjs', { apart: true })
  await expect(dying.run({})).rejects.toThrow('It has stopped')
  await expect(dying.run({})).rejects.not.toBeInstanceOf(HelperDown)
})
