import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { TextForm } from '@/components/site/TextForm'
import { ErrorSummary } from '@/components/ui/ErrorSummary'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { FileList } from '@/components/wizard/FileList'
import { fileView, refusalSentence, removedIn } from '@/components/wizard/fileViews'
import { Formats, UploadField } from '@/components/wizard/UploadField'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { listFiles } from '@/lib/dossiers/submit'
import { greetingName } from '@/lib/format'
import { additionalDocument } from '@/lib/procedure/documents'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { takeRefusals } from '@/lib/uploads/files'
import { findRemovedFile } from '@/lib/uploads/removal'
import { changeFile, rectify } from './actions'

interface AddPageProps {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ retire?: string; tournee?: string }>
}

/** A correction, or a document that nobody asked for, until the decision. */
export default async function AddPage({ params, searchParams }: AddPageProps) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.rectify(reference))
  if (!visit) return <NotFoundView language={language()} />
  if (!can('applicant', 'addDocument', visit.dossier.state)) redirect(routes.request(reference))
  const words = catalogue(language())
  const { rectify: own, space } = words.after
  const { retire, tournee } = await searchParams
  const [files, refusals, removed] = await Promise.all([
    listFiles(visit.dossier.id),
    takeRefusals(visit.dossier.id),
    findRemovedFile(visit, retire),
  ])
  const waiting = files.filter(({ document, pending }) => document === additionalDocument && pending)
  const refused = refusals.flatMap((refusal) => refusalSentence(refusal, words))
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
              lines={refused.map((sentence) => ({ target: `${additionalDocument}-fichier`, sentence }))}
              key={refused.join()}
            />
            <h1>{own.title}</h1>
            <p className="lead mt-3">{own.lead}</p>
            <section className="piece" aria-labelledby="ajout">
              <div className="piece__h">
                <h2 id="ajout">{own.document}</h2>
              </div>
              <Formats words={words.ui.documents} />
              <FileList
                files={waiting.map((file) => fileView(file, words, tournee))}
                reference={reference}
                words={words.ui.documents}
                removed={removedIn(additionalDocument, removed)}
                form={words.form}
                changeFile={changeFile}
              />
              <UploadField
                document={{ id: additionalDocument }}
                reference={reference}
                from="rectifier"
                phone={{
                  href: routes.phoneSquare(reference, additionalDocument),
                  label: words.phone.link,
                }}
                words={words.ui.documents}
                error={refused.join(' ') || undefined}
                errorWord={words.form.errorWord}
                interrupted={words.refusals.uploadInterrupted}
              />
            </section>
            <TextForm
              action={rectify}
              fields={{ reference }}
              name="correction"
              scope="dossier"
              label={own.correction}
              hint={own.correctionHint}
              optional={words.form.optional}
              button={own.send}
              look="main"
              words={words.form}
              refusals={words.refusals}
              errorTitle={`${words.ui.site.errorPrefix}${own.title} — ${words.ui.site.name}`}
            />
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
