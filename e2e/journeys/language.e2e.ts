import { expect, type Page, type TestInfo, test } from '@playwright/test'
import { readPdf } from '@/lib/testing/pdf'
import { agentAt, newcomer, openScenario } from '../support/agents'
import { expectSound } from '../support/axe'
import {
  expectPage,
  freshDemo,
  keepOn,
  mailsTo,
  password,
  picture,
  questionPages,
  startRequest,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

/** The link of the head; on a telephone it is in the menu. */
async function chooseLanguage(page: Page, name: 'English' | 'Français'): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('link', { name, exact: true }).click()
}

const html = (page: Page) => page.locator('html')

async function signInInEnglish(page: Page, foreignerNumber: string): Promise<void> {
  await page.getByLabel('Foreigner number').fill(foreignerNumber)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const save = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click()

async function fillDay(page: Page, question: string, [day, month, year]: [string, string, string]) {
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

/** What persona 102 answers in French elsewhere, in English. */
async function answerInEnglish(page: Page): Promise<void> {
  await expectPage(page, 'Personal details of the applicant')
  await page.getByLabel('Single').check()
  await page.getByLabel('Passport').check()
  await page.getByLabel('Document number').fill('CB129874')
  await fillDay(page, 'Expiry date', ['18', '6', '2041'])
  await page.getByLabel('Country of issue').selectOption({ label: 'Portugal' })
  await save(page)
  await expectPage(page, 'Personal and family ties')
  await page.getByRole('group', { name: 'dependent children' }).getByLabel('No').check()
  await save(page)
  await expectPage(page, 'Address and contact details')
  await page.getByRole('group', { name: 'still your address' }).getByLabel('Yes').check()
  await page.getByLabel('Phone number').fill('06 39 98 01 02')
  await save(page)
  await expectPage(page, 'Reason for your stay and its length')
  await page.getByRole('group', { name: 'more than 5 years' }).getByLabel('No').check()
  await fillDay(page, 'settled in France', ['4', '3', '2023'])
  await save(page)
}

/** A file of the identity document: at once with scripts, by the plain form of its own without. */
async function sendFile(page: Page, info: TestInfo): Promise<void> {
  const region = page.getByRole('region', { name: 'Identity card or passport' })
  await region
    .getByLabel('Add a file')
    .setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: picture })
  if (info.project.use.javaScriptEnabled === false)
    await region.getByRole('button', { name: 'Send this file' }).click()
  await expect(region.getByRole('link', { name: 'scan.png' })).toBeVisible()
}

test('LNG-01 an application in English, from the home page to its confirmation @plain', async ({
  page,
  browser,
}, info) => {
  await page.goto('/')
  await chooseLanguage(page, 'English')
  await expect(page).toHaveURL('/')
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle('Home — Residence permit')
  await page.goto('/demande/nouvelle')
  await signInInEnglish(page, '9900000102')
  await page.getByLabel('I am applying to renew this permit').check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('link', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\/etat-civil$/)
  const reference = /\d{19}/.exec(page.url())?.[0] ?? ''
  await answerInEnglish(page)
  await expectPage(page, 'Work')
  await page.getByLabel('No longer working').check()
  await page.getByLabel('Involuntary unemployment').check()
  await save(page)
  await expectPage(page, 'Send the supporting documents')
  await sendFile(page, info)
  for (const document of ['Proof of address', 'end of work', 'France Travail']) {
    const region = page.getByRole('region', { name: document })
    await region.getByLabel('I cannot provide this document').check()
    await region.getByLabel('Why can you not provide it?').fill('My papers were stolen.')
  }
  await page.getByLabel('I do not have an e-photo').check()
  await save(page)
  await expectPage(page, 'Check your application before you submit it')
  if (info.project.use.javaScriptEnabled !== false) await expectSound(page, 'review in English')
  await page.getByLabel(/^I certify/).check()
  await page.getByRole('button', { name: 'Submit my application' }).click()
  await expectPage(page, 'Your application has been submitted')
  const href = await page
    .getByRole('link', { name: 'Download the confirmation of submission' })
    .getAttribute('href')
  const pdf = await readPdf(await (await page.request.get(href ?? '')).body())
  expect(pdf.language).toBe('fr')
  expect(pdf.text).toContain('Confirmation')

  const [mail] = await mailsTo(page, 'joao@demo.example')
  expect(mail?.subject).toContain(reference)
  expect(mail?.subject).toMatch(/^Your application .* has been submitted$/u)
  expect(mail?.html).toContain('<html lang="en">')

  // Agents read French, whatever the language of the applicant.
  const agent = await agentAt(browser, info, 'instructeur.69')
  await agent.goto(`/agents/dossiers/${reference}`)
  await expect(agent.locator('main')).toContainText('Chômage involontaire')
})

