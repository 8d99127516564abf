import Link from 'next/link'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { NotFoundView } from '@/components/site/NotFoundView'
import { PageTitle } from '@/components/site/PageTitle'
import { Notice } from '@/components/ui/Notice'
import { agentRoutes } from '@/lib/agentRoutes'
import { listPrefectures } from '@/lib/agents/prefectures'
import { requireRole } from '@/lib/agents/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { phoneInWords } from '@/lib/forms/phone'
import { administers } from '@/lib/procedure/transitions'

/** Every prefecture, for who keeps their settings. */
export default async function PrefecturesPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>
}) {
  const agent = await requireRole(agentRoutes.prefectures(), administers)
  if (!agent) return <NotFoundView />
  const words = catalogue(language())
  const { prefectures: own } = words.agents
  const prefectures = await listPrefectures()
  const { fait } = await searchParams
  const saved = prefectures.find(({ code }) => code === fait)
  return (
    <AgentFrame words={words} agent={agent}>
      <PageTitle title={own.title} site={words.ui.site.name} />
      <div className="awrap">
        <h1>{own.title}</h1>
        <p className="small soft mt-2">{own.text}</p>
        {saved && (
          <div role="status" className="mt-5">
            <Notice tone="done" title={fill(own.saved, { name: saved.name })}>
              {null}
            </Notice>
          </div>
        )}
        <div className="tablebox mt-5">
          <section className="scroll" aria-labelledby="prefectures">
            <table className="t">
              <caption className="vh" id="prefectures">
                {own.caption}
              </caption>
              <thead>
                <tr>
                  {own.columns.map((column) => (
                    <th scope="col" key={column}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {prefectures.map(({ code, name, service, phone, email, twoPeopleDecide }) => (
                  <tr key={code}>
                    <td className="num">{code}</td>
                    <th scope="row">
                      <Link className="name" href={agentRoutes.prefecture(code)} prefetch={false}>
                        {name}
                      </Link>
                      <small>{service}</small>
                    </th>
                    <td className="num">{phoneInWords(phone)}</td>
                    <td>{email}</td>
                    <td>{twoPeopleDecide ? own.two : own.one}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </div>
    </AgentFrame>
  )
}
