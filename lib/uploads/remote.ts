/** A place that answers no more is not waited for: the person is told, and sends again. */
export const patience = () => AbortSignal.timeout(60_000)

export const rangeHeader = (start: number, length: number) => ({
  Range: `bytes=${start}-${start + length - 1}`,
})

/** Throws unless it was done; the words of the place say nothing to a person, and stay there. */
export async function expectDone(response: Response, ...allowed: number[]): Promise<void> {
  await response.body?.cancel()
  if (!response.ok && !allowed.includes(response.status))
    throw new Error(`The place of contents answered ${response.status}`)
}

/** The bytes of an answer to `rangeHeader`: those that were asked, or an error. */
export async function* askedBytes(response: Response): AsyncGenerator<Uint8Array> {
  if (response.status !== 206 || !response.body) {
    await response.body?.cancel()
    throw new Error(`The place of contents answered ${response.status}`)
  }
  yield* response.body
}