test('LNG-02 the language changes in mid-page: same address, what was saved stays, errors follow @plain', async ({
  page,
}) => {
  const reference = await startRequest(page)
  await questionPages[0][1](page)
  await keepOn(page)
  await expectPage(page, 'Liens personnels et familiaux')
  await page.goto(`/demande/${reference}/etat-civil`)
  await chooseLanguage(page, 'English')
  await expect(page).toHaveURL(`/demande/${reference}/etat-civil`)
  await expectPage(page, 'Personal details of the applicant')
  await expect(page.getByLabel('Document number')).toHaveValue('CB129874')
  await page.getByLabel('Document number').fill('')
  await save(page)
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: 'Enter the number of your identity document.' })).toBeVisible()
  await chooseLanguage(page, 'Français')
  await expectPage(page, 'État civil du demandeur')
  await expect(html(page)).toHaveAttribute('lang', 'fr')
})

test('LNG-03 the choice follows the person to another browser, and not to the agents @plain', async ({
  page,
  browser,
}, info) => {
  await page.goto('/connexion')
  await chooseLanguage(page, 'English')
  await signInInEnglish(page, '9900000103')
  await expect(page).toHaveURL('/')

  const other = await newcomer(browser, info)
  await other.goto('/connexion')
  await expect(html(other)).toHaveAttribute('lang', 'fr')
  await other.getByLabel('Numéro étranger').fill('9900000103')
  await other.getByLabel('Mot de passe').fill(password)
  await other.getByRole('button', { name: 'Se connecter' }).click()
  await expect(other).toHaveURL('/')
  await other.goto('/mon-espace/profil')
  await expect(html(other)).toHaveAttribute('lang', 'en')
  await other.goto('/agents/connexion')
  await expect(html(other)).toHaveAttribute('lang', 'fr')
  await expect(other.getByRole('button', { name: 'Se connecter' })).toBeVisible()
})

test('LNG-04 a deposited request, its messages and its decision are read in English @plain', async ({
  page,
}, info) => {
  const plain = info.project.use.javaScriptEnabled === false
  const reference = await openScenario(page, 'complement-requested')
  await chooseLanguage(page, 'English')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My renewal application')
  await page.goto(`/mon-espace/demandes/${reference}/complement`)
  await expect(page.getByRole('button', { name: 'Send the additional documents' })).toBeVisible()
  // What the agent wrote is French, and says so to who hears it.
  await expect(page.locator('main [lang="fr"]').first()).toBeVisible()
  if (!plain) await expectSound(page, 'additional documents in English')
  await page.goto(`/mon-espace/demandes/${reference}/rectifier`)
  await page.getByText('Work', { exact: true }).click()
  await expect(page.getByText('Type of contract').first()).toBeVisible()
  await page.goto('/nulle-part')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

test('LNG-05 an address in no language of ours changes nothing, and a link from elsewhere leads home @desktop', async ({
  page,
}) => {
  expect((await page.request.get('/langue/de', { maxRedirects: 0 })).status()).toBe(404)
  const led = await page.request.get('/langue/en', {
    maxRedirects: 0,
    headers: { referer: 'https://ailleurs.example/mon-espace' },
  })
  expect([led.status(), led.headers().location]).toEqual([303, '/'])
  await page.goto('/')
  await expect(html(page)).toHaveAttribute('lang', 'en')
})

test('LNG-06 a scanned code is read again in the other language @desktop', async ({ page }) => {
  await page.goto('/V#BONJOUR')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inconnue')
  await chooseLanguage(page, 'English')
  await expect(page).toHaveURL(/\/V#BONJOUR$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unknown')
})
