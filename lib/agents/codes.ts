import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'

/** Codes of six digits that change every thirty seconds (RFC 6238); the one before and the one after count too. */
const period = 30
const window = 1

const algorithm = 'aes-256-gcm'

function sealingKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().APP_SECRET, '', 'agent codes', 32))
}

/** Seals the secret of an agent's second factor; the agent's id is authenticated with it. */
export function sealSecret(secret: string, agentId: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, sealingKey(), nonce).setAAD(Buffer.from(agentId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function openSecret(sealed: Buffer, agentId: string): string {
  const decipher = createDecipheriv(algorithm, sealingKey(), sealed.subarray(0, 12))
    .setAAD(Buffer.from(agentId))
    .setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

function totp(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), period, digits: 6, algorithm: 'SHA1' })
}

/** The secret that a link of access proposes: made again from its id, so that nothing is kept before it is used. */
export function secretOfLink(linkId: string): string {
  const bytes = hkdfSync('sha256', env().APP_SECRET, '', `agent code of link ${linkId}`, 20)
  return new Secret({ buffer: bytes }).base32
}

/** What an application of codes reads from a square to scan (`otpauth:`), under the name of the service and the address. */
export function enrolmentAddress(secret: string, issuer: string, email: string): string {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    period,
    digits: 6,
    algorithm: 'SHA1',
    issuer,
    label: email,
  }).toString()
}

/** The half-minute that a code belongs to, or null when it is none of this moment. */
export function stepOf(secret: string, code: string): number | null {
  if (!/^\d{6}$/u.test(code)) return null
  const timestamp = systemClock.now().getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

/** The code of this moment: the demo shows it, tests type it. */
export function codeNow(secret: string): string {
  return totp(secret).generate({ timestamp: systemClock.now().getTime() })
}

/** How a recovery code is kept, and compared: without its separators, in any case. */
export function recoveryHash(code: string): string {
  const bare = code.replace(/[^0-9a-z]/giu, '').toUpperCase()
  return createHash('sha256').update(`recovery:${bare}`).digest('hex')
}
