import { redirect } from 'next/navigation'
import { HeldNotice } from '@/components/dossier/HeldNotice'
import { ActionForm } from '@/components/site/ActionForm'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { Sheet } from '@/components/ui/Sheet'
import { countriesFor } from '@/components/wizard/QuestionsPage'
import { StepForm } from '@/components/wizard/StepForm'
import { findHeldForm } from '@/lib/accounts/heldForm'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { sentWords } from '@/lib/copy/sentWords'
import { findCorrectable, takesItems } from '@/lib/dossiers/correct'
import { newItemId } from '@/lib/dossiers/items'
import { draftOf, type Visit } from '@/lib/dossiers/read'
import { NotFound } from '@/lib/errors'
import { greetingName } from '@/lib/format'
import { answerNotFound } from '@/lib/forms/status'
import { itemKey } from '@/lib/procedure/answers'
import { listOn } from '@/lib/procedure/lists'
import { situationOf } from '@/lib/procedure/steps'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { correct, removeAnswers } from './actions'

interface CorrectionRouteProps {
  params: Promise<{ reference: string; part: string[] }>
}

/** The answers of a page, or of an item of a list, of a deposited request: corrected under the rules of its deposit. */
export default async function CorrectionRoute({ params }: CorrectionRouteProps) {
  const { reference, part: path } = await params
  const visit = await requireVisit(reference, routes.rectify(reference, `/${path.join('/')}`))
  if (!visit) return <NotFoundView />
  if (!can('applicant', 'rectify', visit.dossier.state)) redirect(routes.request(reference))
  const found = await findPart(visit, path)
  if (!found) {
    answerNotFound()
    return <NotFoundView />
  }
  const words = catalogue(language())
  const written = await findHeldForm(visit.applicant, routes.rectify(reference, `/${found.part.key}`))
  return (
    <Frame words={words} current="space" signedInAs={greetingName(visit.applicant)}>
      <div className="wrap">
        <div className="work">
          <Sheet tab={words.after.space.tab}>
            <CorrectionForm {...found} written={written} />
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}

async function findPart(visit: Visit, path: string[]) {
  const key = path.map((segment) => (segment === 'nouveau' ? newItemId() : segment)).join('/')
  try {
    return await findCorrectable(visit, key)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

interface CorrectionFormProps extends Awaited<ReturnType<typeof findCorrectable>> {
  /** Before the session ended. */
  written: Record<string, string> | null
}

function CorrectionForm({ part, visit, written }: CorrectionFormProps) {
  const { key, page, list } = part
  const { dossier } = visit
  const words = catalogue(language())
  const { rectify: own } = words.after
  const values = dossier.answers[key]
  const heading = list ? words.lists[list][values ? 'editItem' : 'newItem'] : words.pages[page].title
  const title = `${heading} — ${words.ui.site.name}`
  const version = Number(written?.version ?? dossier.pageVersions[key] ?? 0)
  const listed = list ? undefined : listOn(page)
  return (
    <>
      <StepForm
        action={correct}
        reference={dossier.reference}
        page={list ?? page}
        item={key}
        version={version}
        returnTo=""
        values={written ?? values ?? {}}
        situation={situationOf(draftOf(visit, {}))}
        countries={countriesFor(list ?? page, language())}
        sent={sentWords(language())}
        refusals={words.refusals}
        title={title}
        errorTitle={words.ui.site.errorPrefix + title}
        head={
          <>
            <h1>{heading}</h1>
            <p className="lead mt-3">{own.answersLead}</p>
            {written && <HeldNotice words={words} />}
          </>
        }
        submitLabel={own.sendAnswers}
        back={routes.rectify(dossier.reference)}
      />
      {listed && takesItems(listed, draftOf(visit, {})) && (
        <p className="row deed">
          <a
            className="btn btn--line"
            href={routes.rectify(dossier.reference, `/${itemKey(listed, 'nouveau')}`)}
          >
            {words.lists[listed].add}
          </a>
        </p>
      )}
      {list && values && (
        <details className="more">
          <summary>{own.removeItem}</summary>
          <div>
            <ActionForm
              action={removeAnswers}
              fields={{ reference: dossier.reference, item: key, version: String(version) }}
              label={own.removeItem}
              look="line"
              busy={words.form.busy}
              refusals={words.refusals}
            >
              <span className="small soft">{own.removeItemText}</span>
            </ActionForm>
          </div>
        </details>
      )}
    </>
  )
}
