import type { Catalogue } from '@/lib/copy/catalogue'
import type { CaseFile } from '@/lib/dossiers/caseFile'
import { fullName } from '@/lib/format'

/** The title of the page of a dossier one of whose forms was refused. */
export function caseErrorTitle({ ui }: Catalogue, { person }: CaseFile): string {
  return `${ui.site.errorPrefix}${fullName(person)} — ${ui.site.name}`
}
