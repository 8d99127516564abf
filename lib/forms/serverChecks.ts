import type { DeepChecks } from '@/lib/procedure/schema'
import { isCountry } from '@/lib/registry/countries'
import { isKnownPhone } from './phone'

/** What only the server knows: the numbering plans and the list of countries. */
export const serverChecks: DeepChecks = { knownPhone: isKnownPhone, knownCountry: isCountry }
