import type { ComponentProps } from 'react'
import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { FiledDossier } from '@/lib/dossiers/submit'
import { dayInWords, timeInWords, weekdayInWords } from '@/lib/format'
import { isOpen } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { ActionForm } from '../site/ActionForm'
import { PageTitle } from '../site/PageTitle'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SoftLink } from '../ui/SoftLink'
import { TurnSheet } from '../ui/TurnSheet'
import { Stitches } from '../wizard/Shell'
import { Reference } from './Reference'
import { StillPossible } from './StillPossible'

interface ConfirmationProps {
  words: Catalogue
  filed: FiledDossier
  email: string
  sendAgain: ComponentProps<typeof ActionForm>['action']
  /** The receipt was just sent again. */
  sent: boolean
}

/** « Votre demande est déposée »: the number, who has it, what silence would mean, the paper to keep. */
export function Confirmation({ words, filed, email, sendAgain, sent }: ConfirmationProps) {
  const { confirmation, site, wizard } = words.ui
  const { title } = words.pages.confirmation
  const day = parisDay(filed.submittedAt)
  const refusal = dayInWords(filed.refusalDate, words.language)
  return (
    <div className="wrap">
      <PageTitle title={title} site={site.name} />
      <div className="work">
        <TurnSheet tab={confirmation.tab} turn="office">
          {sent && (
            <div className="mb-6">
              <Notice tone="done">
                <p role="status">{fill(confirmation.resent, { email })}</p>
              </Notice>
            </div>
          )}
          <p className="steps__n">
            {fill(wizard.step, { step: 5 })}
            <span>{words.steps.confirmation}</span>
          </p>
          <Stitches page="confirmation" />
          <h1>{title}</h1>
          <p className="lead mt-3">
            {fill(confirmation.received, {
              day: weekdayInWords(day, words.language),
              time: timeInWords(filed.submittedAt, words.language),
            })}
          </p>
          {filed.without.length > 0 && (
            <p className="mt-3">{fill(confirmation.without, { titles: filed.without.join(', ') })}</p>
          )}
          <dl className="rights rights--filed">
            <div>
              <dt>{confirmation.reference}</dt>
              <dd className="bignum">
                <Reference reference={filed.reference} />
              </dd>
            </div>
            <div>
              <dt>{confirmation.service}</dt>
              <dd className="small">
                {filed.prefecture.name}
                <br />
                {filed.prefecture.service}
              </dd>
            </div>
            <div>
              <dt>{confirmation.refusal}</dt>
              <dd className="small">{refusal}</dd>
            </div>
          </dl>
          <div className="row">
            {/* A file to keep, not a page to visit: a plain link. */}
            <a className="btn btn--main" href={routes.confirmationPdf(filed.reference)}>
              <Icon name="download" size="s" />
              {confirmation.download}
            </a>
            <ActionForm
              action={sendAgain}
              fields={{ reference: filed.reference }}
              label={
                <>
                  <Icon name="mail" size="s" />
                  {confirmation.resend}
                </>
              }
              look="line"
              busy={words.form.busy}
              refusals={words.refusals}
            />
          </div>
          <p className="small soft mt-3">{fill(confirmation.sent, { email })}</p>
          <section className="block" aria-labelledby="recues">
            <h2 id="recues">{confirmation.files}</h2>
            <ul className="dots small mt-2">
              {filed.received.map(({ title: document, names }) => (
                <li key={document}>
                  {document} <span className="soft">{`(${names.join(', ')})`}</span>
                </li>
              ))}
            </ul>
          </section>
          <Timeline words={words} day={dayInWords(day, words.language)} />
          <div className="mt-8">
            <Notice>
              <p>{confirmation.right}</p>
              <p>{fill(confirmation.silence, { day: refusal })}</p>
            </Notice>
          </div>
          <div className="actions">
            <SoftLink className="btn btn--main" href={routes.request(filed.reference)}>
              {confirmation.follow}
              <Icon name="arrow" size="s" />
            </SoftLink>
          </div>
        </TurnSheet>
        {isOpen(filed.state) && (
          <aside className="work__side side" aria-label={confirmation.still}>
            <StillPossible
              words={words}
              heading={confirmation.still}
              reference={filed.reference}
              state={filed.state}
            />
          </aside>
        )}
      </div>
    </div>
  )
}

function Timeline({ words, day }: { words: Catalogue; day: string }) {
  const { next, timeline } = words.ui.confirmation
  return (
    <section className="block">
      <h2>{next}</h2>
      <ol className="tl mt-5">
        {timeline.map(([heading = '', text = ''], index) => (
          <li
            key={heading}
            className={index === 0 ? 'dash' : index === timeline.length - 1 ? 'todo' : 'todo dash'}
          >
            <span className="tl__dot">{index === 0 && <Icon name="check" />}</span>
            <h3>{heading}</h3>
            <p>{fill(text, { day })}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
