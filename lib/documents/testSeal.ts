import { randomUUID, webcrypto } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'
import { instantOf } from '@/lib/clock'
import { env } from '@/lib/env'
import { sealWords } from './words'

/** What seals and signs when no key is set: PEM texts. Labelled, so that nobody takes its papers for real ones. */
export interface TestSeal {
  authority: string
  certificate: string
  key: string
}

/** The curve of our keys, in the words of WebCrypto. */
export const curve = { name: 'ECDSA', namedCurve: 'P-256' }

function pem(label: string, der: ArrayBuffer | Buffer): string {
  const lines =
    Buffer.from(new Uint8Array(der))
      .toString('base64')
      .match(/.{1,64}/gu) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

const newKeys = () => webcrypto.subtle.generateKey(curve, true, ['sign', 'verify'])
const privatePem = async ({ privateKey }: webcrypto.CryptoKeyPair) =>
  pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', privateKey))

function named(text: string) {
  return new pki.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value: text }) })
}

function extension(extnID: string, value: asn1.BaseBlock): pki.Extension {
  return new pki.Extension({ extnID, critical: true, extnValue: value.toBER(false) })
}

/** digitalSignature and nonRepudiation for a seal, keyCertSign for its authority. */
function keyUsage(isAuthority: boolean) {
  const bits = new Uint8Array([isAuthority ? 0b0000_0100 : 0b1100_0000])
  return new asn1.BitString({ valueHex: bits.buffer, unusedBits: isAuthority ? 2 : 6 })
}

interface CertificateOf {
  name: string
  issuer: string
  serial: number
  publicKey: webcrypto.CryptoKey
  signedBy: webcrypto.CryptoKey
}

async function certify({ name, issuer, serial, publicKey, signedBy }: CertificateOf): Promise<string> {
  const isAuthority = name === issuer
  const certificate = new pki.Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1.Integer({ value: serial })
  certificate.subject.typesAndValues.push(named(name))
  certificate.issuer.typesAndValues.push(named(issuer))
  certificate.notBefore.value = instantOf('2020-01-01T00:00:00Z')
  certificate.notAfter.value = instantOf('2049-12-31T00:00:00Z')
  certificate.extensions = [
    extension(pki.id_BasicConstraints, new pki.BasicConstraints({ cA: isAuthority }).toSchema()),
    extension(pki.id_KeyUsage, keyUsage(isAuthority)),
  ]
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(signedBy, 'SHA-256')
  return pem('CERTIFICATE', certificate.toSchema(true).toBER(false))
}

async function makeTestSeal(): Promise<TestSeal> {
  const [authority, seal] = await Promise.all([newKeys(), newKeys()])
  const issued = { issuer: sealWords.testAuthority, signedBy: authority.privateKey }
  return {
    authority: await certify({
      ...issued,
      name: sealWords.testAuthority,
      serial: 1,
      publicKey: authority.publicKey,
    }),
    certificate: await certify({ ...issued, name: sealWords.testSeal, serial: 2, publicKey: seal.publicKey }),
    key: await privatePem(seal),
  }
}

/** What this data folder keeps under a name, made when it is first needed. Of several processes, the first one makes it. */
async function keptOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const path = join(/* turbopackIgnore: true */ env().DATA_DIR, name)
  const read = async (): Promise<T> => JSON.parse(await readFile(path, 'utf8'))
  try {
    return await read()
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  const draft = `${path}.${randomUUID()}`
  await mkdir(env().DATA_DIR, { recursive: true, mode: 0o700 })
  await writeFile(draft, JSON.stringify(await make(), null, 2), { mode: 0o600, flush: true })
  await link(draft, path).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error
  })
  await rm(draft)
  return read()
}

/** The test seal of this data folder. */
export function ensureTestSeal(): Promise<TestSeal> {
  return keptOnce('test-seal.json', makeTestSeal)
}

/** The test key of this data folder for signed codes: a PEM text. */
export function ensureTestCodeKey(): Promise<{ key: string }> {
  return keptOnce('test-code-key.json', async () => ({ key: await privatePem(await newKeys()) }))
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
