import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'
import { env } from '@/lib/env'
import { curve, ensureTestSeal } from './testSeal'

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

/** A private key as WebCrypto takes it: P-256 or RSA. */
async function signingKey(text: string): Promise<webcrypto.CryptoKey> {
  const key = createPrivateKey(text)
  const der = key.export({ type: 'pkcs8', format: 'der' })
  const algorithm = key.asymmetricKeyType === 'rsa' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : curve
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
}

async function load(): Promise<SealKeys> {
  const { SEAL_KEY, SEAL_CERT, SEAL_CHAIN } = env()
  // Half of a real seal must never end as a test one.
  if (Boolean(SEAL_KEY) !== Boolean(SEAL_CERT)) throw new Error('SEAL_KEY and SEAL_CERT go together')
  const pems =
    SEAL_KEY && SEAL_CERT
      ? { key: SEAL_KEY, certificate: SEAL_CERT, authority: SEAL_CHAIN ?? '' }
      : await ensureTestSeal()
  const [certificate] = readCertificates(pems.certificate)
  if (!certificate) throw new Error('SEAL_CERT holds no certificate')
  const chain = readCertificates(pems.authority)
  return {
    key: await signingKey(pems.key),
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

/** A signature by the key of our seal: SHA-256 with ECDSA (IEEE P1363) or RSA; its certificate in PEM. */
export async function signPlain(content: Uint8Array): Promise<{ signature: Buffer; certificate: string }> {
  const { key, certificate } = await sealKeys()
  const algorithm = { name: key.algorithm.name, hash: 'SHA-256' }
  const signature = await webcrypto.subtle.sign(algorithm, key, content)
  const pem = new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false))).toString()
  return { signature: Buffer.from(signature), certificate: pem }
}
