import { ProsePage } from '@/components/site/ProsePage'
import { currentApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'

export default async function HelpPage() {
  const applicant = await currentApplicant()
  const words = catalogue(language())
  return (
    <ProsePage
      words={words}
      prose={words.prose.help}
      signedInAs={applicant ? greetingName(applicant) : undefined}
      current="help"
    />
  )
}
