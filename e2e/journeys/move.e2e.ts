import { expect, type Page, test } from '@playwright/test'
import { readPdf } from '@/lib/testing/pdf'
import { openScenario } from '../support/agents'
import { expectSound } from '../support/axe'
import {
  answerQuestions,
  deposit,
  expectPage,
  fill,
  fillDate,
  freshDemo,
  keepOn,
  mailsTo,
  questionPages,
  sendDocuments,
  signIn,
  startRequest,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const ines = '9900000109'
const title = 'Déclarer un changement d’adresse'

async function fillAddress(page: Page, postcode: string, commune: string): Promise<void> {
  await page.getByLabel('Numéro et voie').fill('40 passage des Ébénistes')
  await page.getByLabel('Code postal').fill(postcode)
  await page.getByLabel('Commune', { exact: true }).fill(commune)
  await fillDate(page, 'Date du déménagement', ['1', '10', '2026'])
}

async function declare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Déclarer ma nouvelle adresse' }).click()
}

async function openTile(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Je déclare mon changement d’adresse' }).click()
  await signIn(page, ines)
  await expectPage(page, title)
}

async function pdfBehind(page: Page, link: string) {
  const href = await page.getByRole('link', { name: link }).getAttribute('href')
  const pdf = await readPdf(await (await page.request.get(href ?? '')).body())
  return { href: href ?? '', ...pdf, text: pdf.text.replace(/\s+/g, ' ') }
}

test('ADR-01 Inés declares her move inside her request, and Paris receives it @plain', async ({
  page,
}, info) => {
  const reference = await startRequest(page, ines)
  for (const [heading, answer] of questionPages.slice(0, 2)) {
    await expectPage(page, heading)
    await answer(page)
    await keepOn(page)
  }
  await expectPage(page, 'Adresse et contact')
  await page.getByLabel('Téléphone').fill('06 39 98 01 02')
  await page.getByRole('group', { name: 'toujours la vôtre' }).getByLabel('Non').check()
  await keepOn(page)
  await expectPage(page, title)
  await page.goto(`/demande/${reference}/motif`)
  await expectPage(page, 'Adresse et contact')
  await keepOn(page)
  await expectPage(page, title)
  await fillAddress(page, '75011', 'Paris')
  await declare(page)

  await expectPage(page, 'Adresse et contact')
  await expect(page.getByText('Votre nouvelle adresse est enregistrée')).toBeVisible()
  await expect(page.getByText('40 passage des Ébénistes, 75011 Paris')).toBeVisible()
  await expect(page.getByRole('group', { name: 'toujours la vôtre' }).getByLabel('Oui')).toBeChecked()
  await expect(page.getByLabel('Téléphone')).toHaveValue('06 39 98 01 02')
  const attestation = await pdfBehind(page, 'Télécharger l’attestation de changement d’adresse')
  expect(attestation).toMatchObject({ language: 'fr', tagged: true, universal: true })
  expect(attestation.text).toContain('40 passage des Ébénistes, 75011 Paris')
  const [mail] = await mailsTo(page, 'ines@demo.example')
  expect(mail?.subject).toBe('Votre changement d’adresse est enregistré')

  await keepOn(page)
  for (const [heading, answer] of questionPages.slice(3)) {
    await expectPage(page, heading)
    await answer(page)
    await keepOn(page)
  }
  await sendDocuments(page, info)
  await expect(page.getByText('préfecture de police')).toBeVisible()
  await deposit(page)
  const receipt = await pdfBehind(page, 'Télécharger la confirmation de dépôt')
  expect(receipt.text).toContain('40 passage des Ébénistes, 75011 Paris')
  expect(receipt.text).toContain('Préfecture de police')
})

test('ADR-02 from the review she declares her move and is back at the review @plain', async ({
  page,
}, info) => {
  await startRequest(page, ines)
  await answerQuestions(page)
  await sendDocuments(page, info)
  await page.getByRole('link', { name: 'Modifier : Adresse et contact' }).click()
  await page.getByRole('group', { name: 'toujours la vôtre' }).getByLabel('Non').check()
  await keepOn(page)
  await expectPage(page, title)
  await fillAddress(page, '75011', '')
  await declare(page)
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
  await expect(page.getByText('40 passage des Ébénistes, 75011 Paris')).toBeVisible()
})

test('ADR-03 as a tile: declared, attested, told by mail, and for her eyes only @plain', async ({
  page,
  browser,
}, info) => {
  await openTile(page)
  await fillAddress(page, '75 382', 'Paris Cedex 08')
  await page.getByLabel(/^Chez/).fill('Mme Noé')
  await fillDate(page, 'Date du déménagement', ['3', '2', '2020'])
  await declare(page)
  await expectPage(page, 'Votre changement d’adresse est enregistré')
  await expect(page.getByText('chez Mme Noé, 40 passage des Ébénistes, 75382 Paris Cedex 08')).toBeVisible()
  await expect(page.getByText('plus de trois mois')).toBeVisible()
  const attestation = await pdfBehind(page, 'Télécharger l’attestation de changement d’adresse')
  expect(attestation.text).toContain('chez Mme Noé')
  const [mail] = await mailsTo(page, 'ines@demo.example')
  const link = new URL(/https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '')
  await page.goto(link.pathname + link.search)
  await expectPage(page, 'Votre changement d’adresse est enregistré')

  const stranger = await browser.newPage({ ...info.project.use })
  await stranger.goto(link.pathname + link.search)
  await signIn(stranger, '9900000102')
  await expectPage(stranger, 'Page introuvable')
  expect((await stranger.request.get(attestation.href)).status()).toBe(404)
  await stranger.goto('/mon-espace/changement-adresse?demande=6900000000000000000')
  await expectPage(stranger, 'Page introuvable')
  await stranger.close()
})

