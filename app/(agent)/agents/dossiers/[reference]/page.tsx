import { AgentFrame } from '@/components/agents/AgentFrame'
import { Beside } from '@/components/agents/Beside'
import { CaseAct } from '@/components/agents/CaseAct'
import {
  DocumentList,
  documentsOf,
  isReadable,
  nextToSee,
  notAccepted,
  Viewer,
} from '@/components/agents/CaseDocuments'
import { CaseHead } from '@/components/agents/CaseHead'
import { Checks, Declared, Exchanges, History, Notes } from '@/components/agents/CaseMore'
import { CaseNews } from '@/components/agents/CaseNews'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { agentRoutes } from '@/lib/agentRoutes'
import { requireCase } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { listHistory, listNotes, visitCase } from '@/lib/dossiers/caseFile'
import { listAgentNames, listHandlers } from '@/lib/dossiers/examine'
import { findNextCase } from '@/lib/dossiers/queue'
import { fullName } from '@/lib/format'
import { mayReadFile } from '@/lib/procedure/healthProofs'
import { readTextAsAgent } from '@/lib/uploads/fileText'
import { act, actWithReason, assign, extend, review, writeNote } from './actions'

interface CasePageProps {
  params: Promise<{ reference: string }>
  searchParams: Promise<
    Partial<Record<'piece' | 'apres' | 'fichier' | 'fait' | 'refus' | 'precision', string | string[]>>
  >
}

/** A dossier: who, how long, what was sent, what was declared, and what to do. */
export default async function CasePage({ params, searchParams }: CasePageProps) {
  const [{ reference }, { piece, apres, fichier, fait, refus, precision }] = await Promise.all([
    params,
    searchParams,
  ])
  const place = typeof piece === 'string' ? { piece } : undefined
  const found = await requireCase(reference, agentRoutes.case(reference, place))
  if (!found) return <NotFoundView />
  const { agent, file } = found
  const words = catalogue(language())
  const [others, notes, history, handlers, names, next] = await Promise.all([
    visitCase(agent, file.dossier.id),
    listNotes(file.dossier.id),
    listHistory(file.dossier.id),
    listHandlers(agent.prefectureCode),
    listAgentNames(agent.prefectureCode),
    findNextCase(agent, file.dossier.id),
  ])
  const documents = documentsOf(file, words)
  const shown = documents.find(({ key }) => key === piece) ?? nextToSee(documents, apres)
  const readable = shown?.files.filter(isReadable) ?? []
  const opened = readable.find(({ id }) => id === fichier) ?? readable.at(-1)
  const said =
    shown && opened && mayReadFile(agent, file.dossier, shown.key)
      ? await readTextAsAgent(agent, opened.id)
      : null
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={fullName(file.person)} site={words.ui.site.name} />
      <CaseHead
        words={words}
        agent={agent}
        file={file}
        others={others}
        next={next}
        counts={{ documents: documents.length, notes: notes.length, history: history.length }}
      />
      <CaseNews words={words} done={fait} refused={refus} detail={precision} />
      <div className="case">
        <div className="pieces-list">
          <DocumentList words={words} reference={reference} documents={documents} shown={shown} />
          {shown && <Beside words={words} agent={agent} file={file} shown={shown} said={said} />}
          <Checks words={words} agent={agent} file={file} documents={documents} />
        </div>
        {shown && (
          <Viewer
            words={words}
            agent={agent}
            file={file}
            shown={shown}
            documents={documents}
            attended={(apres ?? piece)?.toString()}
            opened={opened}
            review={review}
          />
        )}
        <CaseAct
          words={words}
          agent={agent}
          file={file}
          unseen={notAccepted(documents)}
          names={names}
          handlers={handlers}
          actions={{ act, actWithReason, assign, extend }}
        />
      </div>
      <div className="case__rest">
        <Declared words={words} file={file} />
        <Exchanges words={words} agent={agent} file={file} />
        <Notes words={words} agent={agent} file={file} notes={notes} action={writeNote} />
        <History words={words} rows={history} />
      </div>
    </AgentFrame>
  )
}
