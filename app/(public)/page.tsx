import type { Route } from 'next'
import { CurrentDossier } from '@/components/dossier/CurrentDossier'
import { Frame } from '@/components/site/Frame'
import { Hero } from '@/components/site/Hero'
import { Icon, type IconName } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { PageTitle } from '@/components/ui/PageTitle'
import { currentApplicant } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { findCurrentDossier, firstPageToFill } from '@/lib/dossiers/draft'
import { greetingName } from '@/lib/format'
import { routes } from '@/lib/routes'

export default async function HomePage() {
  const applicant = await currentApplicant()
  const current = applicant && (await findCurrentDossier(applicant))
  const words = catalogue(language())
  const { home, site } = words.ui
  return (
    <Frame words={words} signedInAs={applicant ? greetingName(applicant) : undefined}>
      <PageTitle title={home.pageTitle} site={site.name} />
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
              icon="renew"
              size="big"
              title={home.tile}
              text={home.tileText}
            />
            <Tile href={routes.move} icon="home" title={words.move.tile} text={words.move.tileText} />
            <Tile href={routes.space} icon="history" title={home.followTile} text={home.followText} />
            <Tile href={routes.verify} icon="checkc" title={home.verifyTile} text={home.verifyText} />
            <Tile href={routes.stuck} icon="call" title={home.stuckTile} text={home.stuckText} />
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
        <div className="band max-w-form">
          <Notice title={home.rightTitle}>
            <p>{home.right}</p>
          </Notice>
        </div>
      </div>
    </Frame>
  )
}

interface TileProps {
  href: Route
  icon: IconName
  size?: 'big'
  title: string
  text: string
}

/** One thing that can be done from here. */
function Tile({ href, icon, size, title, text }: TileProps) {
  return (
    <li className="contents">
      <a className={size ? 'tile tile--big' : 'tile'} href={href}>
        <Icon name={icon} size="l" />
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
