import Link from 'next/link'
import { redirect } from 'next/navigation'
import { CorrectableAnswers } from '@/components/dossier/CorrectableAnswers'
import { PastCorrections } from '@/components/dossier/CorrectedAnswers'
import { HeldNotice } from '@/components/dossier/HeldNotice'
import { UploadsFirst } from '@/components/dossier/UploadsFirst'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { TextForm } from '@/components/site/TextForm'
import { Told } from '@/components/site/Told'
import { ErrorSummary } from '@/components/ui/ErrorSummary'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { Sheet } from '@/components/ui/Sheet'
import { FileList } from '@/components/wizard/FileList'
import {
  type ChangedFiles,
  changedIn,
  fileView,
  refusalSentence,
  removedIn,
} from '@/components/wizard/fileViews'
import { Formats, UploadField } from '@/components/wizard/UploadField'
import { findHeldForm } from '@/lib/accounts/heldForm'
import { requireVisit } from '@/lib/accounts/visitor'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { listCorrections } from '@/lib/dossiers/caseFile'
import { getOwnFile, type OwnFile } from '@/lib/dossiers/ownFile'
import type { StoredFile } from '@/lib/dossiers/snapshot'
import { toldCorrections } from '@/lib/dossiers/toldSnapshot'
import { greetingName } from '@/lib/format'
import { additionalDocument } from '@/lib/procedure/documents'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { takeRefusals } from '@/lib/uploads/files'
import { findRemovedFile } from '@/lib/uploads/removal'
import { changeFile, rectify } from './actions'

interface AddPageProps {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ retire?: string; tournee?: string; remplace?: string; fait?: string }>
}

/** A correction, or a document that nobody asked for, until the decision. */
export default async function AddPage({ params, searchParams }: AddPageProps) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.rectify(reference))
  if (!visit) return <NotFoundView />
  if (!can('applicant', 'addDocument', visit.dossier.state)) redirect(routes.request(reference))
  const words = catalogue(language())
  const { rectify: own, space } = words.after
  const { retire, fait, ...changed } = await searchParams
  const [refusals, removed, filed, corrections, written] = await Promise.all([
    takeRefusals(visit.dossier.id),
    findRemovedFile(visit, retire),
    getOwnFile(visit, words),
    listCorrections(visit.dossier.id),
    findHeldForm(visit.applicant, routes.rectify(reference)),
  ])
  const refused = refusals.flatMap((refusal) =>
    refusalSentence(refusal, words).map((sentence) => ({ document: refusal.document, sentence })),
  )
  const addable = [...filed.askedSince, { id: additionalDocument, title: own.document }]
  return (
    <Frame words={words} current="space" signedInAs={greetingName(visit.applicant)}>
      <PageTitle
        title={own.title}
        error={refused.length > 0 ? words.ui.site.errorPrefix : ''}
        site={words.ui.site.name}
      />
      <div className="wrap">
        <p className="crumb">
          <Link href={routes.request(reference)} prefetch={false}>
            <Icon name="back" size="xs" />
            {words.after.complement.back}
          </Link>
        </p>
        <div className="work">
          <Sheet tab={space.tab}>
            <ErrorSummary
              title={words.form.errorSummary}
              lines={refused.map(({ document, sentence }) => ({ target: `${document}-fichier`, sentence }))}
              key={JSON.stringify(refused)}
            />
            <h1>{own.title}</h1>
            <p className="lead mt-3">{own.lead}</p>
            <Corrected words={words} done={fait === 'correction'} filed={filed} />
            <CorrectableAnswers
              words={words}
              language={language()}
              visit={visit}
              snapshot={filed.dossier.snapshot}
            />
            {addable.map(({ id, title }) => (
              <DocumentToAdd
                key={id}
                id={id}
                title={title}
                words={words}
                reference={reference}
                unsent={filed.unsent}
                changed={changedIn(changed)}
                removed={removedIn(id, removed)}
                refused={refused}
              />
            ))}
            {written && <HeldNotice words={words} />}
            <Sending
              words={words}
              reference={reference}
              documents={addable.map(({ id }) => id)}
              written={written?.correction}
            />
            <PastCorrections words={words} corrections={toldCorrections(corrections, visit, words)} />
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}

interface SendingProps {
  words: Catalogue
  reference: string
  documents: string[]
  /** Before the session ended. */
  written?: string
}

/** A word to the prefecture, and with it the files above. */
function Sending({ words, reference, documents, written }: SendingProps) {
  const { rectify: own } = words.after
  return (
    <UploadsFirst reference={reference} documents={documents} wait={words.ui.documents.wait}>
      <TextForm
        action={rectify}
        fields={{ reference }}
        name="correction"
        scope="dossier"
        label={own.correction}
        hint={own.correctionHint}
        optional={words.form.optional}
        written={written}
        button={own.send}
        look="main"
        words={words.form}
        refusals={words.refusals}
        errorTitle={`${words.ui.site.errorPrefix}${own.title} — ${words.ui.site.name}`}
      />
    </UploadsFirst>
  )
}

/** What was just corrected, and the documents that it asks for. */
function Corrected({ words, done, filed }: { words: Catalogue; done: boolean; filed: OwnFile }) {
  const { rectify: own } = words.after
  const asked = filed.askedSince
    .filter(({ id, required }) => required && !filed.files.some(({ document }) => document === id))
    .map(({ title }) => title)
  if (!done && asked.length === 0) return null
  return (
    <div className="mt-6">
      <Notice tone={asked.length > 0 ? 'you' : 'done'}>
        {done && <Told role="status">{own.done}</Told>}
        {asked.length > 0 && <p>{fill(own.asks, { titles: asked.join(', ') })}</p>}
      </Notice>
    </div>
  )
}

interface DocumentToAddProps {
  /** Key of the document, and what it is called. */
  id: string
  title: string
  words: Catalogue
  reference: string
  unsent: StoredFile[]
  changed: ChangedFiles
  removed?: string
  refused: { document: string; sentence: string }[]
}

/** A document that no agent asked for: it waits here until it is sent. */
function DocumentToAdd(props: DocumentToAddProps) {
  const { id, title, words, reference, unsent, changed, removed, refused } = props
  const files = unsent.filter(({ document }) => document === id).map((file) => fileView(file, words, changed))
  const error = refused.flatMap(({ document, sentence }) => (document === id ? sentence : []))
  return (
    <section className="piece" aria-labelledby={`${id}-titre`}>
      <div className="piece__h">
        <h2 id={`${id}-titre`}>{title}</h2>
      </div>
      <Formats words={words.ui.documents} />
      <FileList
        files={files}
        reference={reference}
        document={id}
        words={words.ui.documents}
        removed={removed}
        form={words.form}
        changeFile={changeFile}
      />
      <UploadField
        document={{ id }}
        replaced={files.find(({ replaced }) => replaced)}
        reference={reference}
        from="rectifier"
        phone={{
          href: routes.phoneSquare(reference, id),
          label: words.phone.link,
        }}
        words={words.ui.documents}
        error={error.join(' ') || undefined}
        errorWord={words.form.errorWord}
        interrupted={words.refusals.uploadInterrupted}
      />
    </section>
  )
}
