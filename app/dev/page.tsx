import Link from 'next/link'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { codeNow } from '@/lib/agents/codes'
import { clock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { devRoutes } from '@/lib/demo/devRoutes'
import { requireDemo } from '@/lib/demo/guard'
import { scenarioIds, scenarioPerson } from '@/lib/demo/scenarios'
import { demoCodeSecret, demoPassword, listDemoAgents, listPersonas } from '@/lib/demo/seed'
import { devWords } from '@/lib/demo/words'
import { dayInDigits, fullName, instantDayInWords, timeInWords } from '@/lib/format'

export default async function DemoPage() {
  requireDemo()
  const [personas, agents, now] = await Promise.all([listPersonas(), listDemoAgents(), clock.now()])
  const words = catalogue('fr')
  return (
    <Frame words={words}>
      <PageTitle title={devWords.title} site={words.ui.site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={devWords.title}>
            <h1>{devWords.title}</h1>
            <p className="lead mt-3">
              {devWords.password} <code>{demoPassword}</code>
            </p>
            <p className="small mt-2">
              {devWords.legalTime} {instantDayInWords(now)}, {timeInWords(now)}
            </p>
            <ul className="row mt-3">
              <li>
                <Link href={devRoutes.mails} prefetch={false}>
                  {devWords.mails}
                </Link>
              </li>
              <li>
                <a href={devRoutes.clock}>{devWords.clock}</a>
              </li>
              <li>
                <Link href={devRoutes.templates} prefetch={false}>
                  {devWords.templates}
                </Link>
              </li>
            </ul>
            <h2 className="block">{devWords.personas}</h2>
            <ul className="personas">
              {personas.map((persona) => (
                <li key={persona.foreignerNumber}>
                  <div>
                    <b>{fullName(persona)}</b>
                    <p className="small soft num">
                      {persona.foreignerNumber} · {devWords.expires} {dayInDigits(persona.permitExpiresOn)}
                      {persona.email && ` · ${persona.email}`}
                    </p>
                  </div>
                  {persona.accountId ? (
                    <form method="post" action="/dev/connexion">
                      <input type="hidden" name="foreignerNumber" value={persona.foreignerNumber} />
                      <button className="btn btn--line btn--s" type="submit">
                        {devWords.signIn}
                        <span className="vh"> {fullName(persona)}</span>
                      </button>
                    </form>
                  ) : (
                    <span className="badge badge--none">{devWords.noAccount}</span>
                  )}
                </li>
              ))}
            </ul>
            <h2 className="block">{devWords.agents}</h2>
            <p className="small soft">
              {devWords.agentsHint} <code>{codeNow(demoCodeSecret)}</code>
            </p>
            <ul className="personas">
              {agents.map(({ email, name, quality }) => (
                <li key={email}>
                  <div>
                    <b>{name}</b>
                    <p className="small soft">
                      {quality} · {email}
                    </p>
                  </div>
                  <form method="post" action="/dev/connexion">
                    <input type="hidden" name="agent" value={email} />
                    <button className="btn btn--line btn--s" type="submit">
                      {devWords.signIn}
                      <span className="vh"> {name}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
            <h2 className="block">{devWords.scenarios}</h2>
            <p className="small soft">{devWords.scenariosHint}</p>
            <ul className="personas">
              {scenarioIds.map((id) => (
                <li key={id}>
                  <div>
                    <b>{devWords.scenario[id]}</b>
                    <p className="small soft num">
                      {fullName(scenarioPerson(id))} · {scenarioPerson(id).foreignerNumber} ·{' '}
                      {scenarioPerson(id).email}
                    </p>
                  </div>
                  <form method="post" action="/dev/situation">
                    <input type="hidden" name="scenario" value={id} />
                    <button className="btn btn--line btn--s" type="submit">
                      {devWords.openScenario}
                      <span className="vh"> {devWords.scenario[id]}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
            <form method="post" action="/dev/inactivite" className="mt-5">
              <button className="btn btn--line" type="submit">
                {devWords.idle}
              </button>
            </form>
            <form method="post" action="/dev/reinitialiser" className="actions">
              <button className="btn btn--danger" type="submit">
                {devWords.reset}
              </button>
            </form>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
