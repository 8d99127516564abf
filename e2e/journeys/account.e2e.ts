import { expect, type Page, test } from '@playwright/test'
import {
  askForAccount,
  fillDate,
  fillPermit,
  fillVisa,
  keepOn,
  linkTo,
  newPassword,
} from '../support/account'
import { expectSound as check } from '../support/axe'
import { expectPage, freshDemo, mailsTo } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const confirm = 'Confirmez votre adresse électronique'
const alert = (page: Page) => page.getByRole('alert', { name: 'Il y a un problème' })

test('CPT-01 an account from nothing, then a first request @plain', async ({ page }, info) => {
  test.slow()
  const scripted = info.project.use.javaScriptEnabled !== false
  await page.goto('/connexion')
  await page.getByRole('link', { name: 'Créer votre compte' }).click()
  await expectPage(page, 'Créer votre compte')
  if (scripted) await check(page, 'identification')
  await askForAccount(page)
  await expect(page.getByText('chiara@demo.example')).toBeVisible()
  if (scripted) await check(page, 'recorded')
  await page.goto(await linkTo(page, 'chiara@demo.example', confirm))
  await expectPage(page, 'Choisissez votre mot de passe')
  if (scripted) await check(page, 'password')
  await page.getByLabel('Mot de passe').fill(newPassword)
  await page.getByRole('button', { name: 'Enregistrer mon mot de passe' }).click()
  await expectPage(page, 'Confirmation de création du compte')
  if (scripted) await check(page, 'confirmation')
  await expect(async () => {
    const subjects = (await mailsTo(page, 'chiara@demo.example')).map(({ subject }) => subject)
    expect(subjects).toEqual(['Votre compte est créé', confirm])
  }).toPass()
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
  await page.getByLabel('Numéro étranger').fill('9900000101')
  await page.getByLabel('Mot de passe').fill(newPassword)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/demande/nouvelle')
  await page.getByLabel('Je sollicite le renouvellement de ce titre').check()
  await page.getByRole('button', { name: 'Je commence' }).click()
  await expectPage(page, 'Avant de commencer votre renouvellement')
})

test('CPT-02 identification says what to mend, and never which of the data does not match @plain', async ({
  page,
}, info) => {
  await page.goto('/compte/creation')
  await page.getByLabel('Numéro étranger').fill('99000001')
  await fillDate(page, 'Date de naissance', '31/2/1991')
  await keepOn(page)
  await expect(alert(page)).toContainText('Le numéro étranger comporte 10 chiffres. Vous en avez saisi 8.')
  await expect(alert(page)).toContainText('février 1991 compte 28 jours')
  await expect(page).toHaveTitle(/^Erreur/)
  await expect(page.getByLabel('Numéro étranger')).toHaveValue('99000001')
  if (info.project.use.javaScriptEnabled !== false) await check(page, 'identification in error')
  const sentence = 'ne correspondent à aucun dossier'
  await fillPermit(page, '9900000101', '15/02/1991')
  await keepOn(page)
  await expect(alert(page)).toContainText(sentence)
  const known = await alert(page).textContent()
  await page.getByLabel('Numéro étranger').fill('')
  await keepOn(page)
  await expect(alert(page)).not.toContainText(sentence)
  await page.getByLabel('Numéro étranger').fill('9900000555')
  await keepOn(page)
  await expect(page.getByLabel('Numéro étranger')).toHaveValue('9900000555')
  await expect(alert(page)).toHaveText(known ?? '')
  await page.goto('/compte/creation/adresse-electronique')
  await expectPage(page, 'Créer votre compte')
})

