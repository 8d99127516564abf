import { VerifyForm } from '@/components/certificate/VerifyForm'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/ui/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { currentApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { verify } from './actions'

/** Where a third party checks a certificate, without an account. */
export default async function VerifyPage() {
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const { verification } = words.after
  const { site } = words.ui
  return (
    <Frame words={words} signedInAs={applicant ? greetingName(applicant) : undefined}>
      <PageTitle title={verification.title} site={site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={verification.tab}>
            <h1>{verification.title}</h1>
            <p className="lead mt-3">{verification.lead}</p>
            <VerifyForm
              action={verify}
              words={verification}
              form={words.form}
              errorTitle={`${site.errorPrefix}${verification.title} — ${site.name}`}
            />
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
