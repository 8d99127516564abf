import Link from 'next/link'
import type { ComponentProps } from 'react'
import { agentRoutes } from '@/lib/agentRoutes'
import type { Agent } from '@/lib/agents/read'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { CaseFile } from '@/lib/dossiers/caseFile'
import { type SentDocument, sentDocuments } from '@/lib/dossiers/sentDocuments'
import type { StoredFile } from '@/lib/dossiers/snapshot'
import { bytesInWords, instantDayInWords } from '@/lib/format'
import { mayReadFile } from '@/lib/procedure/healthProofs'
import { canHandle } from '@/lib/procedure/transitions'
import { ActionForm } from '../site/ActionForm'
import { Icon } from '../ui/Icon'
import { PageIcon } from '../ui/PageIcon'
import { ImageViewer } from './ImageViewer'
import { VerdictKeys } from './VerdictKeys'

export interface CaseDocument extends SentDocument {
  /** `asked`: asked for again, whatever was said of it before. */
  verdict: 'accepted' | 'queried' | 'asked' | 'none' | 'absent'
}

/** What was sent, and what was judged of it. */
export function documentsOf(
  { dossier, files, reviews, complements }: CaseFile,
  words: Catalogue,
): CaseDocument[] {
  const sent = sentDocuments(dossier.snapshot, files, complements, words.after.rectify.sent)
  const asked = complements.filter(({ ending }) => ending !== 'cancelled').flatMap(({ items }) => items)
  const awaited = complements.filter(({ ending }) => ending === null).flatMap(({ items }) => items)
  return sent.map((document) => {
    const given = document.files.length > 0 || document.note !== ''
    const said = reviews[document.key] ?? 'none'
    const since = said === 'queried' ? asked : awaited.filter(({ answeredAt }) => answeredAt === null)
    const again = since.some((item) => item.document === document.key)
    return { ...document, verdict: given ? (again ? 'asked' : said) : 'absent' }
  })
}

/** Titles of the documents that were sent and are not accepted. */
export function notAccepted(documents: CaseDocument[]): string[] {
  return documents
    .filter(({ verdict }) => verdict !== 'accepted' && verdict !== 'absent')
    .map(({ title }) => title)
}

/** The first document that nobody has judged yet, after the one that was just judged; that one when it was the last. */
export function nextToSee(documents: CaseDocument[], after: unknown): CaseDocument | undefined {
  const from = documents.findIndex(({ key }) => key === after) + 1
  const inOrder = [...documents.slice(from), ...documents.slice(0, from)]
  return inOrder.find(({ verdict }) => verdict === 'none') ?? documents[from - 1] ?? documents[0]
}

const marks = {
  accepted: { icon: 'check', look: 'why why--done' },
  queried: { icon: 'history', look: 'why why--you' },
  asked: { icon: 'history', look: 'why why--calm' },
  none: { icon: 'file', look: 'why why--calm' },
  absent: { icon: 'x', look: 'why why--calm' },
} as const

interface ListProps {
  words: Catalogue
  reference: string
  documents: CaseDocument[]
  shown: CaseDocument | undefined
}

