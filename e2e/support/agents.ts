import type { Browser, Page, TestInfo } from '@playwright/test'
import { expectPage, password } from './journey'

/** Another person at another browser, with the settings of this project. */
export async function newcomer(browser: Browser, info: TestInfo): Promise<Page> {
  return (await browser.newContext({ ...info.project.use })).newPage()
}

/** The code that an application would show at this moment: the demo's page shows it. */
export async function codeOfNow(page: Page): Promise<string> {
  const body = await (await page.request.get('/dev')).text()
  return /<code>(\d{6})<\/code>/u.exec(body)?.[1] ?? ''
}

/** An agent signs in on his own page; `instructeur.69` and so on. */
export async function signInAgent(page: Page, name: string): Promise<void> {
  const code = await codeOfNow(page)
  await page.getByLabel('Adresse électronique professionnelle').fill(`${name}@prefecture.example`)
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByLabel('Code de vérification').fill(code)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** An agent at a browser of his own, signed in by the demo. */
export async function agentAt(browser: Browser, info: TestInfo, name: string): Promise<Page> {
  const page = await newcomer(browser, info)
  await page.request.post('/dev/connexion', { form: { agent: `${name}@prefecture.example` } })
  return page
}

/** Opens a situation of the demo as its person: answers the reference of the request. */
export async function openScenario(page: Page, scenario: string): Promise<string> {
  await page.request.post('/dev/situation', { form: { scenario } })
  await page.goto('/mon-espace')
  return ((await page.locator('main').textContent()) ?? '').replaceAll(/\D/gu, '').slice(0, 19)
}

export async function moveClock(page: Page, advance: string): Promise<void> {
  await page.request.post('/dev/horloge', { form: { advance } })
}

/** Takes the only dossier of the queue, and begins its examination. */
export async function takeAndBegin(agent: Page): Promise<void> {
  await agent.goto('/agents/dossiers')
  await agent.getByRole('button', { name: 'Prendre ce dossier' }).click()
  await agent.getByRole('button', { name: 'Commencer l’examen' }).click()
  await agent.getByRole('button', { name: 'Valider la complétude' }).waitFor()
}

/** A proposal is read again before it is made. */
export async function reviewAndSend(agent: Page, button: string): Promise<void> {
  await agent.getByRole('button', { name: 'Relire avant envoi' }).click()
  await expectPage(agent, 'Relire avant envoi')
  await agent.getByRole('button', { name: button, exact: true }).click()
}
