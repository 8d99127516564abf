import { createHash, randomBytes } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'
import { env } from '@/lib/env'
import { sealKeys } from './sealKeys'

const oids = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
}

const digest = (content: Uint8Array | ArrayBuffer) =>
  createHash('sha256').update(new Uint8Array(content)).digest()
const octets = (content: Buffer) => new asn1.OctetString({ valueHex: new Uint8Array(content).buffer })
const attribute = (type: string, value: asn1.BaseBlock) => new pki.Attribute({ type, values: [value] })

/** DER wants the members of a set in the order of their bytes; readers differ on what they do with another one. */
function inOrder(attributes: pki.Attribute[]): pki.Attribute[] {
  const bytes = (one: pki.Attribute) => Buffer.from(one.toSchema().toBER(false))
  return attributes.sort((left, right) => Buffer.compare(bytes(left), bytes(right)))
}

/** Ties the signature to its certificate (RFC 5035): SHA-256 is the default algorithm, and left out. */
function signingCertificate(certificate: pki.Certificate) {
  const hash = octets(digest(certificate.toSchema().toBER(false)))
  const identifiers = new asn1.Sequence({ value: [new asn1.Sequence({ value: [hash] })] })
  return new asn1.Sequence({ value: [identifiers] })
}

/**
 * A detached CAdES signature of `content` (ETSI EN 319 122-1, baseline B; T with `SEAL_TSA_URL`), in DER.
 * Throws when the time-stamping authority is set and gives no token.
 */
export async function signDetached(content: Uint8Array): Promise<Buffer> {
  const { key, certificate, chain } = await sealKeys()
  const signer = new pki.SignerInfo({
    version: 1,
    sid: new pki.IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new pki.SignedAndUnsignedAttributes({
      type: 0,
      attributes: inOrder([
        attribute(oids.contentType, new asn1.ObjectIdentifier({ value: pki.id_ContentType_Data })),
        attribute(oids.messageDigest, octets(digest(content))),
        attribute(oids.signingCertificateV2, signingCertificate(certificate)),
      ]),
    }),
  })
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: pki.id_ContentType_Data }),
    signerInfos: [signer],
    certificates: [certificate, ...chain],
  })
  await signed.sign(key, 0, 'SHA-256', new Uint8Array(content).buffer)
  if (env().SEAL_TSA_URL) signer.unsignedAttrs = await timeStamp(signer.signature)
  const wrapped = new pki.ContentInfo({
    contentType: pki.id_ContentType_SignedData,
    content: signed.toSchema(true),
  })
  return Buffer.from(wrapped.toSchema().toBER(false))
}

/** A token of the time-stamping authority over a signature (RFC 3161). */
async function timeStamp({ valueBlock }: asn1.OctetString): Promise<pki.SignedAndUnsignedAttributes> {
  const request = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: pki.id_sha256 }),
      hashedMessage: octets(digest(valueBlock.valueHexView)),
    }),
    nonce: new asn1.Integer({ valueHex: new Uint8Array([1, ...randomBytes(8)]).buffer }),
    certReq: true,
  })
  const answer = await fetch(env().SEAL_TSA_URL ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: request.toSchema().toBER(false),
    signal: AbortSignal.timeout(10_000),
  })
  const response = pki.TimeStampResp.fromBER(await answer.arrayBuffer())
  const granted = response.status.status === pki.PKIStatus.granted
  if (!answer.ok || !granted || !response.timeStampToken)
    throw new Error('The time-stamping authority gave no token')
  const token = attribute(oids.timeStampToken, response.timeStampToken.toSchema())
  return new pki.SignedAndUnsignedAttributes({ type: 1, attributes: [token] })
}

/** What a signature says of the content that it came with. */
export type SignatureVerdict = 'valid' | 'altered' | 'foreign'

/**
 * Checks a detached signature: `valid` when a certificate of our authorities signed this very content, `altered` when it
 * signed another one, `foreign` when it is nobody of ours. `at` is when it was made, as far as is known.
 */
export async function checkDetached(
  der: Uint8Array,
  content: Uint8Array,
  at: Date,
): Promise<SignatureVerdict> {
  const { trusted } = await sealKeys()
  const wrapped = pki.ContentInfo.fromBER(new Uint8Array(der))
  const signed = new pki.SignedData({ schema: wrapped.content })
  const checked = await signed
    .verify({
      signer: 0,
      data: new Uint8Array(content).buffer,
      trustedCerts: trusted,
      checkChain: true,
      checkDate: at,
      extendedMode: true,
    })
    .catch((error: unknown) => {
      if (error instanceof pki.SignedDataVerifyError) return error
      throw error
    })
  if (checked.signatureVerified) return 'valid'
  return checked.signerCertificateVerified ? 'altered' : 'foreign'
}
