import { redirect } from 'next/navigation'
import { Confirmation } from '@/components/dossier/Confirmation'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { DocumentsPage } from '@/components/wizard/DocumentsPage'
import { changedIn } from '@/components/wizard/fileViews'
import { QuestionsPage } from '@/components/wizard/QuestionsPage'
import { ReviewPage } from '@/components/wizard/ReviewPage'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { countFiles, draftOf } from '@/lib/dossiers/read'
import { getFiledDossier, listFiles } from '@/lib/dossiers/submit'
import { greetingName } from '@/lib/format'
import { answerNotFound } from '@/lib/forms/status'
import { isWizardPage } from '@/lib/procedure/pages'
import { canVisit, firstIncomplete } from '@/lib/procedure/steps'
import { can } from '@/lib/procedure/transitions'
import { getPrefectureOf } from '@/lib/registry/prefectures'
import { routes } from '@/lib/routes'
import { takeRefusals } from '@/lib/uploads/files'
import { findRemovedFile } from '@/lib/uploads/removal'
import { changeFile, saveStep, sendReceiptAgain } from './actions'

interface WizardRouteProps {
  params: Promise<{ path: string[] }>
  searchParams: Promise<{
    retour?: string
    retire?: string
    tournee?: string
    remplace?: string
    renvoi?: string
    fait?: string
    relire?: string
  }>
}

/** Every page of the request: guard, what is known, view. */
export default async function WizardRoute({ params, searchParams }: WizardRouteProps) {
  const { path } = await params
  const [reference = '', page = '', further] = path
  const visit = await requireVisit(reference, await addressOf(path, searchParams))
  if (further || !isWizardPage(page)) answerNotFound()
  if (!visit || further || !isWizardPage(page)) return <NotFoundView />
  const words = catalogue(language())
  const frame = { words, signedInAs: greetingName(visit.applicant) }

  if (!can('applicant', 'saveDraft', visit.dossier.state)) {
    if (page !== 'confirmation') redirect(routes.page(reference, 'confirmation'))
    return (
      <Frame {...frame}>
        <Confirmation
          words={words}
          filed={await getFiledDossier(visit, words)}
          email={visit.applicant.email}
          sendAgain={sendReceiptAgain}
          sent={(await searchParams).renvoi === 'fait'}
        />
      </Frame>
    )
  }

  const needsFiles = page === 'pieces' || page === 'recapitulatif' || page === 'confirmation'
  const draft = draftOf(visit, needsFiles ? await countFiles(visit.dossier.id) : {})
  if (page === 'confirmation' || !canVisit(page, draft))
    redirect(routes.page(reference, firstIncomplete(draft)))

  const common = { words, visit, language: language(), action: saveStep }
  switch (page) {
    case 'pieces': {
      const files = await listFiles(visit.dossier.id)
      return (
        <Frame {...frame}>
          <DocumentsPage
            {...common}
            changeFile={changeFile}
            files={files}
            removed={await findRemovedFile(visit, (await searchParams).retire)}
            changed={changedIn(await searchParams)}
            draft={draft}
            refusals={await takeRefusals(visit.dossier.id)}
            toReview={await returns(searchParams)}
          />
        </Frame>
      )
    }
    case 'recapitulatif':
      return (
        <Frame {...frame}>
          <ReviewPage
            {...common}
            draft={draft}
            files={await listFiles(visit.dossier.id)}
            refusals={await takeRefusals(visit.dossier.id)}
            again={(await searchParams).relire === 'oui'}
            prefecture={(await getPrefectureOf(visit.applicant.registry.address.insee)).name}
          />
        </Frame>
      )
    case 'etat-civil':
    case 'liens-familiaux':
    case 'coordonnees':
    case 'motif':
    case 'activite':
      return (
        <QuestionsPage
          {...common}
          page={page}
          toReview={await returns(searchParams)}
          removed={(await searchParams).retire}
          moved={page === 'coordonnees' && (await searchParams).fait === 'adresse'}
        />
      )
  }
}

async function addressOf(path: string[], searchParams: WizardRouteProps['searchParams']) {
  return `/demande/${path.join('/')}${(await returns(searchParams)) ? '?retour=recapitulatif' : ''}` as const
}

async function returns(searchParams: WizardRouteProps['searchParams']): Promise<boolean> {
  return (await searchParams).retour === 'recapitulatif'
}
