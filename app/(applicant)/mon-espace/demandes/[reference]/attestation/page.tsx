import { headers } from 'next/headers'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Certificate } from '@/components/certificate/Certificate'
import { CertificateTools } from '@/components/certificate/CertificateTools'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { requireVisit } from '@/lib/accounts/visitor'
import { findShownCode } from '@/lib/certificates/signedCodes'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { sentenceOf } from '@/lib/copy/sentences'
import { findOwnDecision, notifyDecision } from '@/lib/dossiers/decisionRead'
import { publicUrl } from '@/lib/env'
import { greetingName } from '@/lib/format'
import { isFromElsewhere } from '@/lib/forms/origin'
import { answerNotFound } from '@/lib/forms/status'
import { routes } from '@/lib/routes'

/** « Attestation de décision favorable », for its owner. */
export default async function CertificatePage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.certificate(reference))
  if (!visit) return <NotFoundView />
  // Reading it is its notification: it is asked for from our own pages, or by its address.
  if (isFromElsewhere(await headers())) redirect(routes.request(reference))
  const found = await findOwnDecision(visit)
  if (!found?.certificate) {
    answerNotFound()
    return <NotFoundView />
  }
  await notifyDecision(visit, found.decision)
  const signed = await findShownCode(found.decision.id)
  const words = catalogue(language())
  const { certificate: own } = words.after
  const awaiting = sentenceOf(own.awaiting, visit.dossier.state)
  return (
    <Frame words={words} current="space" signedInAs={greetingName(visit.applicant)}>
      <PageTitle title={own.title} site={words.ui.site.name} />
      <div className="wrap">
        <p className="crumb noprint">
          <Link href={routes.request(reference)} prefetch={false}>
            <Icon name="back" size="xs" />
            {own.back}
          </Link>
        </p>
        <div className="work">
          <Certificate words={words} certificate={found.certificate} signed={signed} />
          <aside className="work__side side side--level noprint" aria-label={own.using}>
            {awaiting && (
              <Notice tone="done" title={own.accepted}>
                <p>{awaiting}</p>
              </Notice>
            )}
            <div className="grid gap-3">
              <a className="btn btn--main" href={routes.certificatePdf(reference)}>
                <Icon name="download" size="s" />
                {own.download}
              </a>
              {found.certificate.status === 'authentic' && (
                <CertificateTools
                  words={own.tools}
                  link={publicUrl() + routes.verifyCode(found.certificate.code)}
                />
              )}
            </div>
            <div className="side__box">
              <h2>{own.whoTitle}</h2>
              <p className="small soft">{own.who}</p>
            </div>
            <p className="small soft">{words.after.space.optional}</p>
          </aside>
        </div>
      </div>
    </Frame>
  )
}