test('ADR-04 a postcode of several communes asks which, and keeps everything @plain', async ({ page }) => {
  await openTile(page)
  await fillAddress(page, '01410', '')
  await page.getByLabel(/^Bâtiment/).fill('Les Hêtres')
  await declare(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Choisissez votre commune' })).toBeVisible()
  await expect(page.getByLabel(/^Bâtiment/)).toHaveValue('Les Hêtres')
  await page.getByRole('group', { name: 'Quelle est votre commune' }).getByLabel('Lajoux').check()
  await declare(page)
  await expect(page.getByText('Les Hêtres, 40 passage des Ébénistes, 01410 Lajoux')).toBeVisible()
  await expect(page.getByText(/département 39|Jura/)).toBeVisible()
})

test('ADR-05 a commune that the list does not know is kept as typed @plain', async ({ page }) => {
  await openTile(page)
  await fillAddress(page, '69100', 'Gratte-Ciel')
  await declare(page)
  await page.getByLabel(/garder «\sGratte-Ciel\s»/).check()
  await declare(page)
  await expect(page.getByText('40 passage des Ébénistes, 69100 Gratte-Ciel')).toBeVisible()
})

test('ADR-06 what is wrong is told on top and beside, and everything typed stays @plain', async ({
  page,
}) => {
  await openTile(page)
  await page.getByLabel('Code postal').fill('98000')
  await page.getByLabel('Commune', { exact: true }).fill('Monaco')
  await fillDate(page, 'Date du déménagement', ['1', '10', '2199'])
  await declare(page)
  await expect(page).toHaveTitle(/^Erreur\s: Déclarer un changement d’adresse/)
  const summary = page.getByRole('alert').filter({ hasText: 'Il y a un problème' })
  await expect(summary.getByRole('link')).toHaveText([
    'Saisissez le numéro et la voie, ou un lieu-dit.',
    /Monaco, qui n’est pas en France/,
    /dans le futur/,
  ])
  await expect(page.getByLabel('Commune', { exact: true })).toHaveValue('Monaco')
  await summary.getByRole('link').first().click()
  await expect(page.getByLabel('Numéro et voie')).toBeFocused()

  await page.getByLabel('Numéro et voie').fill("31 montée de l'Écluse")
  await page.getByLabel('Code postal').fill('69001')
  await page.getByLabel('Commune', { exact: true }).fill('Lyon')
  await fillDate(page, 'Date du déménagement', ['1', '10', '2026'])
  await declare(page)
  await expect(page.getByRole('alert').filter({ hasText: 'déjà celle que nous connaissons' })).toBeVisible()
})

test('ADR-07 every page of the declaration is accessible and fits 320 pixels', async ({ page }) => {
  test.slow()
  const check = (where: string) => expectSound(page, where)
  await openTile(page)
  await check('declaration')
  await declare(page)
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
  await check('declaration in error')
  await fillAddress(page, '01410', 'Mijou')
  await declare(page)
  await expect(page.getByRole('group', { name: 'Quelle est votre commune' })).toBeVisible()
  await check('declaration with its communes')
  await page.getByLabel('Mijoux').check()
  await check('declaration filled')
  await declare(page)
  await expectPage(page, 'Votre changement d’adresse est enregistré')
  await check('declared')
  await startRequestSignedIn(page)
  await check('the page of the address, with its attestation')
})

async function startRequestSignedIn(page: Page): Promise<void> {
  await page.goto('/demande/nouvelle')
  await page.getByLabel('Je sollicite le renouvellement de ce titre').check()
  await page.getByRole('button', { name: 'Je commence' }).click()
  await page.getByRole('link', { name: 'Je continue' }).click()
  await fill.civilStatus(page)
  await keepOn(page)
  await expectPage(page, 'Liens personnels et familiaux')
  await fill.family(page)
  await keepOn(page)
  await expectPage(page, 'Adresse et contact')
}

test('ADR-08 while a request is examined, a move leads to where its proof is added @plain', async ({
  page,
}) => {
  const reference = await openScenario(page, 'submitted')
  await page.goto('/mon-espace/changement-adresse')
  await fillAddress(page, '75011', 'Paris')
  await declare(page)
  await expectPage(page, 'Votre changement d’adresse est enregistré')
  await page.getByRole('link', { name: 'Ajouter un document à ma demande' }).click()
  await expectPage(page, 'Corriger ma demande ou ajouter un document')
  await expect(page).toHaveURL(new RegExp(`/mon-espace/demandes/${reference}/rectifier$`))
})

test('ADR-09 a session that ends while the address is typed loses nothing of it @plain', async ({
  page,
  context,
}, info) => {
  await openTile(page)
  await fillAddress(page, '75011', 'Paris')
  await page.request.post('/dev/inactivite')
  await declare(page)
  if (info.project.use.javaScriptEnabled === false) {
    await signIn(page, ines)
    await expect(page.getByRole('status')).toContainText('Ce que vous aviez écrit est ci-dessous')
  } else {
    await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText(
      'session est terminée',
    )
    const other = await context.newPage()
    await other.goto('/mon-espace')
    await signIn(other, ines)
    await expect(other).toHaveURL('/mon-espace')
  }
  await expect(page.getByLabel('Numéro et voie')).toHaveValue('40 passage des Ébénistes')
  await expect(page.getByLabel('Jour')).toHaveValue('1')
  await declare(page)
  await expectPage(page, 'Votre changement d’adresse est enregistré')
  await page.goto('/mon-espace/changement-adresse')
  await expect(page.getByLabel('Numéro et voie')).toHaveValue('')
})
