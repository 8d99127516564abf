import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Reference } from '@/components/dossier/Reference'
import { ActionForm } from '@/components/site/ActionForm'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { discard } from './actions'

/** Asks once before a draft is deleted: what goes, and that it does not come back. */
export default async function DiscardPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.discard(reference))
  if (!visit) return <NotFoundView />
  if (!can('applicant', 'discardDraft', visit.dossier.state)) redirect(routes.page(reference, 'confirmation'))
  const words = catalogue(language())
  const { discard: own, site } = words.ui
  return (
    <Frame words={words} signedInAs={greetingName(visit.applicant)}>
      <PageTitle title={own.title} site={site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={own.tab}>
            <h1>{own.title}</h1>
            <p className="lead mt-3">{own.text}</p>
            <p className="mt-3">
              <Reference reference={reference} />
            </p>
            <ActionForm
              action={discard}
              fields={{ reference }}
              label={own.button}
              busy={words.form.busy}
              refusals={words.refusals}
            >
              <Link className="btn btn--line" href={routes.home} prefetch={false}>
                {own.keep}
              </Link>
            </ActionForm>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
