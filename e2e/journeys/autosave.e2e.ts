import { expect, type Page, test } from '@playwright/test'
import { agentAt, openScenario, takeAndBegin } from '../support/agents'
import { expectSound } from '../support/axe'
import { expectPage, fill, freshDemo, keepOn, signIn, startRequest } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const status = (page: Page) => page.getByRole('status').filter({ hasText: /nregistré/ })

/** What the server holds of a page, as another device of the same person reads it. */
async function elsewhere(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(path)
  return other
}

test('DEP-15 what is written is saved while it is written, and the line says so', async ({ page }) => {
  const reference = await startRequest(page)
  const path = `/demande/${reference}/etat-civil`
  await page.getByLabel('Numéro du document').fill('CB12')
  await expect(status(page)).toHaveText(/^Enregistré à \d+\sh/)
  const other = await elsewhere(page, path)
  await expect(other.getByLabel('Numéro du document')).toHaveValue('CB12')
  await other.close()
  await fill.civilStatus(page)
  await expect(page.getByRole('status')).toBeVisible()
  await keepOn(page)
  await expectPage(page, 'Liens personnels et familiaux')
  await page.goBack()
  await expect(page.getByLabel('Numéro du document')).toHaveValue('CB129874')
})

test('DEP-20 pressed without a network, a page stays with all that was typed, and goes on when it is back', async ({
  page,
}) => {
  await startRequest(page)
  await page.context().setOffline(true)
  await fill.civilStatus(page)
  await keepOn(page)
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText('Le réseau est coupé')
  await expect(page.getByLabel('Numéro du document')).toHaveValue('CB129874')
  await page.context().setOffline(false)
  await keepOn(page)
  await expectPage(page, 'Liens personnels et familiaux')
})

test('DEP-16 a tab that is closed a second after the last key loses nothing', async ({ page }) => {
  const reference = await startRequest(page)
  const path = `/demande/${reference}/etat-civil`
  const closing = await elsewhere(page, path)
  await closing.getByLabel('Numéro du document').click()
  // The code that saves is there as soon as a first save was made.
  await expect(async () => {
    await closing.getByLabel('Célibataire').check()
    await closing.getByLabel('Veuf(ve)').check()
    await expect(status(closing)).toHaveText(/^Enregistré/, { timeout: 3000 })
  }).toPass()
  await closing.getByLabel('Numéro du document').fill('AB654321')
  await closing.close({ runBeforeUnload: true })
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByLabel('Numéro du document')).toHaveValue('AB654321')
  }).toPass()
})

test('DEP-17 a network that fails is told, and « Réessayer » mends it', async ({ page }) => {
  const reference = await startRequest(page)
  const number = page.getByLabel('Numéro du document')
  await number.fill('AA1')
  await expect(status(page)).toHaveText(/^Enregistré/)
  await page.context().setOffline(true)
  await number.fill('AA12345')
  await expect(status(page)).toContainText('Non enregistré')
  await page.context().setOffline(false)
  await status(page).getByRole('button', { name: 'Réessayer' }).click()
  await expect(status(page)).toHaveText(/^Enregistré/)
  const other = await elsewhere(page, `/demande/${reference}/etat-civil`)
  await expect(other.getByLabel('Numéro du document')).toHaveValue('AA12345')
})

test('DEP-18 two tabs: the stale one is told while it writes, and keeps its text', async ({ page }) => {
  const reference = await startRequest(page)
  const path = `/demande/${reference}/etat-civil`
  const stale = await elsewhere(page, path)
  await page.getByLabel('Numéro du document').fill('FIRST1')
  await expect(status(page)).toHaveText(/^Enregistré/)
  await stale.getByLabel('Numéro du document').fill('SECOND2')
  await expect(status(stale)).toContainText('modifiée dans un autre onglet')
  await expect(stale.getByLabel('Numéro du document')).toHaveValue('SECOND2')
  const kept = await elsewhere(page, path)
  await expect(kept.getByLabel('Numéro du document')).toHaveValue('FIRST1')
})

