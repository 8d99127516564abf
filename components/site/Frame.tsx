import Link from 'next/link'
import type { ReactNode } from 'react'
import type { FrameWords } from '@/lib/copy/wizardWords'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { Mark } from '../ui/Mark'
import { FreshOnReturn } from './FreshOnReturn'
import { SignOut } from './SignOut'

interface FrameProps {
  words: FrameWords
  /** First name, or family name of who has none; nothing for a visitor. */
  signedInAs?: string
  /** The live count of messages not read yet, where the page knows it. A slot, so that a step carries no code of it. */
  badge?: ReactNode
  children: ReactNode
}

const footPages = ['help', 'stuck', 'accessibility', 'legalNotice', 'personalData', 'siteMap'] as const

/** What stands around every page: the notice, the mark, the account, the help. */
export function Frame({ words, signedInAs, badge, children }: FrameProps) {
  const { site } = words.ui
  return (
    <>
      <FreshOnReturn />
      <Header words={words} signedInAs={signedInAs} badge={badge} />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          <div className="foot__help">
            <Icon name="call" />
            <p>
              <strong>{site.helpTitle}</strong>
              <br />
              {site.help}
            </p>
          </div>
          <nav aria-label={site.footNav}>
            <ul>
              {footPages.map((page) => (
                <li key={page}>
                  <Link href={routes[page]} prefetch={false}>
                    {site.foot[page]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
    </>
  )
}

function Header({ words, signedInAs, badge }: Omit<FrameProps, 'children'>) {
  const { site } = words.ui
  return (
    <header>
      <a className="skip" href="#contenu">
        {site.skip}
      </a>
      <div className="demo">
        <div className="wrap">
          <Icon name="info" size="xs" />
          <span>{site.demo}</span>
        </div>
      </div>
      <div className="top">
        <div className="wrap top__row">
          <Link className="brand" href={routes.home} prefetch={false}>
            <Mark />
            <span>
              <b>{site.name}</b>
              <small>{site.tagline}</small>
            </span>
          </Link>
          <nav aria-label={site.mainNav}>
            <ul className="nav">
              {signedInAs ? (
                <>
                  <li>
                    <Link href={routes.space} prefetch={false}>
                      <Icon name="file" size="s" />
                      {site.space}
                    </Link>
                  </li>
                  <li>
                    <Link href={routes.inbox} prefetch={false}>
                      <Icon name="mail" size="s" />
                      {site.inbox}
                      {badge}
                    </Link>
                  </li>
                  <li>
                    <Link href={routes.profile} prefetch={false}>
                      <Icon name="user" size="s" />
                      {signedInAs}
                    </Link>
                  </li>
                  <li>
                    <SignOut label={site.signOut} />
                  </li>
                </>
              ) : (
                <li>
                  <Link href={routes.signIn()} prefetch={false}>
                    <Icon name="user" size="s" />
                    {site.signIn}
                  </Link>
                </li>
              )}
            </ul>
          </nav>
        </div>
      </div>
    </header>
  )
}
