import Link from 'next/link'
import { AnswerForm, type AskedView } from '@/components/dossier/AnswerForm'
import { HeldNotice } from '@/components/dossier/HeldNotice'
import { UnreadBadge } from '@/components/inbox/UnreadBadge'
import { ActionForm } from '@/components/site/ActionForm'
import { Frame } from '@/components/site/Frame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Told } from '@/components/site/Told'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { Sheet } from '@/components/ui/Sheet'
import { TurnSheet } from '@/components/ui/TurnSheet'
import { changedIn, fileView, refusalSentence, removedIn } from '@/components/wizard/fileViews'
import { findHeldForm } from '@/lib/accounts/heldForm'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { countOfDays } from '@/lib/copy/counts'
import { language } from '@/lib/copy/language'
import { fill, sentenceOf } from '@/lib/copy/sentences'
import { extendedDeadline, findOwnComplement, listAccepted } from '@/lib/dossiers/answerComplement'
import type { Complement } from '@/lib/dossiers/caseFile'
import { isOverdue } from '@/lib/dossiers/complement'
import type { Visit } from '@/lib/dossiers/read'
import { listFiles } from '@/lib/dossiers/submit'
import { dayInWords, greetingName } from '@/lib/format'
import { countUnread } from '@/lib/inbox/read'
import { daysBetween, type PlainDate } from '@/lib/procedure/calendar'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { takeRefusals } from '@/lib/uploads/files'
import { findRemovedFile } from '@/lib/uploads/removal'
import { changeFile, extend, send } from './actions'

/** The file that was just removed, turned, or is to be replaced, by its id. */
type Changed = Promise<{ retire?: string; tournee?: string; remplace?: string; fait?: string | string[] }>

interface AnswerPageProps {
  params: Promise<{ reference: string }>
  searchParams: Changed
}

/** What the prefecture asks for, and nothing else. */
export default async function AnswerPage({ params, searchParams }: AnswerPageProps) {
  const { reference } = await params
  const visit = await requireVisit(reference, routes.complement(reference))
  if (!visit) return <NotFoundView />
  const words = catalogue(language())
  const { complement: own } = words.after
  const [asked, unread, accepted, held] = await Promise.all([
    findOwnComplement(visit, words),
    countUnread(visit.applicant),
    listAccepted(visit, words),
    findHeldForm(visit.applicant, routes.complement(reference)),
  ])
  const { today } = visit.applicant
  const { fait } = await searchParams
  const told = sentenceOf(own.told, fait)
  const title = `${own.title} — ${words.ui.site.name}`
  const waits = asked !== null && can('applicant', 'answerPart', visit.dossier.state)
  return (
    <Frame
      words={words}
      signedInAs={greetingName(visit.applicant)}
      current="space"
      badge={<UnreadBadge key={unread} unread={unread} label={words.inbox.unreadCount} />}
    >
      <div className="wrap">
        <p className="crumb">
          <Link href={routes.request(reference)} prefetch={false}>
            <Icon name="back" size="xs" />
            {own.back}
          </Link>
        </p>
        <div className="work">
          {waits ? (
            <TurnSheet
              tab={
                isOverdue(asked, today)
                  ? own.overdueTab
                  : fill(own.tab, { day: dayInWords(asked.deadline, words.language) })
              }
              turn="you"
            >
              {told && (
                <Notice tone="done">
                  <Told key={told} role="status">
                    {told}
                  </Told>
                </Notice>
              )}
              <AnswerForm
                // What was refused before is over.
                key={told}
                send={send}
                changeFile={changeFile}
                reference={reference}
                items={await viewsOf(visit, asked, words, searchParams)}
                written={{ ...asked.written, ...filledIn(held) }}
                words={own}
                documents={words.ui.documents}
                form={words.form}
                refusals={words.refusals}
                title={title}
                errorTitle={words.ui.site.errorPrefix + title}
                lead={own.lead}
              >
                {held && <HeldNotice words={words} />}
              </AnswerForm>
            </TurnSheet>
          ) : (
            <Sheet tab={words.after.space.tab}>
              <PageTitle title={own.title} site={words.ui.site.name} />
              <h1>{own.nothingTitle}</h1>
              <p className="lead mt-3">{own.nothing}</p>
            </Sheet>
          )}
          {waits && (
            <Aside words={words} asked={asked} accepted={accepted} reference={reference} today={today} />
          )}
        </div>
      </div>
    </Frame>
  )
}

