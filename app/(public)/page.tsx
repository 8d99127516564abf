import type { Route } from 'next'
import type { ReactNode } from 'react'
import { CurrentDossier } from '@/components/dossier/CurrentDossier'
import { Frame } from '@/components/site/Frame'
import { Hero } from '@/components/site/Hero'
import { PageTitle } from '@/components/site/PageTitle'
import { Told } from '@/components/site/Told'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { PageIcon } from '@/components/ui/PageIcon'
import { currentApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { findCurrentDossier, firstPageToFill } from '@/lib/dossiers/draft'
import { greetingName } from '@/lib/format'
import { routes } from '@/lib/routes'

interface HomePageProps {
  searchParams: Promise<{ brouillon?: string }>
}

export default async function HomePage({ searchParams }: HomePageProps) {
  const applicant = await currentApplicant()
  const current = applicant && (await findCurrentDossier(applicant))
  const words = catalogue(language())
  const { discard, home, site } = words.ui
  const discarded = applicant && !current && (await searchParams).brouillon === 'supprime'
  const tiles = [
    { href: routes.space, icon: 'follow', title: home.followTile, text: home.followText },
    { href: routes.move, icon: 'pin', title: words.move.tile, text: words.move.tileText },
    { href: routes.verify, icon: 'shield', title: home.verifyTile, text: home.verifyText },
    { href: routes.stuck, icon: 'buoy', title: home.stuckTile, text: home.stuckText },
  ] as const
  return (
    <Frame words={words} signedInAs={applicant ? greetingName(applicant) : undefined}>
      <PageTitle title={home.pageTitle} site={site.name} />
      {discarded && (
        <div className="wrap my-4">
          <Notice tone="done">
            <Told role="status">{discard.done}</Told>
          </Notice>
        </div>
      )}
      <Hero words={home}>
        {applicant && current && (
          <CurrentDossier words={words} dossier={current} page={firstPageToFill(applicant, current)} />
        )}
      </Hero>
      <div className="wrap">
        <section className="band" aria-labelledby="choix">
          <h2 id="choix">{home.what}</h2>
          <ul className="tiles">
            <Tile
              href={routes.orientation()}
              icon={<Icon name="renew" size="l" />}
              size="big"
              title={home.tile}
              text={home.tileText}
            />
            {tiles.map(({ href, icon, title, text }) => (
              <Tile
                key={href}
                href={href}
                icon={<PageIcon name={icon} size="l" />}
                title={title}
                text={text}
              />
            ))}
          </ul>
        </section>
        <section className="band" aria-labelledby="chemin">
          <h2 id="chemin">{home.how}</h2>
          <ol className="path">
            {home.path.map(([title, text]) => (
              <li key={title}>
                <b>{title}</b>
                {text}
              </li>
            ))}
          </ol>
        </section>
        <div className="band beside">
          <Notice title={home.rightTitle}>
            <p>{home.right}</p>
          </Notice>
          <ul className="small plain">
            <li>
              <a className="link" href={routes.documentList}>
                <Icon name="file" size="s" />
                {home.documentList}
              </a>
            </li>
            <li>
              <a className="link" href={routes.employerAttestationPdf}>
                <Icon name="download" size="s" />
                {home.employerBlank}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </Frame>
  )
}

interface TileProps {
  href: Route
  icon: ReactNode
  size?: 'big'
  title: string
  text: string
}

/** One thing that can be done from here. */
function Tile({ href, icon, size, title, text }: TileProps) {
  return (
    <li className="contents">
      <a className={size ? 'tile tile--big' : 'tile tile--half'} href={href}>
        {icon}
        <span>
          <b>{title}</b>
          <small>{text}</small>
        </span>
        <span className="go">
          <Icon name="arrow" />
        </span>
      </a>
    </li>
  )
}
