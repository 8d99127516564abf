import { type CodeKey, checkCode, codeOfFragment, type FieldId, fingerprintOf } from './twoDDoc'

/** What a scanned square turns out to be. `offline`: ours, but nobody could say whether it was withdrawn. */
export type ScanResult =
  | 'authentic'
  | 'replaced'
  | 'withdrawn'
  | 'ended'
  | 'altered'
  | 'unknown'
  | 'forgotten'
  | 'offline'

export interface Scan {
  result: ScanResult
  /** Empty unless the signature is ours. */
  fields: Partial<Record<FieldId, string>>
}

const states: Partial<Record<string, ScanResult>> = {
  authentic: 'authentic',
  replaced: 'replaced',
  withdrawn: 'withdrawn',
  ended: 'ended',
  unknown: 'forgotten',
}

/** Asks how a paper stands today by the fingerprint of its code: the code itself, and who it names, stay here. */
async function stateOnline(text: string, address: string): Promise<ScanResult> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fingerprint: await fingerprintOf(text) }),
    })
    const { status } = response.ok ? await response.json() : { status: '' }
    return states[status] ?? 'offline'
  } catch {
    return 'offline'
  }
}

/** Checks the end of an address that a square carried. Runs in a browser, without a network too. */
export async function checkFragment(
  fragment: string,
  keys: readonly CodeKey[],
  address: string,
): Promise<Scan> {
  const text = codeOfFragment(fragment)
  const checked = await checkCode(text, keys)
  if (checked.verdict !== 'signed') return { result: checked.verdict, fields: {} }
  return { result: await stateOnline(text, address), fields: checked.fields }
}
