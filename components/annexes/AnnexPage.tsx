import type { Route } from 'next'
import { type AnnexId, fieldsOfAnnex } from '@/lib/annexes/fields'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { FormState } from '@/lib/forms/formState'
import { Frame } from '../site/Frame'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { Sheet } from '../ui/Sheet'
import { AnnexForm } from './AnnexForm'

interface AnnexPageProps {
  annex: AnnexId
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: Catalogue
  /** Both the blank paper, by a link, and the filled one, by a post. */
  paper: Route
  /** What the draft of the person already says; nothing for who came without one. */
  known?: Record<string, string>
  signedInAs?: string
}

/** The page of annexe 2 or 3: the blank paper to download, or the same filled here. */
export function AnnexPage({ annex, action, words, paper, known, signedInAs }: AnnexPageProps) {
  const { annexes, form, issues, refusals, ui } = words
  const copy = annexes[annex]
  const title = `${copy.title} — ${ui.site.name}`
  const { prepare, ready, readyText, download, change } = annexes
  return (
    <Frame words={words} signedInAs={signedInAs}>
      <div className="wrap">
        <div className="work">
          <Sheet tab={annexes.tab}>
            <AnnexForm
              action={action}
              blanks={fieldsOfAnnex(annex)}
              copy={copy}
              words={{ prepare, ready, readyText, download, change }}
              form={form}
              issues={issues}
              refusals={refusals}
              known={known ?? {}}
              printAt={paper}
              title={title}
              errorTitle={`${ui.site.errorPrefix}${title}`}
            >
              <p className="mt-5">
                <a className="link" href={paper}>
                  <Icon name="download" size="s" />
                  {annexes.blank}
                </a>
                <br />
                <span className="small soft">{annexes.blankText}</span>
              </p>
              <div className="mt-5">
                <Notice>
                  {known && <p>{annexes.prefilled}</p>}
                  <p>{annexes.nothingKept}</p>
                </Notice>
              </div>
            </AnnexForm>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
