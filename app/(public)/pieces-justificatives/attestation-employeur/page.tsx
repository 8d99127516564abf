import { AnnexPage } from '@/components/annexes/AnnexPage'
import { NotFoundView } from '@/components/site/NotFoundView'
import { currentApplicant, requireVisit } from '@/lib/accounts/visitor'
import { prefillAnnex } from '@/lib/annexes/prefill'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { routes } from '@/lib/routes'
import { prepareEmployerAnnex } from './actions'

type Query = Promise<{ demande?: string; emploi?: string }>

/** Blank for anybody; with `demande`, from the draft of its owner alone. */
export default async function EmployerAnnexPage({ searchParams }: { searchParams: Query }) {
  const { demande, emploi } = await searchParams
  const visit = demande
    ? await requireVisit(demande, routes.employerAttestationFrom(demande, emploi))
    : undefined
  if (visit === null) return <NotFoundView />
  const applicant = visit?.applicant ?? (await currentApplicant())
  return (
    <AnnexPage
      annex="employer"
      action={prepareEmployerAnnex}
      words={catalogue(language())}
      paper={routes.employerAttestationPdf}
      known={visit && prefillAnnex('employer', visit, emploi)}
      signedInAs={applicant ? greetingName(applicant) : undefined}
    />
  )
}
