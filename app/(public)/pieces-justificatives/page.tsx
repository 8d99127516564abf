import Link from 'next/link'
import { DocumentLines } from '@/components/documents/DocumentLines'
import { SituationForm } from '@/components/documents/SituationForm'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { currentApplicant } from '@/lib/accounts/visitor'
import { clock, parisDay } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { documentsOf, everyDocument } from '@/lib/dossiers/documentList'
import { greetingName } from '@/lib/format'
import { outlinedSituation, readOutline } from '@/lib/procedure/outline'
import { routes } from '@/lib/routes'

type Query = Promise<Partial<Record<string, string>>>

/** Annex 1 of the guide: the documents of any situation, and all of them. Nothing personal is asked, nothing is kept. */
export default async function DocumentListPage({ searchParams }: { searchParams: Query }) {
  const outline = readOutline(await searchParams)
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const own = words.documentList
  const today = parisDay(await clock.now())
  return (
    <Frame words={words} current="documents" signedInAs={applicant ? greetingName(applicant) : undefined}>
      <PageTitle title={own.title} site={words.ui.site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={own.tab}>
            <h1>{own.title}</h1>
            <p className="lead mt-3">{own.lead}</p>
            <SituationForm words={own} outline={outline} />
            <section className="block" aria-labelledby="votre-liste">
              <h2 id="votre-liste">{own.yours}</h2>
              <DocumentLines
                words={words}
                documents={documentsOf(outlinedSituation(outline, today), words)}
              />
              <Download href={routes.documentListPdf(outline)} label={own.download} />
            </section>
            <section className="block" aria-labelledby="liste-complete">
              <h2 id="liste-complete">{own.full}</h2>
              <p className="small soft">{own.fullText}</p>
              <DocumentLines words={words} documents={everyDocument(words)} />
              <Download href={routes.documentListPdf()} label={own.downloadFull} />
            </section>
            <section className="block" aria-labelledby="modeles">
              <h2 id="modeles">{own.templates}</h2>
              <ul className="ticks">
                <li>
                  <Link href={routes.employerAttestation} prefetch={false}>
                    {own.employer}
                  </Link>
                </li>
                <li>
                  <Link href={routes.swornStatement} prefetch={false}>
                    {own.minor}
                  </Link>
                </li>
              </ul>
            </section>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}

function Download({ href, label }: { href: string; label: string }) {
  return (
    <p className="mt-5">
      <a className="btn btn--line" href={href}>
        <Icon name="download" size="s" />
        {label}
      </a>
    </p>
  )
}
