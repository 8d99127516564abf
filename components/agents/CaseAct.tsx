import Link from 'next/link'
import type { ComponentProps } from 'react'
import { agentRoutes } from '@/lib/agentRoutes'
import type { Agent } from '@/lib/agents/read'
import type { Catalogue } from '@/lib/copy/catalogue'
import { countOfDocuments } from '@/lib/copy/counts'
import { fill } from '@/lib/copy/sentences'
import type { CaseFile } from '@/lib/dossiers/caseFile'
import { actionOf, type CaseVerb, type ReasonedVerb } from '@/lib/dossiers/caseVerbs'
import { isOverdue, latestDeadline } from '@/lib/dossiers/complement'
import { awaitedInVain } from '@/lib/dossiers/decide'
import { reasonsDue } from '@/lib/dossiers/silenceReasons'
import { needsLetter } from '@/lib/dossiers/tasks'
import { dayInWords, instantDayInWords } from '@/lib/format'
import { type Action, canHandle } from '@/lib/procedure/transitions'
import { ActionForm } from '../site/ActionForm'
import { TextForm } from '../site/TextForm'
import { Notice } from '../ui/Notice'
import { AssignForm } from './AssignForm'
import { caseErrorTitle } from './caseTitle'
import { DeadlineForm } from './DeadlineForm'
import { ProposalView } from './ProposalView'
import { Unseen } from './Unseen'

type FormAction = ComponentProps<typeof ActionForm>['action']

export interface CaseActProps {
  words: Catalogue
  agent: Agent
  file: CaseFile
  /** Titles of the documents that were sent and are not accepted. */
  unseen: string[]
  names: Partial<Record<string, string>>
  handlers: { id: string; name: string }[]
  actions: { act: FormAction; actWithReason: FormAction; assign: FormAction; extend: FormAction }
}

/** « Agir »: what this agent may do now, from the table of transitions. */
export function CaseAct(props: CaseActProps) {
  const { words, agent, file } = props
  const { case: own } = words.agents
  const may = (action: Action) => canHandle(agent, action, file.dossier)
  const open = file.complements.find(({ endedAt }) => endedAt === null)
  const buttons = pressable(file, agent)
  // What gives the dossier back comes after what carries it on.
  const expected = buttons.filter(({ verb }) => verb !== 'release' && verb !== 'cancelComplement')
  const links = reachable(props, may)
  const reasons = explained(file).filter(({ verb }) => may(actionOf[verb]))
  const any = buttons.length + links.length + reasons.length > 0 || may('assign')
  return (
    <section className="panel act" aria-labelledby="agir">
      <div className="panel__h">
        <h2 id="agir">{own.act}</h2>
      </div>
      <div className="panel__b">
        {file.returned && file.dossier.state === 'underReview' && (
          <Notice tone="you">
            <p className="typed">{fill(own.returned, { reason: file.returned })}</p>
          </Notice>
        )}
        {open && <Waiting words={words} agent={agent} open={open} />}
        {file.decision && <ProposalView {...props} decision={file.decision} />}
        {(may('validateCompleteness') || may('propose') || may('sign')) && (
          <Unseen words={words} titles={props.unseen} />
        )}
        {!any && <p className="small soft">{own.nothing}</p>}
        {expected.map((button) => (
          <Deed key={button.verb} {...props} {...button} />
        ))}
        {links.map(({ href, label }) => (
          <p className="row" key={label}>
            <Link className="btn btn--line" href={href} prefetch={false}>
              {label}
            </Link>
          </p>
        ))}
        {buttons.map((button) =>
          expected.includes(button) ? null : <Deed key={button.verb} {...props} {...button} />,
        )}
        {may('extendComplement') && open && (
          <DeadlineForm
            action={props.actions.extend}
            reference={file.dossier.reference}
            label={own.newDeadline}
            hint={fill(own.latestDeadline, { day: dayInWords(latestDeadline(open)) })}
            button={own.extend}
            form={words.form}
            refusals={words.refusals}
            errorTitle={caseErrorTitle(words, file)}
          />
        )}
        {reasons.map(({ verb, label }) => (
          <TextForm
            key={verb}
            fold={own[label]}
            action={props.actions.actWithReason}
            fields={{ reference: file.dossier.reference, verb }}
            name="because"
            scope={verb}
            {...asking(verb, file, own)}
            button={own[label]}
            words={words.form}
            refusals={words.refusals}
            errorTitle={caseErrorTitle(words, file)}
          />
        ))}
        {may('assign') && (
          <AssignForm
            action={props.actions.assign}
            handlers={props.handlers}
            reference={file.dossier.reference}
            handlerId={file.dossier.handlerId ?? ''}
            label={words.agents.queue.assignTo}
            nobody={own.toQueue}
            button={words.agents.queue.assign}
            busy={words.form.busy}
          />
        )}
      </div>
    </section>
  )
}

