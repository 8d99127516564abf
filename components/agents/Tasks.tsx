import Link from 'next/link'
import { agentRoutes } from '@/lib/agentRoutes'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { Task } from '@/lib/dossiers/tasks'
import { dayInWords, fullName } from '@/lib/format'
import { Reference } from '../dossier/Reference'
import { Notice } from '../ui/Notice'

/** What is to be done apart from the queue, each with its day. */
export function Tasks({ words, tasks }: { words: Catalogue; tasks: readonly Task[] }) {
  const { tasks: own } = words.agents
  if (tasks.length === 0) return null
  return (
    <div className="mt-3">
      <Notice tone="you" title={own.title}>
        <ul className="dots">
          {tasks.map((task) => (
            <li key={`${task.kind} ${task.reference}`}>
              {task.kind === 'left' ? (
                <Reference reference={task.reference} />
              ) : (
                <Link className="link" href={agentRoutes.case(task.reference)} prefetch={false}>
                  {fullName(task)}
                </Link>
              )}
              {fill(own[task.kind], { day: dayInWords(task.due) })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
