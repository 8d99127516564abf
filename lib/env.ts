import * as z from 'zod'

const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional())
const flag = z.preprocess((value) => value === '1' || value === 'true', z.boolean())

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** Two for each of two cores, and one: more only make PostgreSQL change places, at a sixth of its cost of a step. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(5),
  DATA_DIR: z.string().min(1),
  /** Public address, without a slash at the end. Set: Secure cookies, HSTS, trust in forwarded headers. */
  APP_URL: text.transform((url) => url?.replace(/\/+$/u, '')),
  PORT: z.coerce.number().int().default(3000),
  DEMO: flag,
  /** Root of the keys that sign and encrypt sessions and uploads; belongs to the data folder. */
  APP_SECRET: z.string().min(32),
  /** `id:base64` of 32 bytes each, comma separated; the first one encrypts, all of them decrypt. */
  FILE_KEYS: z.string().min(1),
  UPLOADTHING_TOKEN: text,
  /** Only behind a proxy of the service; the SDK reads its other addresses by itself. */
  UPLOADTHING_INGEST_URL: text,
  /** Where new contents rest, encrypted; those that are kept stay where they are. */
  STORAGE_DRIVER: text.pipe(z.enum(['local', 's3', 'uploadthing']).default('local')),
  S3_ENDPOINT: text,
  S3_REGION: text.transform((region) => region ?? 'us-east-1'),
  S3_BUCKET: text,
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  /** `clamd` adds an antivirus to our own checks: a socket of this machine, else a host and a port. */
  SCANNER: text.pipe(z.enum(['builtin', 'clamd']).default('builtin')),
  CLAMD_SOCKET: text,
  CLAMD_HOST: text.transform((host) => host ?? '127.0.0.1'),
  CLAMD_PORT: text.transform((port) => Number(port ?? 3310)),
  RESEND_API_KEY: text,
  /** PEM: private key and certificate that seal what we issue, then their authorities, the former ones too. */
  SEAL_KEY: text,
  SEAL_CERT: text,
  SEAL_CHAIN: text,
  /** Time-stamping authority (RFC 3161) asked for each seal. */
  SEAL_TSA_URL: text,
  /** PEM of the P-256 key that signs codes (2D-Doc), with the names of its authority and certificate. */
  DOC2D_KEY: text,
  DOC2D_CA_ID: text.transform((id) => id ?? 'FR00'),
  DOC2D_CERT_ID: text.transform((id) => id ?? 'TEST'),
  /** Public keys of before, `FR000001:base64` of the SPKI, comma separated: a paper outlives the key that signed it. */
  DOC2D_FORMER_KEYS: text,
  MAIL_FROM: text.transform((from) => from ?? 'Titre de séjour <ne-pas-repondre@titre-de-sejour.example>'),
  LOG_LEVEL: text.transform((level) => level ?? 'info'),
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The settings of this process, read once. `bin/start.mjs` and the tests set what has no default. */
export function env(): Env {
  parsed ??= schema.parse(process.env)
  return parsed
}

/** The address in mails and documents when `APP_URL` is not set. */
export function publicUrl(): string {
  return env().APP_URL ?? `http://localhost:${env().PORT}`
}
