import type { ComponentProps } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { PageIcon } from '../ui/PageIcon'
import { VerifyForm } from './VerifyForm'
import { verdictLooks } from './verdictLooks'

interface VerdictAsideProps {
  words: Catalogue
  action: ComponentProps<typeof VerifyForm>['action']
}

const others = ['replaced', 'withdrawn', 'altered', 'unknown'] as const

/** Beside an answer: the ways to another verification, and what else could have been answered. */
export function VerdictAside({ words, action }: VerdictAsideProps) {
  const { verification } = words.after
  return (
    <aside className="work__side side side--level noprint" aria-label={verification.another}>
      <section className="sheet side__form" aria-labelledby="autre">
        <h2 id="autre">{verification.another}</h2>
        <VerifyForm
          action={action}
          words={verification}
          form={words.form}
          errorTitle={`${words.ui.site.errorPrefix}${verification.title} — ${words.ui.site.name}`}
          look="line"
        />
        <ul>
          <li className="link small">
            <Icon name="upload" size="s" />
            <a href={`${routes.verify}#fichier`}>{verification.byFile}</a>
          </li>
          <li className="link small">
            <PageIcon name="square" size="s" />
            <a href={`${routes.verify}#appareil-photo`}>{verification.byCamera}</a>
          </li>
        </ul>
      </section>
      <div>
        <h2>{verification.otherResults}</h2>
        <ul>
          {others.map((result) => (
            <li className="link small soft" key={result}>
              <Icon name={verdictLooks[result].icon} size="s" />
              {verification.others[result]}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
