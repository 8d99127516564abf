import { expect, type Page, test } from '@playwright/test'
import { readPdf } from '@/lib/testing/pdf'
import {
  expectPage,
  fill,
  fillDate,
  freshDemo,
  keepOn,
  mailsTo,
  signIn,
  startRequest,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

async function newAddress(page: Page, street: string, postcode: string, commune: string): Promise<void> {
  await page.getByLabel('Numéro et voie').fill(street)
  await page.getByLabel('Code postal').fill(postcode)
  await page.getByLabel('Commune', { exact: true }).fill(commune)
  await fillDate(page, 'Date du déménagement', ['1', '10', '2026'])
}

const declare = (page: Page) => page.getByRole('button', { name: 'Déclarer ma nouvelle adresse' }).click()

test('ADR-01 Inés declares her move on the way, and comes back to her draft @plain', async ({ page }) => {
  await startRequest(page, '9900000109')
  await fill.civilStatus(page)
  await keepOn(page)
  await fill.family(page)
  await keepOn(page)
  await expectPage(page, 'Adresse et contact')
  await page.getByLabel('Téléphone').fill('06 39 98 01 09')
  await page.getByRole('group', { name: 'toujours la vôtre' }).getByLabel('Non').check()
  await keepOn(page)
  await expectPage(page, 'Déclarer un changement d’adresse')
  await newAddress(page, '40 passage des Ébénistes', '75011', 'Paris')
  await declare(page)
  await expectPage(page, 'Adresse et contact')
  await expect(page.getByText('40 passage des Ébénistes, 75011 Paris')).toBeVisible()
  await expect(page.getByLabel('Téléphone')).toHaveValue('06 39 98 01 09')
  await expect(page.getByRole('group', { name: 'toujours la vôtre' }).getByLabel('Oui')).toBeChecked()
  await keepOn(page)
  await expectPage(page, 'Motif de séjour et durée')
})

test('ADR-02 from the home page: the attestation is read back, and a mail says so @plain', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Je déclare mon changement d’adresse/ }).click()
  await signIn(page, '9900000102')
  await expectPage(page, 'Déclarer un changement d’adresse')
  await newAddress(page, '12 rue de l’Église', '69003', 'Lyon')
  await declare(page)
  await expectPage(page, 'Votre changement d’adresse est enregistré')
  const link = page.getByRole('link', { name: /Télécharger l’attestation/ })
  const attestation = await page.request.get((await link.getAttribute('href')) ?? '')
  const pdf = await readPdf(await attestation.body())
  expect(pdf).toMatchObject({ language: 'fr', tagged: true, universal: true })
  expect(pdf.text).toContain('12 rue de l’Église')
  const [mail] = await mailsTo(page, 'joao@demo.example')
  expect(mail?.subject).toBe('Votre changement d’adresse est enregistré')
  expect(mail?.text).not.toContain('Église')
})

test('ADR-03 a postcode of several communes asks which, and keeps everything @plain', async ({ page }) => {
  await page.goto('/mon-espace/changement-adresse')
  await signIn(page, '9900000102')
  await newAddress(page, '3 chemin du Lac', '01410', 'Nulle part')
  await declare(page)
  await expectPage(page, 'Déclarer un changement d’adresse')
  const choice = page.getByRole('group', { name: 'Quelle est votre commune' })
  await expect(choice.getByRole('radio').first()).toBeVisible()
  await expect(page.getByLabel('Numéro et voie')).toHaveValue('3 chemin du Lac')
  await choice.getByRole('radio').first().check()
  await declare(page)
  await expectPage(page, 'Votre changement d’adresse est enregistré')
})

test('ADR-04 what is missing is told and what was typed stays; Monaco is not France @plain', async ({
  page,
}) => {
  await page.goto('/mon-espace/changement-adresse')
  await signIn(page, '9900000102')
  await page.getByLabel('Code postal').fill('98000')
  await page.getByLabel('Commune', { exact: true }).fill('Monaco')
  await declare(page)
  const summary = page.getByRole('alert', { name: 'Il y a un problème' })
  await expect(summary).toContainText('Saisissez le numéro et la voie')
  await expect(summary).toContainText('Monaco')
  await expect(page.getByLabel('Commune', { exact: true })).toHaveValue('Monaco')
})
