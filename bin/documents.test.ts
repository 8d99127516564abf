import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { endRedirectsAtOnce } from './documents.mjs'

/** The method that a request has after its answer was given this status, then this header. */
function methodAfter(status: number, name: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'POST' })
  const response = new ServerResponse(request)
  endRedirectsAtOnce(request, response)
  response.statusCode = status
  response.setHeader(name, '/suite')
  expect(response.getHeader(name)).toBe('/suite')
  return request.method
}

test('only the redirect of an action becomes an answer without a body', () => {
  expect(methodAfter(303, 'Location')).toBe('HEAD')
  expect(methodAfter(303, 'location')).toBe('POST')
  expect(methodAfter(200, 'Location')).toBe('POST')
  expect(methodAfter(303, 'Content-Type')).toBe('POST')
})
