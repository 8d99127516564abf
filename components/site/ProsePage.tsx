import type { ComponentProps } from 'react'
import type { Prose, ProseLink, ProseSection } from '@/lib/copy/prose'
import type { FrameWords } from '@/lib/copy/wizardWords'
import { routes } from '@/lib/routes'
import { Sheet } from '../ui/Sheet'
import { Frame } from './Frame'
import { PageTitle } from './PageTitle'

interface ProsePageProps {
  words: FrameWords
  prose: Prose
  signedInAs?: string
  current?: ComponentProps<typeof Frame>['current']
}

/** A public page that is text alone. */
export function ProsePage({ words, prose, signedInAs, current }: ProsePageProps) {
  return (
    <Frame words={words} signedInAs={signedInAs} current={current}>
      <PageTitle title={prose.title} site={words.ui.site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={prose.tab}>
            <h1>{prose.title}</h1>
            <p className="lead mt-3">{prose.lead}</p>
            {prose.sections.map((section) => (
              <Section key={section.heading} section={section} />
            ))}
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}

function Section({ section: { heading, paragraphs, items, facts, links } }: { section: ProseSection }) {
  return (
    <section className="block prose">
      <h2>{heading}</h2>
      {facts && (
        <dl className="dl">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {paragraphs?.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {items && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {links && (
        <ul>
          {links.map((link) => (
            <li key={link.label}>
              <TextLink link={link} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TextLink({ link }: { link: ProseLink }) {
  if ('url' in link) {
    return (
      <a className="link" href={link.url} rel="external noreferrer">
        {link.label}
      </a>
    )
  }
  return (
    <a className="link" href={routes[link.to]}>
      {link.label}
    </a>
  )
}
