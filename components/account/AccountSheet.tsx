import type { ReactNode } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { Frame } from '../site/Frame'
import { Sheet } from '../ui/Sheet'

interface AccountSheetProps {
  words: Catalogue
  signedInAs?: string
  children: ReactNode
}

/** One sheet of the account, with whom to call beside it. */
export function AccountSheet({ words, signedInAs, children }: AccountSheetProps) {
  const { account, signIn } = words.ui
  return (
    <Frame words={words} signedInAs={signedInAs} current={signedInAs ? 'profile' : undefined}>
      <div className="wrap">
        <div className="work">
          <Sheet tab={account.tab}>{children}</Sheet>
          <aside className="work__side side" aria-label={signIn.aside}>
            <div>
              <h2>{signIn.aside}</h2>
              <p className="small soft">{signIn.asideText}</p>
            </div>
          </aside>
        </div>
      </div>
    </Frame>
  )
}
