import type { uploadRefusals } from '@/db/schema/files'
import type { Catalogue } from '@/lib/copy/catalogue'
import { documentTitle } from '@/lib/copy/documentTitle'
import { sentFormWords } from '@/lib/copy/sentWords'
import type { StoredFile } from '@/lib/dossiers/snapshot'
import { shortName } from '@/lib/format'
import { type AskedDocument, askedDocuments, declaredDocument } from '@/lib/procedure/documents'
import { type Draft, situationOf } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'
import { Advice } from './Advice'
import type { DocumentView } from './DocumentRegion'
import { DocumentsForm } from './DocumentsForm'
import { type ChangedFiles, fileView, refusalSentence, removedIn } from './fileViews'
import { savedAt, type WizardPageProps } from './QuestionsPage'
import { Place, Shell } from './Shell'
import type { StepAction } from './StepForm'

type DocumentsPageProps = WizardPageProps & {
  changeFile: StepAction
  files: StoredFile[]
  removed: { id: string; document: string } | null
  changed: ChangedFiles
  draft: Draft
  refusals: (typeof uploadRefusals.$inferSelect)[]
  toReview: boolean
}

/** The annex of the guide that this document is, pre-filled. */
function templateOf(
  { id, of }: AskedDocument,
  reference: string,
  { ui }: Catalogue,
): DocumentView['template'] {
  const { employerTemplate, minorTemplate } = ui.documents
  if (id === 'employment')
    return { href: routes.employerAttestationFrom(reference, of), label: employerTemplate }
  if (id === 'minorStatement') return { href: routes.swornStatementFrom(reference), label: minorTemplate }
  return undefined
}

/** The exact list of documents for this person, each with why, what was sent, and what is wrong. */
export function DocumentsPage({
  words,
  visit,
  language,
  action,
  changeFile,
  files,
  removed,
  changed,
  draft,
  refusals,
  toReview,
}: DocumentsPageProps) {
  const { dossier, applicant } = visit
  const page = 'pieces'
  const back = routes.page(dossier.reference, 'activite')
  const title = `${words.pages[page].title} — ${words.ui.site.name}`
  const views = askedDocuments(situationOf(draft)).map((asked): DocumentView => {
    const { heading, form, dated = false } = declaredDocument(asked.id)
    const { why, examples } = words.documents[asked.id]
    return {
      id: asked.key,
      heading,
      form,
      required: asked.required,
      dated,
      title: documentTitle(asked, dossier.answers, words),
      why,
      examples,
      files: files
        .filter(({ document }) => document === asked.key)
        .map((file) => fileView(file, words, changed)),
      removed: removedIn(asked.key, removed),
      template: templateOf(asked, dossier.reference, words),
      phone: { href: routes.phoneSquare(dossier.reference, asked.key), label: words.phone.link },
      refusals: refusals
        .filter(({ document }) => document === asked.key)
        .flatMap((refusal) => refusalSentence(refusal, words)),
    }
  })
  return (
    <Shell words={words} page={page} name={shortName(applicant)} back={back}>
      <DocumentsForm
        action={action}
        changeFile={changeFile}
        reference={dossier.reference}
        version={dossier.pageVersions[page] ?? 0}
        returnTo={toReview ? 'recapitulatif' : ''}
        values={dossier.answers[page] ?? {}}
        documents={views}
        sent={sentFormWords(language)}
        words={words.ui.documents}
        refusals={{
          stalePage: words.refusals.stalePage,
          foreignOrigin: words.refusals.foreignOrigin,
          uploadInterrupted: words.refusals.uploadInterrupted,
        }}
        title={title}
        errorTitle={words.ui.site.errorPrefix + title}
        head={
          <>
            <Place words={words} page={page} status={savedAt(words, visit)} />
            <Advice words={words} reference={dossier.reference} page={page} draft={draft} />
          </>
        }
        back={back}
      />
    </Shell>
  )
}