export function DocumentList({ words, reference, documents, shown }: ListProps) {
  const { case: own } = words.agents
  const given = documents.filter(({ verdict }) => verdict !== 'absent')
  const accepted = given.filter(({ verdict }) => verdict === 'accepted').length
  return (
    <section className="panel" aria-labelledby="pieces">
      <div className="panel__h">
        <h2 id="pieces">{own.documents}</h2>
        <span className="xs soft">{fill(own.tally, { count: accepted, total: given.length })}</span>
      </div>
      <ul className="plist">
        {documents.map(({ key, title, verdict }) => (
          <li key={key}>
            <Link
              href={agentRoutes.case(reference, { piece: key })}
              prefetch={false}
              // The document takes the focus, and the page goes there; nothing else moves.
              scroll={false}
              aria-current={key === shown?.key ? 'true' : undefined}
            >
              <span className={marks[verdict].look}>
                <Icon name={marks[verdict].icon} size="s" />
              </span>
              <span>{title}</span>
              <span className={marks[verdict].look}>{own.verdicts[verdict]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="row panel__b small">
        <a className="link" href={agentRoutes.caseWholeFile(reference)}>
          {own.wholeFile}
        </a>
        <a className="link" href={agentRoutes.caseArchive(reference)}>
          {own.archive}
        </a>
      </p>
    </section>
  )
}

interface ViewerProps {
  words: Catalogue
  agent: Agent
  file: CaseFile
  shown: CaseDocument
  /** The file that is open in the frame. */
  opened: StoredFile | undefined
  /** All of them, in their order. */
  documents: CaseDocument[]
  /** Key of the document just judged, or chosen from the list. */
  attended: string | undefined
  review: ComponentProps<typeof ActionForm>['action']
}

/** One document: its files in a frame, and what the agent thinks of it. */
export function Viewer(props: ViewerProps) {
  const { words, agent, file, shown, opened, documents, attended, review } = props
  const { case: own } = words.agents
  const { reference } = file.dossier
  const hidden = !mayReadFile(agent, file.dossier, shown.key)
  const place = documents.indexOf(shown)
  const [previous, next] = [place - 1, place + 1].map((at) => {
    const other = documents[at]
    return other ? agentRoutes.case(reference, { piece: other.key }) : null
  })
  return (
    <VerdictKeys labelledBy="document" previous={previous ?? null} next={next ?? null} attended={attended}>
      <div className="viewer__bar">
        <h2 id="document">{shown.title}</h2>
        {!hidden &&
          shown.files.filter(isReadable).map((one) =>
            one === opened ? (
              <a key={one.id} className="link small" href={agentRoutes.caseFile(one.id)}>
                <Icon name="file" size="xs" />
                {one.name}
              </a>
            ) : (
              <Link
                key={one.id}
                className="link small"
                href={agentRoutes.case(reference, { piece: shown.key, fichier: one.id })}
                prefetch={false}
                scroll={false}
              >
                <PageIcon name="eye" size="xs" />
                {one.name}
              </Link>
            ),
          )}
      </div>
      {!hidden &&
        shown.files.map(
          ({ id, name, scan }) =>
            scan !== 'clean' && (
              <p key={id} className="panel__b small">
                {fill(own.scans[scan], { name })}
              </p>
            ),
        )}
      {shown.note && !hidden && <p className="panel__b">{shown.note}</p>}
      {hidden ? (
        <p className="panel__b">{own.health}</p>
      ) : opened ? (
        <>
          <p className="panel__b xs soft">{`${facts(opened, words)} · ${bytesInWords(opened.bytes)}`}</p>
          {opened.mediaType === 'application/pdf' ? (
            <div className="viewer__doc">
              <iframe
                src={`${agentRoutes.caseFile(opened.id)}#navpanes=0&view=FitH`}
                title={fill(own.frame, { name: opened.name })}
              />
            </div>
          ) : (
            <ImageViewer
              key={opened.id}
              src={agentRoutes.caseFile(opened.id)}
              alt={fill(own.frame, { name: opened.name })}
              words={own.image}
            />
          )}
        </>
      ) : (
        !shown.note && shown.files.length === 0 && <p className="panel__b">{own.noFile}</p>
      )}
      <Verdicts words={words} agent={agent} file={file} shown={shown} review={review} reference={reference} />
    </VerdictKeys>
  )
}

/** The antivirus has let it through. */
export function isReadable({ scan }: StoredFile): boolean {
  return scan === 'clean'
}

function facts({ pages, receivedAt }: StoredFile, words: Catalogue): string {
  const { documents } = words.ui
  const count = fill(pages > 1 ? documents.pages : documents.page, { count: pages })
  return fill(words.agents.case.fileFacts, { pages: count, day: instantDayInWords(receivedAt) })
}

function Verdicts({
  words,
  agent,
  file,
  shown,
  review,
  reference,
}: Omit<ViewerProps, 'opened' | 'documents' | 'attended'> & { reference: string }) {
  const { case: own } = words.agents
  const inSnapshot = file.dossier.snapshot.documents.some(({ id }) => id === shown.key)
  if (!inSnapshot || shown.verdict === 'absent' || !canHandle(agent, 'acceptItem', file.dossier)) return null
  const fields = { reference, document: shown.key }
  const form = { action: review, busy: words.form.busy, refusals: words.refusals, look: 'line' } as const
  return (
    <div className="verdictbar">
      <ActionForm
        {...form}
        fields={{ ...fields, verdict: 'accepted' }}
        label={<Keyed label={own.accept} letter="A" />}
      />
      <ActionForm
        {...form}
        fields={{ ...fields, verdict: 'queried' }}
        label={<Keyed label={own.query} letter="R" />}
      />
      <span className="xs soft by-keys">{own.keys}</span>
    </div>
  )
}

function Keyed({ label, letter }: { label: string; letter: string }) {
  return (
    <>
      {label}{' '}
      <span aria-hidden="true">
        <kbd>{letter}</kbd>
      </span>
    </>
  )
}