test('DEP-19 the code, the dates and the reasons of the documents are saved too; a stranger saves nothing @desktop', async ({
  page,
}) => {
  await page.request.post('/dev/situation', { form: { scenario: 'draft-at-pieces' } })
  await page.goto('/')
  await page.getByRole('link', { name: 'Reprendre ma demande' }).click()
  await expectPage(page, 'Transmettre les pièces justificatives')
  const path = new URL(page.url()).pathname
  const saved = page.waitForResponse(/\/enregistrement$/)
  await page.getByLabel('Votre code').fill('ZZ12')
  await saved
  const other = await elsewhere(page, path)
  await expect(other.getByLabel('Votre code')).toHaveValue('ZZ12')
  const origin = new URL(page.url()).origin
  const save = (reference: string, from = origin) =>
    page.request.post(`/demande/${reference}/enregistrement`, {
      headers: { origin: from },
      multipart: { page: 'pieces', version: '9', shown: 'ephoto', 'ephoto.code': 'x' },
    })
  const reference = /\d{19}/.exec(path)?.[0] ?? ''
  expect((await save(reference, 'https://ailleurs.example')).status()).toBe(403)
  expect((await save(reference)).status()).toBe(409)
  await page.request.post('/dev/connexion', { form: { foreignerNumber: '9900000103' } })
  expect((await save(reference)).status()).toBe(404)
  expect((await save('6900000000000000000')).status()).toBe(404)
  await page.context().clearCookies()
  expect((await save(reference)).status()).toBe(401)
})

test('DEP-21 a session that ends while one types saves what follows too, and says so', async ({ page }) => {
  const reference = await startRequest(page)
  await page.request.post('/dev/inactivite')
  await page.getByLabel('Numéro du document').fill('CB12')
  await expect(status(page)).toContainText('Votre session est terminée')
  await fill.civilStatus(page)
  await keepOn(page)
  await expectPage(page, 'Se connecter')
  await signIn(page, '9900000102')
  await expect(page).toHaveURL(`/demande/${reference}/etat-civil`)
  await expect(page.getByLabel('Numéro du document')).toHaveValue('CB129874')
})

test('DEP-22 typed before a network was ever there, it is told, and saved when it comes', async ({
  page,
}) => {
  const reference = await startRequest(page)
  await page.context().setOffline(true)
  await page.getByLabel('Numéro du document').fill('CB12')
  await expect(page.getByText('Non enregistré')).toBeVisible()
  await page.context().setOffline(false)
  await expect(status(page)).toHaveText(/^Enregistré à/)
  const other = await elsewhere(page, `/demande/${reference}/etat-civil`)
  await expect(other.getByLabel('Numéro du document')).toHaveValue('CB12')
})

test('SES-01 the end of a session is told five minutes before, and can be put off', async ({ page }) => {
  await page.clock.install()
  await startRequest(page)
  await page.getByLabel('Numéro du document').fill('CB12')
  await page.clock.runFor(2000)
  await expect(status(page)).toHaveText(/^Enregistré/)
  const told = page.getByRole('alert').filter({ hasText: 'Votre session' })
  await page.request.post('/dev/inactivite?minutes=26')
  await page.clock.fastForward('25:01')
  await expect(told).toContainText('se termine dans moins de cinq minutes')
  await expectSound(page, 'a session about to end')
  await told.getByRole('button', { name: 'Rester connecté' }).click()
  await expect(told).toHaveCount(0)
  await page.request.post('/dev/inactivite')
  await page.clock.fastForward('30:01')
  await expect(told).toContainText('Votre session est terminée')
  await expect(told.getByRole('button')).toHaveCount(0)
})

test('SES-02 what an agent wrote stays on the page when the session has ended @desktop', async ({
  page,
  browser,
}, info) => {
  await openScenario(page, 'submitted')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await takeAndBegin(sabine)
  await sabine.getByLabel('Nouvelle note').fill('Appelée ce matin : elle envoie le contrat.')
  await page.request.post('/dev/inactivite')
  await sabine.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect(sabine.getByRole('alert', { name: 'Il y a un problème' })).toContainText(
    'Votre session est terminée',
  )
  await expect(sabine.getByLabel('Nouvelle note')).toHaveValue(/Appelée ce matin/)
})
