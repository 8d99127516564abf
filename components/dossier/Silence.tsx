import type { ComponentProps } from 'react'
import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { OwnFile } from '@/lib/dossiers/ownFile'
import { reasonsDue } from '@/lib/dossiers/silenceReasons'
import { dayInWords, instantDayInWords } from '@/lib/format'
import type { PlainDate } from '@/lib/procedure/calendar'
import { appealLastDay } from '@/lib/procedure/deadlines'
import { isOpen } from '@/lib/procedure/transitions'
import { ActionForm } from '../site/ActionForm'
import { Notice } from '../ui/Notice'

export interface SilenceProps {
  words: Catalogue
  file: OwnFile
  askReasons: ComponentProps<typeof ActionForm>['action']
}

/** What the prefecture answered to who asked why it had been silent. */
function GivenReasons({ words, file }: Pick<SilenceProps, 'words' | 'file'>) {
  const { given } = file.reasons
  if (!given) return null
  return (
    <>
      <p className="t">
        {fill(words.after.space.reasonsGiven, { day: instantDayInWords(given.at, words.language) })}
      </p>
      <p className="typed" lang="fr">
        {given.text}
      </p>
    </>
  )
}

/** What silence means, before its date and after. */
export function Silence({ words, file, askReasons }: SilenceProps) {
  const { space } = words.after
  const { dossier, silentSince, reasons, prefecture } = file
  if (!isOpen(dossier.state))
    return reasons.given ? (
      <div className="mt-6">
        <Notice>
          <GivenReasons words={words} file={file} />
        </Notice>
      </div>
    ) : null
  // The sheet above has just given the date.
  const told = words.states[dossier.state].text.includes('{refusal}')
  if (!silentSince)
    return (
      <div className="mt-6">
        <Notice title={space.silenceTitle}>
          <p>
            {told
              ? space.silenceAfter
              : fill(space.silence, { day: dayInWords(dossier.refusalDate, words.language) })}
          </p>
          <p>{space.optional}</p>
        </Notice>
      </div>
    )
  return (
    <div className="mt-6">
      <Notice tone="you" title={space.silentTitle}>
        <p>{space.silent}</p>
        <GivenReasons words={words} file={file} />
        {reasons.asked && !reasons.given && (
          <p>{fill(space.reasonsAsked, { day: dayInWords(reasonsDue(reasons.asked), words.language) })}</p>
        )}
        {!reasons.asked && (
          <ActionForm
            action={askReasons}
            fields={{ reference: dossier.reference }}
            label={space.askReasons}
            look="line"
            busy={words.form.busy}
            refusals={words.refusals}
          />
        )}
        <details className="more">
          <summary>{space.contest}</summary>
          <div>
            <p>
              {fill(space.contestText, {
                until: contestUntil(file, silentSince, words),
                address: `${prefecture.name}, ${prefecture.address}`,
                court: prefecture.court,
              })}
            </p>
          </div>
        </details>
      </Notice>
    </div>
  )
}

/** Until when silence may be contested: asked for its reasons, the prefecture opens two whole months by its answer (CRPA L232-4). */
function contestUntil({ reasons }: OwnFile, silentSince: PlainDate, { after, language }: Catalogue): string {
  const { contestUntil, contestWaiting } = after.space
  if (reasons.asked && !reasons.given) return contestWaiting
  const last = appealLastDay(reasons.given ? parisDay(reasons.given.at) : silentSince)
  return fill(contestUntil, { day: dayInWords(last, language) })
}
