import { expect, type Page, test } from '@playwright/test'
import { linkTo, newPassword } from '../support/account'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import { expectPage, freshDemo, password, signIn } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const alert = (page: Page) => page.getByRole('alert', { name: 'Il y a un problème' })

async function check(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where)
  await expectNoSidewaysScroll(page, where)
}

async function askForReset(page: Page, foreignerNumber: string): Promise<void> {
  await page.goto('/mot-de-passe/oublie')
  await page.getByLabel('Numéro étranger').fill(foreignerNumber)
  await page.getByRole('button', { name: 'Recevoir un lien' }).click()
  await expectPage(page, 'Vérifiez vos courriels')
}

test('CPT-07 a forgotten password is replaced by a link that serves once @plain', async ({ page }, info) => {
  const scripted = info.project.use.javaScriptEnabled !== false
  await page.goto('/connexion')
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
  await page.getByRole('button', { name: 'Recevoir un lien' }).click()
  await expect(alert(page)).toContainText('Saisissez votre numéro étranger.')
  if (scripted) await check(page, 'forgotten password in error')
  await askForReset(page, '9900000555')
  const unknown = await page.getByRole('main').textContent()
  await askForReset(page, '9900000102')
  expect(await page.getByRole('main').textContent()).toBe(unknown)
  const link = await linkTo(page, 'joao@demo.example', 'Réinitialisez votre mot de passe')
  expect((await page.request.get(link)).status()).toBe(200)
  await page.goto(link)
  await page.getByLabel('Mot de passe').fill(newPassword)
  await page.getByRole('button', { name: 'Enregistrer mon mot de passe' }).click()
  await expectPage(page, 'Votre mot de passe est changé')
  await linkTo(page, 'joao@demo.example', 'Votre mot de passe a été modifié')
  await page.goto(link)
  await expectPage(page, 'Ce lien ne peut plus servir')
  await page.goto('/connexion')
  await signIn(page, '9900000102')
  await expect(alert(page)).toContainText('ne correspond pas')
  await page.getByLabel('Mot de passe').fill(newPassword)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible()
})

test('CPT-08 the address changes once confirmed, and the former one can stop it @plain', async ({
  page,
}, info) => {
  await page.goto('/mon-espace/profil')
  await signIn(page, '9900000102')
  await expectPage(page, 'Mon compte')
  if (info.project.use.javaScriptEnabled !== false) await check(page, 'profile')
  await page.getByRole('link', { name: 'Modifier : adresse électronique' }).click()
  await page.getByLabel('Nouvelle adresse électronique').fill('neuf@demo.example')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Un lien vient de partir')).toBeVisible()
  await expect(page.getByText('joao@demo.example')).toBeVisible()
  const confirm = await linkTo(page, 'neuf@demo.example', 'Confirmez votre nouvelle adresse électronique')
  const stop = await linkTo(page, 'joao@demo.example', 'Votre adresse électronique va changer')
  await page.goto(stop)
  await page.goto(confirm)
  await page.getByRole('button', { name: 'Confirmer cette adresse' }).click()
  await expectPage(page, 'Votre nouvelle adresse est enregistrée')
  await page.goto('/mon-espace/profil')
  await expect(page.getByText('neuf@demo.example')).toBeVisible()
  await page.goto(stop)
  await page.getByRole('button', { name: 'Garder mon adresse' }).click()
  await expectPage(page, 'Votre adresse électronique ne change pas')
  await page.goto('/mon-espace/profil')
  await signIn(page, '9900000102')
  await expect(page.getByText('joao@demo.example')).toBeVisible()
})

test('CPT-09 the password changes, and « Se déconnecter partout » ends every session @plain', async ({
  page,
  browser,
}, info) => {
  await page.goto('/mon-espace/profil/mot-de-passe')
  await signIn(page, '9900000102')
  await expectPage(page, 'Modifier votre mot de passe')
  const save = async (current: string) => {
    await page.getByLabel('Mot de passe actuel').fill(current)
    await page.getByLabel('Nouveau mot de passe').fill(newPassword)
    await page.getByRole('button', { name: 'Enregistrer' }).click()
  }
  await save('un autre')
  await expect(alert(page)).toContainText('Le mot de passe actuel ne correspond pas.')
  await save(password)
  await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible()
  const other = await browser.newPage({ ...info.project.use })
  await other.goto('/connexion')
  await other.getByLabel('Numéro étranger').fill('9900000102')
  await other.getByLabel('Mot de passe').fill(newPassword)
  await other.getByRole('button', { name: 'Se connecter' }).click()
  await expect(other.getByRole('button', { name: 'Se déconnecter' })).toBeVisible()
  await page.goto('/mon-espace/profil')
  await page.getByRole('button', { name: 'Se déconnecter partout' }).click()
  await expectPage(page, 'Se connecter')
  await other.goto('/mon-espace/profil')
  await expectPage(other, 'Se connecter')
  await other.close()
})

test('CPT-10 the orientation leads to an account, or says why and where to go @plain', async ({
  page,
}, info) => {
  test.slow()
  const scripted = info.project.use.javaScriptEnabled !== false
  const keepOn = () => page.getByRole('button', { name: 'Je continue' }).click()
  await page.goto('/')
  await page.getByRole('link', { name: 'Je demande ou renouvelle un titre de séjour' }).click()
  await expectPage(page, 'Pour qui faites-vous la demande ?')
  await keepOn()
  await expect(alert(page)).toContainText('Choisissez une réponse pour continuer.')
  if (scripted) await check(page, 'orientation in error')
  await page.getByLabel('Une autre personne').check()
  await keepOn()
  await expectPage(page, 'Chaque personne fait sa demande avec son propre compte')
  await page.getByRole('link', { name: 'Précédent' }).click()
  await page.getByLabel('Moi-même').check()
  await keepOn()
  await expectPage(page, 'Quelle est votre situation ?')
  if (scripted) await check(page, 'situation')
  const situations = await page.getByRole('radio').count()
  for (let rank = 1; rank < situations; rank += 1) {
    await page.getByRole('radio').nth(rank).check()
    await keepOn()
    await expect(page.getByRole('heading', { name: 'Où aller' })).toBeVisible()
    await page.getByRole('link', { name: 'Précédent' }).click()
    await expectPage(page, 'Quelle est votre situation ?')
  }
  await page.getByLabel('Et je suis titulaire d’un titre de séjour / VLS-TS').check()
  await keepOn()
  await expectPage(page, 'Ce service est le bon')
  if (scripted) await check(page, 'right service')
  await page.getByRole('link', { name: 'Créer mon compte' }).click()
  await expectPage(page, 'Créer votre compte')
})
