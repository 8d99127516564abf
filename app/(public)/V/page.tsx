import { ScannedCode } from '@/components/certificate/ScannedCode'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { codeKeys } from '@/lib/certificates/codeKeys'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'

/** Target of the squares to scan. The same for everybody, so that it can be kept for the day without a network. */
export default async function SignedCodePage() {
  const words = catalogue(language())
  const { scanned, after, form, ui } = words
  const { published, isTest } = await codeKeys()
  return (
    <Frame words={words} current="verify">
      <PageTitle title={scanned.title} site={ui.site.name} />
      <div className="wrap">
        <div className="work">
          <ScannedCode
            keys={published}
            isTest={isTest}
            words={scanned}
            employer={{ title: after.verification.employerTitle, text: after.verification.employer }}
            months={form.months}
            title={scanned.title}
          />
        </div>
      </div>
    </Frame>
  )
}
