import { createPrivateKey, createPublicKey, webcrypto } from 'node:crypto'
import { curve, ensureTestCodeKey } from '@/lib/documents/testSeal'
import { env } from '@/lib/env'
import type { CodeKey } from './twoDDoc'

interface CodeKeys {
  key: webcrypto.CryptoKey
  authority: string
  certificate: string
  /** Codes of a test key are worth nothing, and say so. */
  isTest: boolean
  /** Those that codes are checked with: the one that signs, then the former ones. */
  published: CodeKey[]
}

function formerKeys(): CodeKey[] {
  return (env().DOC2D_FORMER_KEYS ?? '').split(',').flatMap((entry) => {
    const [id = '', spki = ''] = entry.trim().split(':')
    return id && spki ? [{ id, spki }] : []
  })
}

async function load(): Promise<CodeKeys> {
  const { DOC2D_KEY, DOC2D_CA_ID: authority, DOC2D_CERT_ID: certificate } = env()
  // A real key must never sign under the name of the test authority.
  if (DOC2D_KEY && authority === 'FR00') throw new Error('DOC2D_KEY needs DOC2D_CA_ID and DOC2D_CERT_ID')
  const pem = DOC2D_KEY ?? (await ensureTestCodeKey()).key
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    key: await webcrypto.subtle.importKey('pkcs8', der, curve, false, ['sign']),
    authority,
    certificate,
    isTest: !DOC2D_KEY,
    published: [{ id: authority + certificate, spki }, ...formerKeys()],
  }
}

let loading: Promise<CodeKeys> | undefined

/** The key that signs codes: from `DOC2D_KEY`, or the test one of the data folder. */
export function codeKeys(): Promise<CodeKeys> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
