import { clock, moveClock, readInstant, resetClock } from '@/lib/clock'
import { devRoutes } from '@/lib/demo/devRoutes'
import { untilQuiet } from '@/lib/demo/due'
import { addDuration } from '@/lib/demo/duration'
import { requireDemo } from '@/lib/demo/guard'
import { devWords } from '@/lib/demo/words'
import { instantDayInWords, timeInWords } from '@/lib/format'
import { seeOther } from '@/lib/forms/answers'
import { runDue } from '@/lib/jobs/runDue'

function page(now: Date, problem = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${devWords.clock}</title></head><body><main><h1>${devWords.clock}</h1>
<p>${devWords.legalTime} <time datetime="${now.toISOString()}">${instantDayInWords(now)}, ${timeInWords(now)}</time></p>
${problem && `<p role="alert">${problem}</p>`}
<form method="post"><p><label>${devWords.now}<br><input name="now"></label></p>
<p><label>${devWords.advance}<br><input name="advance"></label></p><p><button>${devWords.move}</button></p></form>
<form method="post"><button>${devWords.resetClock}</button></form>
<p><a href="${devRoutes.start}">${devWords.back}</a></p></main></body></html>`
}

function answer(body: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** The legal clock of the demo, and the form that moves it. */
export async function GET(): Promise<Response> {
  requireDemo()
  return answer(page(await clock.now()))
}

/** `now=<ISO date>` or `advance=<ISO duration>`; empty resets. Answers when all that became due has run. */
export async function POST(request: Request): Promise<Response> {
  requireDemo()
  const form = new URLSearchParams(await request.text())
  const now = (form.get('now') ?? '').trim()
  const advance = (form.get('advance') ?? '').trim()
  if (!now && !advance) await resetClock()
  else {
    const legal = await clock.now()
    const target = now ? readInstant(now) : addDuration(legal, advance)
    if (!target) return answer(page(legal, devWords.badClock), 400)
    await moveClock(target)
  }
  await runDue(await clock.now())
  await untilQuiet()
  return seeOther(devRoutes.clock)
}
