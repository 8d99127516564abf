import type { ReactNode } from 'react'
import type { FrameWords } from '@/lib/copy/wizardWords'
import { stepRoutes } from '@/lib/stepRoutes'
import { Icon } from '../ui/Icon'
import { Mark } from '../ui/Mark'
import { SoftLink } from '../ui/SoftLink'
import { FreshOnReturn } from './FreshOnReturn'
import { SignOut } from './SignOut'

interface FrameProps {
  words: FrameWords
  /** First name, or family name of who has none; nothing for a visitor. */
  signedInAs?: string
  /** The live count of messages not read yet, where the page knows it. A slot, so that a step carries no code of it. */
  badge?: ReactNode
  /** The part of the site that the page is the head of. */
  current?: keyof typeof parts | 'inbox' | 'signIn'
  children: ReactNode
}

/** Links of the head that lead out of a request: plain ones. */
const parts = {
  space: stepRoutes.space,
  documents: stepRoutes.documentList,
  verify: stepRoutes.verify,
  help: stepRoutes.help,
  profile: stepRoutes.profile,
}
const memberParts = ['space', 'verify', 'help', 'profile'] as const
const visitorParts = ['documents', 'verify', 'help'] as const

const footPages = ['help', 'stuck', 'accessibility', 'legalNotice', 'personalData', 'siteMap'] as const

/** What stands around every page: the notice, the mark, the account, the help. */
export function Frame({ words, signedInAs, badge, current, children }: FrameProps) {
  const { site } = words.ui
  const [beforeLine, afterLine] = site.help.split('{phone}')
  const [line, lineHref] = site.helpLine
  return (
    <>
      <FreshOnReturn />
      <Header words={words} signedInAs={signedInAs} badge={badge} current={current} />
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
              {beforeLine}
              <a className="link" href={lineHref}>
                {line}
              </a>
              {afterLine}
            </p>
          </div>
          <nav aria-label={site.footNav}>
            <ul>
              {footPages.map((page) => (
                <li key={page}>
                  <a href={stepRoutes[page]}>{site.foot[page]}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
    </>
  )
}

function Header({ words, signedInAs, badge, current }: Omit<FrameProps, 'children'>) {
  const { site } = words.ui
  const [code, label] = site.otherLanguage
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
          <SoftLink className="brand" href={stepRoutes.home}>
            <Mark />
            <span>
              <b>{site.name}</b>
              <small>{site.tagline}</small>
            </span>
          </SoftLink>
          <nav className="nav-d" aria-label={site.mainNav}>
            <Menu site={site}>
              {(signedInAs ? memberParts : visitorParts).map((part) => (
                <li key={part}>
                  <a href={parts[part]} aria-current={part === current ? 'page' : undefined}>
                    {part === 'profile' ? (
                      <>
                        <span className="menu__who">{`${site.profileOf} `}</span>
                        {signedInAs}
                      </>
                    ) : (
                      site.parts[part]
                    )}
                  </a>
                </li>
              ))}
              <li>
                <a href={stepRoutes.language(code)} lang={code} hrefLang={code}>
                  <Icon name="globe" size="s" />
                  {label}
                </a>
              </li>
            </Menu>
            {signedInAs ? (
              <ul className="nav nav--near">
                <li>
                  <SoftLink href={stepRoutes.inbox} aria-current={current === 'inbox' ? 'page' : undefined}>
                    <Icon name="mail" size="s" />
                    <span>{site.inbox}</span>
                    {badge}
                  </SoftLink>
                </li>
                <li>
                  <SignOut label={site.signOut} />
                </li>
              </ul>
            ) : (
              <ul className="nav nav--near">
                <li>
                  <SoftLink
                    href={stepRoutes.signIn()}
                    aria-current={current === 'signIn' ? 'page' : undefined}
                  >
                    <Icon name="user" size="s" />
                    <span>{site.signIn}</span>
                  </SoftLink>
                </li>
              </ul>
            )}
            <button className={signedInAs ? 'menu menu--short' : 'menu'} type="button" popoverTarget="menu">
              <Icon name="menu" size="s" />
              <span>{site.menu}</span>
            </button>
          </nav>
        </div>
      </div>
    </header>
  )
}

/** In the row of a wide screen; on a telephone, a panel that « Menu » opens, without scripts too. */
function Menu({ site, children }: { site: FrameWords['ui']['site']; children: ReactNode }) {
  return (
    <ul className="nav" id="menu" popover="auto">
      {children}
      <li className="menu__close">
        <button type="button" popoverTarget="menu" popoverTargetAction="hide">
          <Icon name="x" size="s" />
          {site.closeMenu}
        </button>
      </li>
    </ul>
  )
}