test('CPT-03 who has an account sees the same screens, and gets another mail @plain', async ({ page }) => {
  for (const [fillIn, number, born, own] of [
    [fillPermit, '9900000102', '03/11/1979', 'joao@demo.example'],
    [fillVisa, '9900000111', '20/08/1996', 'sara@demo.example'],
  ] as const) {
    await page.goto('/compte/creation')
    await fillIn(page, number, born)
    await keepOn(page)
    await expectPage(page, 'Votre adresse électronique')
    await page.getByLabel('Adresse électronique').fill('autre@demo.example')
    await keepOn(page)
    await expectPage(page, 'Demande de création de compte enregistrée')
    await expect(page.getByText('autre@demo.example')).toBeVisible()
    expect(await linkTo(page, own, 'Vous avez déjà un compte')).toBe('/connexion')
  }
  const all = await (await page.request.get('/dev/mails.json?to=autre@demo.example')).json()
  expect(all).toEqual([])
})

test('CPT-04 a link read by a scanner still serves, and serves once @plain', async ({ page }, info) => {
  await askForAccount(page)
  const link = await linkTo(page, 'chiara@demo.example', confirm)
  for (let reads = 0; reads < 2; reads += 1) expect((await page.request.get(link)).status()).toBe(200)
  await page.request.head(link)
  await page.goto(link)
  await page.getByLabel('Mot de passe').fill(newPassword)
  await page.getByRole('button', { name: 'Enregistrer mon mot de passe' }).click()
  await expectPage(page, 'Confirmation de création du compte')
  for (const spent of [link, '/compte/activation/invente']) {
    await page.goto(spent)
    await expectPage(page, 'Ce lien ne peut plus servir')
  }
  if (info.project.use.javaScriptEnabled !== false) await check(page, 'spent link')
  await page.getByRole('link', { name: 'Demander un nouveau lien' }).click()
  await expectPage(page, 'Créer votre compte')
})

test('CPT-05 a slip in the address is told, mended, and its link ended @plain', async ({ page }) => {
  await askForAccount(page, 'chiara@gmial.com')
  const first = await linkTo(page, 'chiara@gmial.com', confirm)
  await page.getByRole('button', { name: 'Utiliser chiara@gmail.com' }).click()
  await expect(page.getByText('Un nouveau courriel vient de partir.')).toBeVisible()
  await expect(page.getByText('chiara@gmail.com')).toBeVisible()
  await page.getByRole('link', { name: 'Modifier l’adresse' }).click()
  await page.getByLabel('Adresse électronique').fill('chiara')
  await keepOn(page)
  await expect(alert(page)).toContainText('ressemble à nom@exemple.fr')
  await page.getByLabel('Adresse électronique').fill('chiara@demo.example')
  await keepOn(page)
  await expectPage(page, 'Demande de création de compte enregistrée')
  await page.getByRole('button', { name: 'Renvoyer le courriel' }).click()
  await expect(page.getByText('Un nouveau courriel vient de partir.')).toBeVisible()
  await expect(async () => expect(await mailsTo(page, 'chiara@demo.example')).toHaveLength(2)).toPass()
  await page.goto(first)
  await expectPage(page, 'Ce lien ne peut plus servir')
})

test('CPT-06 weak passwords are refused, with a measure, « Afficher » and paste', async ({ page }) => {
  await askForAccount(page)
  await page.goto(await linkTo(page, 'chiara@demo.example', confirm))
  const field = page.getByLabel('Mot de passe')
  for (const [weak, sentence] of [
    ['court', '12 caractères minimum. Vous en avez saisi 5.'],
    ['motdepasse2026', 'trop facile à deviner'],
    ['avec chiara dedans', 'contient votre nom'],
  ] as const) {
    await field.fill(weak)
    await page.getByRole('button', { name: 'Enregistrer mon mot de passe' }).click()
    await expect(alert(page)).toContainText(sentence)
    await expect(field).toHaveValue('')
  }
  await check(page, 'password in error')
  await field.fill('quatre mots sans rapport entre eux')
  await expect(page.getByText('très bonne')).toBeVisible()
  await page.getByRole('button', { name: 'Afficher' }).click()
  await expect(field).toHaveAttribute('type', 'text')
  await check(page, 'password filled')
})
