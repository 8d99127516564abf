import { HeldNotice } from '@/components/dossier/HeldNotice'
import { MoveDeclared } from '@/components/dossier/MoveDeclared'
import { MoveForm } from '@/components/dossier/MoveForm'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { Sheet } from '@/components/ui/Sheet'
import { SummaryList } from '@/components/ui/SummaryList'
import { findHeldForm } from '@/lib/accounts/heldForm'
import { requireApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { findMove } from '@/lib/dossiers/declareMove'
import { findCurrentDossier, firstPageToFill } from '@/lib/dossiers/draft'
import { greetingName } from '@/lib/format'
import { answerNotFound } from '@/lib/forms/status'
import { can } from '@/lib/procedure/transitions'
import { addressInWords } from '@/lib/registry/addresses'
import { getPrefectureOf } from '@/lib/registry/prefectures'
import { routes } from '@/lib/routes'
import { saveMove } from './actions'

interface MovePageProps {
  searchParams: Promise<{ demande?: string | string[]; retour?: string; declaration?: string | string[] }>
}

/** The declaration of a move, alone or on the way of a draft; then, on its own, what was declared. */
export default async function MovePage({ searchParams }: MovePageProps) {
  const asked = await searchParams
  const reference = String(asked.demande ?? '')
  const toReview = asked.retour === 'recapitulatif'
  const declaration = String(asked.declaration ?? '')
  const applicant = await requireApplicant(addressOf(reference, toReview, declaration))
  const current = await findCurrentDossier(applicant)
  const draft = current && can('applicant', 'saveDraft', current.state) ? current : undefined
  const declared = declaration ? await findMove(applicant, declaration) : undefined
  if (declared === null || (reference && draft?.reference !== reference)) {
    answerNotFound()
    return <NotFoundView />
  }
  const words = catalogue(language())
  const { move } = words
  const written = await findHeldForm(applicant, addressOf(reference, toReview, ''))
  return (
    <Frame words={words} signedInAs={greetingName(applicant)}>
      <div className="wrap">
        <div className="work">
          <Sheet tab={move.tab}>
            {declared ? (
              <MoveDeclared
                words={words}
                declared={declared}
                address={addressInWords(declared.newAddress, language())}
                prefecture={(await getPrefectureOf(declared.newAddress.insee)).name}
                today={applicant.today}
                email={applicant.email}
                resume={draft && routes.page(draft.reference, firstPageToFill(applicant, draft))}
                attach={
                  current && can('applicant', 'addDocument', current.state)
                    ? routes.rectify(current.reference)
                    : undefined
                }
              />
            ) : (
              <MoveForm
                action={saveMove}
                words={move}
                form={words.form}
                issues={words.issues}
                refusals={words.refusals}
                lead={reference ? move.leadDraft : move.lead}
                siteName={words.ui.site.name}
                errorPrefix={words.ui.site.errorPrefix}
                reference={reference}
                returnTo={toReview ? 'recapitulatif' : ''}
                back={reference ? routes.page(reference, 'coordonnees') : routes.space}
                written={written ?? undefined}
              >
                {written && <HeldNotice words={words} />}
                <section className="block block--first">
                  <h2>{move.known}</h2>
                  <SummaryList
                    rows={[
                      {
                        id: 'known',
                        term: move.address,
                        value: addressInWords(applicant.registry.address, language()),
                      },
                    ]}
                  />
                </section>
              </MoveForm>
            )}
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}

function addressOf(reference: string, toReview: boolean, declaration: string) {
  if (declaration) return routes.moveDeclared(declaration)
  return reference ? routes.moveFrom(reference, toReview) : routes.move
}
