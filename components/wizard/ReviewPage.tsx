import type { SnapshotDocument } from '@/db/schema/dossiers'
import type { uploadRefusals } from '@/db/schema/files'
import type { Catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { fill, lowerFirst } from '@/lib/copy/sentences'
import { sentWords } from '@/lib/copy/sentWords'
import { buildSnapshot, markOf, type StoredFile } from '@/lib/dossiers/snapshot'
import { shortName } from '@/lib/format'
import type { RawPage } from '@/lib/procedure/answers'
import { askedDocuments } from '@/lib/procedure/documents'
import { isAnswerPage, isWizardPage } from '@/lib/procedure/pages'
import { type Draft, situationOf } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'
import { UploadsFirst } from '../dossier/UploadsFirst'
import { GroupedList } from '../ui/GroupedList'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SoftLink } from '../ui/SoftLink'
import { SummaryList } from '../ui/SummaryList'
import { Advice } from './Advice'
import { fileView, refusalSentence } from './fileViews'
import { savedAt, type WizardPageProps } from './QuestionsPage'
import { Place, Shell } from './Shell'
import { StepForm } from './StepForm'

type ReviewPageProps = WizardPageProps & {
  draft: Draft
  files: StoredFile[]
  /** Of files that came after their page was left. */
  refusals: (typeof uploadRefusals.$inferSelect)[]
  prefecture: string
  /** It was read, and has changed since. */
  again: boolean
}

/** Everything on one page, from the snapshot that the deposit will freeze. */
export function ReviewPage({
  words,
  visit,
  language,
  action,
  draft,
  files,
  refusals,
  prefecture,
  again,
}: ReviewPageProps) {
  const { dossier, applicant } = visit
  const page = 'recapitulatif'
  const back = routes.page(dossier.reference, 'pieces')
  const title = `${words.pages[page].title} — ${words.ui.site.name}`
  return (
    <Shell words={words} page={page} name={shortName(applicant)} back={back}>
      <UploadsFirst
        reference={dossier.reference}
        documents={askedDocuments(situationOf(draft)).map(({ key }) => key)}
        wait={words.ui.review.wait}
        always
      >
        <StepForm
          action={action}
          reference={dossier.reference}
          page={page}
          version={dossier.pageVersions[page] ?? 0}
          returnTo=""
          read={markOf(buildSnapshot(visit, files, officialLanguage))}
          values={again ? withoutCertification(dossier.answers[page]) : (dossier.answers[page] ?? {})}
          situation={situationOf(draft)}
          countries={[]}
          sent={sentWords(language)}
          refusals={words.refusals}
          title={title}
          errorTitle={words.ui.site.errorPrefix + title}
          head={<Place words={words} page={page} status={savedAt(words, visit)} />}
          intro={<Answers {...{ words, visit, language, draft, files, refusals, prefecture, again }} />}
          submitLabel={words.ui.review.submit}
          back={back}
        />
      </UploadsFirst>
    </Shell>
  )
}

/** What was certified is no longer what stands here. */
function withoutCertification({ certified: _certified, ...kept }: RawPage = {}): RawPage {
  return kept
}

function Answers({
  words,
  visit,
  language,
  draft,
  files,
  refusals,
  prefecture,
  again,
}: Omit<ReviewPageProps, 'action'>) {
  const { reference } = visit.dossier
  const refused = refusals.flatMap((refusal) => refusalSentence(refusal, words))
  const snapshot = buildSnapshot(visit, files, language)
  return (
    <>
      {again && (
        <div className="mt-5" role="alert">
          <Notice tone="you">
            <p>{words.refusals.reviewMoved}</p>
          </Notice>
        </div>
      )}
      {refused.length > 0 && (
        <div className="mt-5" role="alert">
          <Notice tone="you">
            {refused.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              <SoftLink className="link" href={routes.changeFromReview(reference, 'pieces')}>
                {words.ui.review.mend}
              </SoftLink>
            </p>
          </Notice>
        </div>
      )}
      <Advice words={words} reference={reference} page="recapitulatif" draft={draft} />
      {snapshot.blocks.map(({ page, heading, rows }) =>
        isWizardPage(page) && isAnswerPage(page) && page !== 'recapitulatif' ? (
          <section className="block" key={page} aria-labelledby={`bloc-${page}`}>
            <div className="block__h">
              <h2 id={`bloc-${page}`}>{heading}</h2>
              <Change words={words} heading={heading} href={routes.changeFromReview(reference, page)} />
            </div>
            <GroupedList
              rows={rows.map((row) => ({ ...row, value: row.value || <Unanswered words={words} /> }))}
            />
          </section>
        ) : null,
      )}
      <Documents
        words={words}
        documents={snapshot.documents}
        files={files}
        href={routes.changeFromReview(reference, 'pieces')}
      />
      <div className="mt-8">
        <Notice>
          <p>{fill(words.ui.review.competent, { prefecture: lowerFirst(prefecture) })}</p>
        </Notice>
      </div>
      <h2 className="block">{words.ui.review.declaration}</h2>
    </>
  )
}

function Unanswered({ words }: { words: Catalogue }) {
  return <span className="opt">{words.ui.review.notAnswered}</span>
}

function Change({
  words,
  heading,
  href,
}: {
  words: Catalogue
  heading: string
  href: ReturnType<typeof routes.changeFromReview>
}) {
  return (
    <SoftLink className="link small" href={href}>
      {words.ui.review.change}
      <span className="vh">{fill(words.ui.review.of, { what: heading })}</span>
    </SoftLink>
  )
}

/** The documents as they will be filed: names, pages, reasons. */
function Documents({
  words,
  documents,
  files: stored,
  href,
}: {
  words: Catalogue
  documents: SnapshotDocument[]
  files: StoredFile[]
  href: ReturnType<typeof routes.changeFromReview>
}) {
  const heading = words.ui.site.parts.documents
  return (
    <section className="block" aria-labelledby="bloc-pieces">
      <div className="block__h">
        <h2 id="bloc-pieces">{heading}</h2>
        <Change words={words} heading={heading} href={href} />
      </div>
      <SummaryList
        rows={documents.map(({ id, title, note, dated }) => {
          const own = stored.filter(({ document }) => document === id)
          return {
            id,
            term: title,
            value:
              own.length > 0 ? (
                <>
                  <Filed words={words} files={own} />
                  {dated}
                </>
              ) : (
                note || <Unanswered words={words} />
              ),
            aside:
              own.length > 0 ? (
                <span className="badge badge--done">
                  <Icon name="check" size="xs" />
                  {words.ui.documents.received}
                </span>
              ) : undefined,
          }
        })}
      />
    </section>
  )
}

/** The files of a document, to be opened again before they are filed. */
function Filed({ words, files }: { words: Catalogue; files: StoredFile[] }) {
  return files.map((file) => {
    const { id, name, href, facts } = fileView(file, words)
    return (
      <span className="filed" key={id}>
        <a className="link" href={href}>
          {name}
        </a>
        {` · ${facts}`}
      </span>
    )
  })
}
