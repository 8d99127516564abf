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
import { withdraw } from './actions'

/** Asks once before a request is withdrawn: what stops, and what stays true. */
export default async function WithdrawPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.withdraw(reference))
  if (!visit) return <NotFoundView />
  if (!can('applicant', 'withdraw', visit.dossier.state)) redirect(routes.request(reference))
  const words = catalogue(language())
  const { withdrawal, space } = words.after
  return (
    <Frame words={words} current="space" signedInAs={greetingName(visit.applicant)}>
      <PageTitle title={withdrawal.title} site={words.ui.site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={space.tab}>
            <h1>{withdrawal.title}</h1>
            <p className="lead mt-3">{withdrawal.text}</p>
            <p className="mt-3">{withdrawal.right}</p>
            <p className="mt-3">
              <Reference reference={reference} />
            </p>
            <ActionForm
              action={withdraw}
              fields={{ reference }}
              label={withdrawal.title}
              busy={words.form.busy}
              refusals={words.refusals}
            >
              <Link className="btn btn--line" href={routes.request(reference)} prefetch={false}>
                {withdrawal.keep}
              </Link>
            </ActionForm>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
