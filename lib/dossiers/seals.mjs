import { createHash, verify, X509Certificate } from 'node:crypto'

/** Of a seal; a dash where there is none. */
const fingerprint = (content) => (content === null ? '-' : createHash('sha256').update(content).digest('hex'))

/**
 * The text of a daily seal: when it was made, the fingerprint of the seal before, and the last row of the journal of
 * each dossier that moved since. Who rewrites a journal from end to end cannot rewrite what was signed.
 * @param {{ at: Date, previous: string | null, heads: { dossierId: string, sequence: number, hash: string }[] }} said
 *   `previous` is the content of the seal before
 * @returns {string} lines of text
 */
export function sealContent({ at, previous, heads }) {
  const lines = heads.map(({ dossierId, sequence, hash }) => `${dossierId} ${sequence} ${hash}`)
  return ['journal 1', at.toISOString(), fingerprint(previous), ...lines, ''].join('\n')
}

/**
 * The rows of the journal that a seal holds.
 * @param {string} content lines of `sealContent`
 */
export function sealedHeads(content) {
  const lines = content.trimEnd().split('\n').slice(3)
  return lines.map((line) => {
    const [dossierId, sequence, hash] = line.split(' ')
    return { dossierId, sequence: Number(sequence), hash }
  })
}

/** Is this certificate one that we know, or signed by an authority that we know? */
function isOurs(certificate, known) {
  return known.some(
    (one) =>
      one.fingerprint256 === certificate.fingerprint256 ||
      (certificate.checkIssued(one) && certificate.verify(one.publicKey)),
  )
}

/**
 * Why a seal does not hold after the one before it; null when it holds.
 * @param {{ content: string, signature: Uint8Array, certificate: string }} seal certificate in PEM
 * @param {string | null} previous content of the seal before
 * @param {X509Certificate[]} known our certificates and authorities
 */
export function faultOfSeal({ content, signature, certificate }, previous, known) {
  if (content.split('\n')[2] !== fingerprint(previous)) return 'it does not follow from the one before'
  const signer = new X509Certificate(certificate)
  if (!isOurs(signer, known)) return 'it is signed by somebody else'
  const key = { key: signer.publicKey, dsaEncoding: 'ieee-p1363' }
  return verify('sha256', Buffer.from(content), key, signature) ? null : 'its signature is broken'
}
