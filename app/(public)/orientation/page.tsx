import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Elsewhere, RightService } from '@/components/orientation/Answer'
import { Question } from '@/components/orientation/Question'
import { Frame } from '@/components/site/Frame'
import { SummaryList } from '@/components/ui/SummaryList'
import { currentApplicant } from '@/lib/accounts/visitor'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { greetingName } from '@/lib/format'
import { routes } from '@/lib/routes'

interface Answers {
  pour?: string
  situation?: string
  /** Set by « Je continue », so that a missing answer is told from a first visit. */
  suite?: string
}

const myself = { pour: 'moi' }

export default async function OrientationPage({ searchParams }: { searchParams: Promise<Answers> }) {
  const applicant = await currentApplicant()
  const answers = await searchParams
  // The registry knows the permit of who is signed in: nothing more to ask before it is shown.
  if (applicant && answers.pour === myself.pour) redirect(routes.newRequest)
  const words = catalogue(language())
  const { orientation } = words.ui
  return (
    <Frame words={words} signedInAs={applicant ? greetingName(applicant) : undefined}>
      <div className="wrap">
        <div className="work">
          <Asked words={words} answers={answers} />
          {!isAnswered(answers) && (
            <aside className="work__side side" aria-label={orientation.aside}>
              <div>
                <h2>{orientation.aside}</h2>
                <p className="small soft">{orientation.asideText}</p>
              </div>
            </aside>
          )}
        </div>
      </div>
    </Frame>
  )
}

function Asked({ words, answers: { pour, situation, suite } }: { words: Catalogue; answers: Answers }) {
  if (pour === 'autre') return <Elsewhere words={words} answer="autre" back={routes.orientation()} />
  if (pour !== myself.pour) return <WhoFor words={words} missed={suite !== undefined} />
  const back = routes.orientation(myself)
  if (situation === 'titre') return <RightService words={words} back={back} />
  const answer = elsewhere.find((known) => known === situation)
  if (answer) return <Elsewhere words={words} answer={answer} back={back} />
  return <Situation words={words} missed={suite === '2'} />
}

/** The questions are over: a page that promises the next one would lie. */
function isAnswered({ pour, situation }: Answers): boolean {
  return pour === 'autre' || situation === 'titre' || elsewhere.some((known) => known === situation)
}

const elsewhere = [
  'premiere',
  'famille',
  'article-50',
  'pays-tiers',
  'francais',
  'moins-de-16',
  'aucune',
] as const

function WhoFor({ words, missed }: { words: Catalogue; missed: boolean }) {
  const { orientation } = words.ui
  return (
    <Question
      words={words}
      rank={1}
      title={orientation.whoTitle}
      legend={orientation.whoLegend}
      name="pour"
      choices={orientation.who}
      missed={missed}
      action={routes.orientation()}
      back={routes.home}
    />
  )
}

function Situation({ words, missed }: { words: Catalogue; missed: boolean }) {
  const { orientation } = words.ui
  const first = routes.orientation()
  return (
    <Question
      words={words}
      rank={2}
      title={orientation.situationTitle}
      legend={orientation.situationLegend}
      name="situation"
      choices={orientation.situations}
      missed={missed}
      action={first}
      back={first}
      given={myself}
      before={
        <div className="mt-5">
          <SummaryList
            rows={[
              {
                id: 'pour',
                term: orientation.whoTitle,
                value: orientation.who[0]?.[1],
                aside: (
                  <Link href={first} prefetch={false}>
                    {orientation.change}
                    <span className="vh">{orientation.changeWho}</span>
                  </Link>
                ),
              },
            ]}
          />
        </div>
      }
    >
      <details className="more">
        <summary>{orientation.vls}</summary>
        <div>{orientation.vlsText}</div>
      </details>
    </Question>
  )
}
