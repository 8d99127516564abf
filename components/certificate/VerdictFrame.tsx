import type { ComponentProps, ReactNode } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { routes } from '@/lib/routes'
import { Frame } from '../site/Frame'
import { PageTitle } from '../site/PageTitle'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { VerdictAside } from './VerdictAside'

interface VerdictFrameProps {
  words: Catalogue
  /** First name of who is signed in, if anybody is. */
  signedInAs: string | undefined
  /** Minutes to wait, for who has verified too often; he gets no answer. */
  wait: string | null
  /** « Vérifier » of the form beside the answer. */
  verify: ComponentProps<typeof VerdictAside>['action']
  /** The word of the answer: the page is called by it. */
  result?: string | null
  children: ReactNode
}

/** What stands around the answer to a third party: the way to another verification, or how long to wait for one. */
export function VerdictFrame({ words, signedInAs, wait, verify, result, children }: VerdictFrameProps) {
  const { verification } = words.after
  return (
    <Frame words={words} current="verify" signedInAs={signedInAs}>
      <PageTitle title={result ?? verification.title} site={words.ui.site.name} />
      <div className="wrap">
        <p className="crumb">
          <a href={routes.verify}>
            <Icon name="back" size="xs" />
            {verification.another}
          </a>
        </p>
        <div className="work">
          {wait ? (
            <div>
              <h1>{verification.title}</h1>
              <Notice tone="bad">
                <p>{fill(verification.tooMany, { detail: wait })}</p>
              </Notice>
            </div>
          ) : (
            children
          )}
          <VerdictAside words={words} action={verify} />
        </div>
      </div>
    </Frame>
  )
}
