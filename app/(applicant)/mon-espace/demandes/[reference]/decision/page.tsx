import { headers } from 'next/headers'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { DecisionView } from '@/components/dossier/DecisionView'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { TurnSheet } from '@/components/ui/TurnSheet'
import { requireVisit } from '@/lib/accounts/visitor'
import { parisDay } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { findOwnDecision, notifyDecision } from '@/lib/dossiers/decisionRead'
import { greetingName } from '@/lib/format'
import { isFromElsewhere } from '@/lib/forms/origin'
import { answerNotFound } from '@/lib/forms/status'
import { isOpen } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'

/** The decision. Its first display to its owner is its notification: no link to it is ever prefetched. */
export default async function DecisionPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.decision(reference))
  if (!visit) return <NotFoundView />
  // Reading it sets the dates of appeal: it is asked for from our own pages, or by its address.
  if (isFromElsewhere(await headers())) redirect(routes.request(reference))
  const found = await findOwnDecision(visit)
  if (!found) {
    answerNotFound()
    return <NotFoundView />
  }
  const lastDay = await notifyDecision(visit, found.decision)
  const words = catalogue(language())
  const { decisionPage, complement } = words.after
  return (
    <Frame words={words} current="space" signedInAs={greetingName(visit.applicant)}>
      <PageTitle title={decisionPage.title} site={words.ui.site.name} />
      <div className="wrap">
        <p className="crumb">
          <Link href={routes.request(reference)} prefetch={false}>
            <Icon name="back" size="xs" />
            {complement.back}
          </Link>
        </p>
        <div className="work">
          <TurnSheet tab={decisionPage.tab} turn="office">
            <DecisionView
              words={words}
              reference={reference}
              found={found}
              lastDay={lastDay}
              resumed={isOpen(visit.dossier.state)}
              notifiedOn={parisDay(found.decision.notifiedAt ?? visit.applicant.now)}
            />
          </TurnSheet>
        </div>
      </div>
    </Frame>
  )
}
