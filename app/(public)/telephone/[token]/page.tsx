import type { ReactNode } from 'react'
import { PhoneDesk, UnlessSending } from '@/components/phone/PhoneDesk'
import { PhonePages } from '@/components/phone/PhonePages'
import { PhoneUpload } from '@/components/phone/PhoneUpload'
import { ActionForm } from '@/components/site/ActionForm'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { ErrorSummary } from '@/components/ui/ErrorSummary'
import { Sheet } from '@/components/ui/Sheet'
import { refusalSentence } from '@/components/wizard/fileViews'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { routes } from '@/lib/routes'
import { takeRefusals, type UploadTarget } from '@/lib/uploads/files'
import { deviceOf } from '@/lib/uploads/phoneCookie'
import { findPhoneTarget, listPhoneFiles } from '@/lib/uploads/phoneLinks'
import { titleOfTarget } from '@/lib/uploads/targetWords'
import { actOnPicture, begin, finish } from './actions'

interface TelephonePageProps {
  params: Promise<{ token: string }>
  searchParams: Promise<{ fait?: string | string[] }>
}

/** The page of a telephone: no account, one document, a few minutes. */
export default async function TelephonePage({ params, searchParams }: TelephonePageProps) {
  const [{ token }, { fait }] = await Promise.all([params, searchParams])
  const words = catalogue(language())
  const { phone: own } = words.phone
  if (fait === 'oui') return <Told words={words} title={own.sent} text={own.sentText} />
  const target = await findPhoneTarget(token, await deviceOf(token))
  if (!target) return <Told words={words} title={own.over} text={own.overText} />
  return target.opened ? (
    <Sending words={words} target={target} token={token} />
  ) : (
    <Leaf words={words} title={own.title}>
      <h1>{own.title}</h1>
      <p className="lead mt-3">
        {own.start} <strong>{await titleOfTarget(target, words)}</strong>
      </p>
      <ActionForm
        action={begin}
        fields={{ token }}
        label={own.begin}
        busy={words.form.busy}
        refusals={words.refusals}
      />
    </Leaf>
  )
}

function Leaf({ words, title, children }: { words: Catalogue; title: string; children: ReactNode }) {
  return (
    <Frame words={words}>
      <PageTitle title={title} site={words.ui.site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={words.phone.phone.tab}>{children}</Sheet>
        </div>
      </div>
    </Frame>
  )
}

function Told({ words, title, text }: { words: Catalogue; title: string; text: string }) {
  return (
    <Leaf words={words} title={title}>
      <h1>{title}</h1>
      <p className="lead mt-3">{text}</p>
    </Leaf>
  )
}

async function Sending({ words, target, token }: { words: Catalogue; target: UploadTarget; token: string }) {
  const { phone: own } = words.phone
  const [title, files, refusals] = await Promise.all([
    titleOfTarget(target, words),
    listPhoneFiles(target),
    takeRefusals(target.visit.dossier.id, target.document),
  ])
  const refused = refusals.flatMap((refusal) => refusalSentence(refusal, words))
  const upload = {
    action: routes.phoneFiles(token),
    token,
    words: { send: own.send, failed: own.failed },
    progressWords: words.ui.documents,
    errorWord: words.form.errorWord,
  }
  return (
    <Frame words={words}>
      <PageTitle
        title={title}
        error={refused.length > 0 ? words.ui.site.errorPrefix : ''}
        site={words.ui.site.name}
      />
      <div className="wrap">
        <div className="work">
          <Sheet tab={own.tab}>
            <ErrorSummary
              title={words.form.errorSummary}
              lines={refused.map((sentence) => ({ target: 'photo', sentence }))}
              key={refused.join()}
            />
            <h1>{title}</h1>
            <p className="lead mt-3">{own.lead}</p>
            <PhoneDesk>
              <PhoneUpload {...upload} id="photo" label={own.take} camera refused={refused} />
              <PhoneUpload {...upload} id="fichier" label={own.choose} refused={[]} />
              {files.length > 0 && (
                <>
                  <PhonePages words={words} files={files} token={token} act={actOnPicture} />
                  <UnlessSending wait={own.wait}>
                    <ActionForm
                      action={finish}
                      fields={{ token }}
                      label={own.done}
                      busy={words.form.busy}
                      refusals={words.refusals}
                    />
                  </UnlessSending>
                </>
              )}
            </PhoneDesk>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
