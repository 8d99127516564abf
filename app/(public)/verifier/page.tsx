import { CameraScan } from '@/components/certificate/CameraScan'
import { DocumentForm } from '@/components/certificate/DocumentForm'
import { VerifyForm } from '@/components/certificate/VerifyForm'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { currentApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { verify } from './actions'

interface VerifyPageProps {
  searchParams: Promise<{ refus?: string | string[] }>
}

/** Where a third party checks a certificate, without an account. */
export default async function VerifyPage({ searchParams }: VerifyPageProps) {
  const { refus } = await searchParams
  const applicant = await currentApplicant()
  const words = catalogue(language())
  const { verification } = words.after
  const { site } = words.ui
  const refusals: Partial<Record<string, string>> = verification.documentRefusals
  const error = typeof refus === 'string' ? refusals[refus] : undefined
  return (
    <Frame words={words} current="verify" signedInAs={applicant ? greetingName(applicant) : undefined}>
      <PageTitle
        title={error ? site.errorPrefix + verification.title : verification.title}
        site={site.name}
      />
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
            <CameraScan words={verification.camera} errorWord={words.form.errorWord} />
            <DocumentForm words={verification} form={words.form} error={error} />
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
