import { redirect } from 'next/navigation'
import { PermitDrawing } from '@/components/dossier/PermitDrawing'
import { Frame } from '@/components/site/Frame'
import { SignInForm } from '@/components/site/SignInForm'
import { Sheet } from '@/components/ui/Sheet'
import { currentApplicant } from '@/lib/accounts/visitor'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { safeNext } from '@/lib/routes'
import { signIn } from './actions'

/** A session that ran out in mid-page has saved the page (decision 0012): that is said before one signs in again. */
function whyHere(next: string, closed: unknown, words: Catalogue['ui']['signIn']): string | undefined {
  if (next) return next.startsWith('/demande/') ? words.backToDraft : words.back
  return closed === 'partout' ? words.everywhere : undefined
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ suite?: string | string[]; ferme?: string }>
}) {
  const { suite, ferme } = await searchParams
  if (await currentApplicant()) redirect(safeNext(suite))
  const words = catalogue(language())
  const { signIn: page, permit, site } = words.ui
  const next = typeof suite === 'string' ? suite : ''
  return (
    <Frame words={words} current="signIn">
      <div className="wrap">
        <div className="work">
          <Sheet tab={page.tab}>
            <SignInForm
              action={signIn}
              next={next}
              told={whyHere(next, ferme, page)}
              words={page}
              form={words.form}
              refusals={words.refusals}
              title={`${page.title} — ${site.name}`}
              errorTitle={`${site.errorPrefix}${page.title} — ${site.name}`}
            >
              <details className="more">
                <summary>{page.where}</summary>
                <div>
                  <PermitDrawing
                    words={permit}
                    names={permit.example}
                    mention="Citoyen UE/EEE/Suisse"
                    foreignerNumber="9900000102"
                    cardNumber="FR0000102"
                    until="23/01/2027"
                  />
                  <p className="mt-3">{page.whereText}</p>
                </div>
              </details>
            </SignInForm>
          </Sheet>
          <aside className="work__side side" aria-label={page.aside}>
            <div>
              <h2>{page.aside}</h2>
              <p className="small soft">{page.asideText}</p>
            </div>
          </aside>
        </div>
      </div>
    </Frame>
  )
}
