import Link from 'next/link'
import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { CurrentDossierRow } from '@/lib/dossiers/draft'
import { dayInWords, instantDayInWords } from '@/lib/format'
import { addDays } from '@/lib/procedure/calendar'
import { draftIdleDays } from '@/lib/procedure/deadlines'
import { placeOf, type WizardPage } from '@/lib/procedure/pages'
import { can, isOpen } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { Stitches } from '../wizard/Shell'

/** The draft to resume, or the request that is at the prefecture: offered first on the home page. */
export function CurrentDossier({
  words,
  dossier,
  page,
}: {
  words: Catalogue
  dossier: CurrentDossierRow
  page: WizardPage
}) {
  const { home } = words.ui
  if (!can('applicant', 'saveDraft', dossier.state)) return <Filed words={words} dossier={dossier} />
  const saved = parisDay(dossier.updatedAt)
  return (
    <section className="tabbed tabbed--you" aria-labelledby="reprise">
      <p className="tab tab--you">
        <Icon name="turn" size="xs" />
        {home.draftTab}
      </p>
      <div className="sheet">
        <div className="sheet__in">
          <h2 id="reprise">{home.draftTitle}</h2>
          <p className="small soft mt-1">
            {`${fill(words.ui.wizard.step, { step: placeOf(page).step })} · ${words.pages[page].title}`}
          </p>
          <Stitches page={page} />
          <p className="small">
            {fill(home.draftSaved, {
              day: dayInWords(saved, words.language),
              until: dayInWords(addDays(saved, draftIdleDays), words.language),
            })}
          </p>
          <div className="row mt-5">
            <Link className="btn btn--main" href={routes.page(dossier.reference, page)} prefetch={false}>
              {home.draftTitle}
              <Icon name="arrow" size="s" />
            </Link>
            <Link className="link small" href={routes.discard(dossier.reference)} prefetch={false}>
              {words.ui.discard.button}
            </Link>
          </div>
        </div>
      </div>
    </section>
  )
}

function Filed({ words, dossier }: { words: Catalogue; dossier: CurrentDossierRow }) {
  const { home } = words.ui
  const day = dossier.submittedAt ? instantDayInWords(dossier.submittedAt, words.language) : ''
  const yours =
    can('applicant', 'answerPart', dossier.state) || dossier.unread || dossier.state === 'cardAvailable'
  return (
    <section className={yours ? 'tabbed tabbed--you' : 'tabbed tabbed--office'} aria-labelledby="depot">
      <p className={yours ? 'tab tab--you' : 'tab tab--office'}>
        <Icon name={yours ? 'turn' : 'office'} size="xs" />
        {yours ? home.yoursTab : isOpen(dossier.state) ? home.filedTab : home.overTab}
      </p>
      <div className="sheet">
        <div className="sheet__in">
          <h2 id="depot">{words.states[dossier.state].label}</h2>
          <p className="small mt-1">{fill(home.filedText, { reference: dossier.reference, day })}</p>
          <div className="row mt-5">
            <Link className="btn btn--main" href={routes.request(dossier.reference)} prefetch={false}>
              {home.filedLink}
            </Link>
          </div>
        </div>
      </div>
    </section>
  )
}
