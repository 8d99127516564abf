import type { Language } from './catalogue'

/** The language of this request. French until a second catalogue is there. */
export function language(): Language {
  return 'fr'
}