/** One press; what tells the applicant something that cannot be untold is pressed twice. */
function Deed({ words, file, actions, verb, main }: CaseActProps & { verb: CaseVerb; main: boolean }) {
  const { case: own } = words.agents
  if (verb === 'recordHandOver')
    return (
      <TextForm
        action={actions.act}
        fields={{ reference: file.dossier.reference, verb }}
        name="cardNumber"
        scope="remise"
        short
        label={own.cardNumber}
        hint={own.cardNumberHint}
        optional={words.form.optional}
        button={own.handOver}
        look={main ? 'main' : 'line'}
        words={words.form}
        refusals={words.refusals}
        errorTitle={caseErrorTitle(words, file)}
      />
    )
  const form = (
    <ActionForm
      action={actions.act}
      fields={{ reference: file.dossier.reference, verb }}
      label={own[labels[verb]]}
      look={main ? 'main' : 'line'}
      busy={words.form.busy}
      refusals={words.refusals}
    />
  )
  if (verb !== 'cancelComplement') return form
  return (
    <details className="more">
      <summary>{own[labels[verb]]}</summary>
      <div>
        <p className="small">{own.cancelText}</p>
        {form}
      </div>
    </details>
  )
}

const labels = {
  take: 'take',
  startReview: 'startReview',
  validateCompleteness: 'validate',
  sign: 'sign',
  sendNow: 'sendNow',
  cancelSignature: 'undo',
  examineAsIs: 'asIs',
  cancelComplement: 'cancel',
  recordLetter: 'recordLetter',
  orderCard: 'orderCard',
  announceCard: 'announceCard',
  recordHandOver: 'handOver',
  release: 'release',
} as const satisfies Record<CaseVerb, keyof Catalogue['agents']['case']>

/** The buttons of this moment, the expected one first and filled. */
function pressable(
  { dossier, decision, complements }: CaseFile,
  agent: Agent,
): { verb: CaseVerb; main: boolean }[] {
  const open = complements.find(({ endedAt }) => endedAt === null)
  const indispensable = open?.items.some(({ required }) => required)
  const asIs = open !== undefined && (!indispensable || isOverdue(open, agent.today))
  const signed = Boolean(decision?.signedAt)
  const own = decision?.proposedBy === agent.id && agent.twoPeopleDecide
  const when: Partial<Record<CaseVerb, boolean>> = {
    sign: !signed && !own,
    sendNow: signed,
    cancelSignature: signed,
    examineAsIs: asIs,
    recordLetter: decision !== null && needsLetter(decision, agent.today),
  }
  // Object.keys loses the names of the verbs.
  const verbs = (Object.keys(labels) as CaseVerb[]).filter(
    (verb) => canHandle(agent, actionOf[verb], dossier) && (when[verb] ?? true),
  )
  const quiet: readonly CaseVerb[] = ['release', 'cancelComplement', 'cancelSignature']
  return verbs.map((verb) => ({ verb, main: verb === verbs[0] && !quiet.includes(verb) }))
}

function reachable({ words, agent, file }: CaseActProps, may: (action: Action) => boolean) {
  const { case: own } = words.agents
  const { reference } = file.dossier
  const missing = awaitedInVain(file.complements, agent.today)
  return [
    { shown: may('requestComplement'), href: agentRoutes.caseComplement(reference), label: own.ask },
    { shown: may('propose'), href: agentRoutes.caseDecision(reference, 'favorable'), label: own.propose },
    { shown: may('propose'), href: agentRoutes.caseDecision(reference, 'refus'), label: own.refuse },
    {
      shown: may('proposeClosure') && missing.length > 0,
      href: agentRoutes.caseDecision(reference, 'cloture'),
      label: own.close,
    },
  ].filter(({ shown }) => shown)
}

function asking(
  verb: ReasonedVerb,
  { reasons: { asked } }: CaseFile,
  own: Catalogue['agents']['case'],
): { label: string; hint?: string } {
  if (verb === 'revoke') return { label: own.revokeBecause, hint: own.revokeHint }
  if (verb === 'giveReasons' && asked)
    return {
      label: own.giveReasonsBecause,
      hint: fill(own.giveReasonsHint, { day: dayInWords(reasonsDue(asked)) }),
    }
  return { label: own.because }
}

function explained({ decision, reasons }: CaseFile) {
  const all: { verb: ReasonedVerb; label: 'giveBack' | 'reopen' | 'revoke' | 'giveReasons' }[] = [
    ...(reasons.asked && !reasons.given ? [{ verb: 'giveReasons', label: 'giveReasons' } as const] : []),
    { verb: 'returnProposal', label: 'giveBack' },
    { verb: 'reopen', label: 'reopen' },
    { verb: 'revoke', label: 'revoke' },
  ]
  return decision?.signedAt && !decision.tookEffectAt ? [] : all
}

/** What the applicant was asked for, and what has come. */
function Waiting({
  words,
  agent,
  open,
}: {
  words: Catalogue
  agent: Agent
  open: CaseFile['complements'][number]
}) {
  const { case: own, queue } = words.agents
  return (
    <div className="small">
      <h3>{isOverdue(open, agent.today) ? queue.overdue : own.waiting}</h3>
      <p>
        {fill(own.waitingText, {
          count: countOfDocuments(open.items.filter(({ answeredAt }) => !answeredAt).length, 'fr'),
          day: dayInWords(open.deadline),
          asked: instantDayInWords(open.askedAt),
        })}
      </p>
      <ul>
        {open.items.map(({ id, title, answeredAt }) => (
          <li key={id}>{answeredAt ? `${title} — ${own.answered}` : title}</li>
        ))}
      </ul>
    </div>
  )
}
