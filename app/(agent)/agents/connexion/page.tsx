import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { AgentSignInForm } from '@/components/agents/AgentSignInForm'
import { Sheet } from '@/components/ui/Sheet'
import { agentRoutes } from '@/lib/agentRoutes'
import { currentAgent } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { routes, safeNext } from '@/lib/routes'
import { signIn } from './actions'

export default async function AgentSignInPage({
  searchParams,
}: {
  searchParams: Promise<{ suite?: string | string[] }>
}) {
  const { suite } = await searchParams
  if (await currentAgent()) redirect(safeNext(suite, agentRoutes.agents))
  const words = catalogue(language())
  const { signIn: page } = words.agents
  const { site } = words.ui
  return (
    <AgentFrame words={words}>
      <div className="wrap">
        <div className="work">
          <Sheet tab={page.tab}>
            <AgentSignInForm
              action={signIn}
              next={typeof suite === 'string' ? suite : ''}
              words={page}
              form={words.form}
              refusals={words.refusals}
              title={`${page.title} — ${site.name}`}
              errorTitle={`${site.errorPrefix}${page.title} — ${site.name}`}
            />
            <p className="small mt-5">
              {page.applicant} :{' '}
              <Link href={routes.signIn()} prefetch={false}>
                {words.ui.signIn.title}
              </Link>
            </p>
          </Sheet>
        </div>
      </div>
    </AgentFrame>
  )
}
