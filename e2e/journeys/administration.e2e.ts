import { expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { agentAt, newcomer } from '../support/agents'
import { expectAccessible, expectSound } from '../support/axe'
import { expectPage, freshDemo, mailsTo, password } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const problem = (page: Page) => page.getByRole('alert', { name: 'Il y a un problème' })
const address = 'zoe.lefevre@prefecture.example'

/** Fills the account of Zoé, in Lyon. */
async function describeZoe(admin: Page): Promise<void> {
  await admin.getByLabel('Nom, comme il paraîtra').fill('Zoé Lefèvre-Núñez')
  await admin.getByLabel('Qualité').fill('instructrice')
  await admin.getByLabel('Adresse électronique').fill(address)
  await admin.getByLabel('Préfecture', { exact: true }).selectOption('69')
}

/** The address of the last mail's link. */
async function linkTo(page: Page): Promise<string> {
  const [mail] = await mailsTo(page, address)
  return /\/agents\/activation\/\S+/u.exec(mail?.text ?? '')?.[0] ?? ''
}

/** What an application of codes would show for the key of the page. */
async function codeOfKey(page: Page): Promise<string> {
  const key = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  return new TOTP({ secret: Secret.fromBase32(key) }).generate()
}

test('ADM-01 an account is opened, followed by its agent, and ended @plain', async ({
  page: admin,
  browser,
}, info) => {
  await admin.request.post('/dev/connexion', { form: { agent: 'admin@prefecture.example' } })
  await admin.goto('/agents/comptes')
  await admin.getByRole('link', { name: 'Ouvrir un compte' }).click()
  await expectPage(admin, 'Ouvrir un compte d’agent')
  await describeZoe(admin)
  await admin.getByLabel('Adresse électronique').fill('zoe')
  await admin.getByRole('button', { name: 'Ouvrir le compte et envoyer le lien' }).click()
  await expect(problem(admin)).toBeVisible()
  await expect(admin.getByLabel('Nom, comme il paraîtra')).toHaveValue('Zoé Lefèvre-Núñez')
  await admin.getByLabel('Adresse électronique').fill(address)
  await admin.getByRole('button', { name: 'Ouvrir le compte et envoyer le lien' }).click()
  await expect(admin.getByRole('status')).toContainText(`Le lien d’accès est parti à ${address}`)

  const zoe = await newcomer(browser, info)
  const link = await linkTo(admin)
  await zoe.goto(link)
  await expectPage(zoe, 'Activer votre accès d’agent')
  await zoe.getByRole('button', { name: 'Activer mon accès' }).click()
  await expect(problem(zoe)).toContainText('Saisissez le code que montre votre application')
  await zoe.getByLabel('Mot de passe').fill(password)
  await zoe.getByLabel('Code de vérification').fill(await codeOfKey(zoe))
  await zoe.getByRole('button', { name: 'Activer mon accès' }).click()
  await expectPage(zoe, 'Bonjour Zoé Lefèvre-Núñez')
  await zoe.getByRole('link', { name: 'Dossiers', exact: true }).click()
  await expectPage(zoe, 'Dossiers')
  await zoe.goto(link)
  await expectPage(zoe, 'Ce lien ne sert plus')

  await admin.goto('/agents/comptes')
  await admin.getByLabel('Nom, adresse ou préfecture').fill('lefevre nunez')
  await admin.getByRole('button', { name: 'Chercher' }).click()
  await expect(admin.getByRole('row')).toHaveCount(2)
  await admin.getByRole('link', { name: 'Zoé Lefèvre-Núñez' }).click()
  await admin.getByRole('button', { name: 'Désactiver ce compte' }).click()
  await expect(admin.getByRole('status')).toContainText('Compte désactivé')
  await zoe.goto('/agents/dossiers')
  await expectPage(zoe, 'Connexion des agents')
  await admin.getByRole('button', { name: 'Remettre ce compte en service' }).click()
  await expect(admin.getByRole('status')).toContainText('Compte remis en service')
})

test('ADM-02 the settings of a prefecture are kept, a wrong one is refused @plain', async ({ page }) => {
  await page.request.post('/dev/connexion', { form: { agent: 'admin@prefecture.example' } })
  await page.goto('/agents')
  await page.getByRole('link', { name: 'Paramètres' }).click()
  await expectPage(page, 'Paramètres des préfectures')
  const rhone = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '69', exact: true }) })
  await expect(rhone).toContainText('Deux personnes')
  await rhone.getByRole('link').click()
  await page.getByLabel('Téléphone').fill('un deux')
  await page.getByLabel('Heures d’ouverture').fill('le matin, sauf le mardi')
  await page.getByLabel('proposée par une personne').uncheck()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(problem(page)).toBeVisible()
  await expect(page.getByLabel('Heures d’ouverture')).toHaveValue('le matin, sauf le mardi')
  await expect(page.getByLabel('proposée par une personne')).not.toBeChecked()
  await page.getByLabel('Téléphone').fill('01 99 00 69 69')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('status')).toContainText('Paramètres enregistrés')
  await expect(rhone).toContainText('Une personne')
  await expect(rhone).toContainText('01 99 00 69 69'.replaceAll(' ', '\u{a0}'))
})

test('ADM-03 the pages of administrators are accessible, empty, in error and filled', async ({
  page,
  browser,
}, info) => {
  const admin = await agentAt(browser, info, 'admin')
  const look = async (who: Page, path: string) => {
    await who.goto(path)
    await expectSound(who, path)
  }
  for (const path of ['/agents', '/agents/comptes', '/agents/comptes?q=personne', '/agents/parametres'])
    await look(admin, path)
  await look(admin, '/agents/parametres/75')
  await look(admin, '/agents/comptes/nouveau')
  await admin.getByRole('button', { name: 'Ouvrir le compte et envoyer le lien' }).click()
  await expect(problem(admin)).toBeVisible()
  await expectAccessible(admin, 'account refused')
  await describeZoe(admin)
  await admin.getByRole('button', { name: 'Ouvrir le compte et envoyer le lien' }).click()
  await expect(admin.getByRole('status')).toBeVisible()
  await expectSound(admin, 'account opened')
  const link = await linkTo(page)
  await look(page, link)
  await page.getByRole('button', { name: 'Activer mon accès' }).click()
  await expect(problem(page)).toBeVisible()
  await expectAccessible(page, 'activation refused')
  await look(page, '/agents/activation/inconnu')
})