type Words = ReturnType<typeof catalogue>

interface AsideProps {
  words: Words
  asked: Complement
  accepted: string[]
  reference: string
  today: PlainDate
}

/** The time that is left, how to have more, and what need not be sent again. */
function Aside({ words, asked, accepted, reference, today }: AsideProps) {
  const { complement: own } = words.after
  return (
    <aside className="work__side side" aria-label={own.aside}>
      <div className="side__box" id="delai">
        <h2>{leftInWords(asked, today, words)}</h2>
        <p className="small soft">{own.reminders}</p>
        {!asked.extended && (
          <>
            <ActionForm
              action={extend}
              fields={{ reference }}
              label={own.extend}
              look="line"
              busy={words.form.busy}
              refusals={words.refusals}
            />
            <p className="small soft mt-2">
              {fill(own.extendText, { day: dayInWords(extendedDeadline(asked), words.language) })}
            </p>
          </>
        )}
      </div>
      {accepted.length > 0 && (
        <div>
          <h2>{own.accepted}</h2>
          <ul className="ticks small">
            {accepted.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  )
}

function leftInWords({ deadline }: Complement, today: PlainDate, words: Words): string {
  const { complement: own } = words.after
  const days = daysBetween(today, deadline)
  if (days < 0) return own.over
  return days === 0 ? own.lastDay : fill(own.left, { days: countOfDays(days, words.language) })
}

/** Each document with its files that wait, and the refusals not read yet. */
async function viewsOf(
  visit: Visit,
  { items, askedAt }: Complement,
  words: Words,
  changed: Changed,
): Promise<AskedView[]> {
  const { id: dossierId, reference } = visit.dossier
  const told = await changed
  const [files, refusals, removed] = await Promise.all([
    listFiles(dossierId),
    takeRefusals(dossierId),
    findRemovedFile(visit, told.retire),
  ])
  const hasCome = (document: string) =>
    files.some((file) => file.document === document && !file.pending && file.receivedAt > askedAt)
  // A refusal of what is not asked any more is told beside the first document: it was read here, and is gone after.
  const others = refusals.filter((refusal) => items.every(({ document }) => document !== refusal.document))
  return items.map(({ id, document, title, reason, remark, required, answeredAt, answer }, rank) => ({
    id,
    answered: answeredAt ? (hasCome(document) || document === 'ephoto' ? 'sent' : 'explained') : null,
    answer,
    form: document === 'ephoto' ? 'code' : 'file',
    why: words.after.reasons[reason],
    remark,
    former: files
      .filter((file) => file.document === document && !file.pending && file.scan !== 'infected')
      .map((file) => fileView(file, words)),
    document: {
      id: document,
      heading: 'personal',
      form: 'file',
      required,
      dated: false,
      title,
      why: '',
      examples: '',
      phone: { href: routes.phoneSquare(reference, document), label: words.phone.link },
      removed: removedIn(document, removed),
      files: files
        .filter((file) => file.document === document && file.pending)
        .map((file) => fileView(file, words, changedIn(told))),
      refusals: [
        ...refusals.filter((refusal) => refusal.document === document),
        ...(rank === 0 ? others : []),
      ].flatMap((refusal) => refusalSentence(refusal, words)),
    },
  }))
}

/** What is blank takes nothing away that was saved on another device. */
function filledIn(held: Record<string, string> | null) {
  return Object.fromEntries(Object.entries(held ?? {}).filter(([, text]) => text !== ''))
}
