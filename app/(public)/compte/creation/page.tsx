import Link from 'next/link'
import { AccountSheet } from '@/components/account/AccountSheet'
import { IdentificationForm } from '@/components/account/IdentificationForm'
import { PermitDrawing } from '@/components/dossier/PermitDrawing'
import { accountFormWords } from '@/lib/copy/accountSentence'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { routes } from '@/lib/routes'
import { identifyHolder } from './actions'

export default function IdentificationPage() {
  const words = catalogue(language())
  const { account, permit, site } = words.ui
  const { identify } = account
  return (
    <AccountSheet words={words}>
      <IdentificationForm
        action={identifyHolder}
        words={accountFormWords(words)}
        title={`${identify.title} — ${site.name}`}
        errorTitle={`${site.errorPrefix}${identify.title} — ${site.name}`}
        aside={
          <Link className="btn btn--bare push" href={routes.signIn(routes.newRequest)} prefetch={false}>
            {identify.have}
          </Link>
        }
      >
        <details className="more">
          <summary>{identify.help}</summary>
          <div>
            <PermitDrawing
              words={permit}
              names={permit.example}
              mention="Citoyen UE/EEE/Suisse"
              foreignerNumber="9900000102"
              cardNumber="FR0000102"
              until="23/01/2027"
            />
            <p className="mt-3">{identify.helpText}</p>
            <p className="mt-2">{identify.helpVisa}</p>
          </div>
        </details>
      </IdentificationForm>
    </AccountSheet>
  )
}
