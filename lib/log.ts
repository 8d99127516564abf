import pino from 'pino'
import { env } from '@/lib/env'

/** Fields that a line may carry: ids, counts, durations and codes. Nothing that names a person. */
export interface LogFields {
  id?: string
  /** Id of who did it, when it was done to somebody else. */
  by?: string
  code?: string
  path?: string
  milliseconds?: number
  count?: number
  error?: unknown
}

/** Messages of errors quote values (a database names the key that clashed): only the demo, whose people are invented, logs them. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
  const code = 'code' in error ? String(error.code) : undefined
  return { type: error.name, code, message: env().DEMO ? error.message : undefined, frames }
}

const holder: typeof globalThis & { titreLog?: pino.Logger } = globalThis

function logger(): pino.Logger {
  holder.titreLog ??= pino({ level: env().LOG_LEVEL, base: null, serializers: { error: describe } })
  return holder.titreLog
}

export const log = {
  info: (event: string, fields: LogFields = {}) => logger().info(fields, event),
  warn: (event: string, fields: LogFields = {}) => logger().warn(fields, event),
  error: (event: string, fields: LogFields = {}) => logger().error(fields, event),
}
