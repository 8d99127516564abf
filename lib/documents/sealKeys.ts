import { createPrivateKey, type webcrypto } from 'node:crypto'
import { Certificate } from 'pkijs'
import { env } from '@/lib/env'
import { ensureTestSeal, signingKey } from './testSeal'

export interface SealKeys {
  key: webcrypto.CryptoKey
  certificate: Certificate
  /** Sent along in each seal: from the issuer of the certificate up. */
  chain: Certificate[]
  /** Authorities whose seals are ours, the former ones too: a paper outlives the key that sealed it. */
  trusted: Certificate[]
}

function readCertificates(pems: string): Certificate[] {
  const blocks = pems.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? []
  return blocks.map((block) => {
    const der = Buffer.from(block.replace(/-----[A-Z ]+-----|\s/gu, ''), 'base64')
    return Certificate.fromBER(new Uint8Array(der))
  })
}

async function load(): Promise<SealKeys> {
  const { SEAL_KEY, SEAL_CERT, SEAL_CHAIN } = env()
  const pems =
    SEAL_KEY && SEAL_CERT
      ? { key: SEAL_KEY, certificate: SEAL_CERT, authority: SEAL_CHAIN ?? '' }
      : await ensureTestSeal()
  const [certificate] = readCertificates(pems.certificate)
  if (!certificate) throw new Error('SEAL_CERT holds no certificate')
  const chain = readCertificates(pems.authority)
  return {
    key: await signingKey(createPrivateKey(pems.key)),
    certificate,
    chain,
    trusted: chain.filter(({ issuer, subject }) => issuer.isEqual(subject)),
  }
}

let loading: Promise<SealKeys> | undefined

/** The key that seals what we issue: from `SEAL_KEY`, `SEAL_CERT` and `SEAL_CHAIN`, or the test one of the data folder. */
export function sealKeys(): Promise<SealKeys> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
