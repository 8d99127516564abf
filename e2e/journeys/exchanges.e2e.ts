import { expect, test } from '@playwright/test'
import { agentAt, moveClock, openScenario } from '../support/agents'
import { expectAccessible, expectSound } from '../support/axe'
import { expectPage, fillDate, freshDemo, picture } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

test('INS-17 an answer is corrected after the deposit, a child is added and taken out, and the agent sees the difference @plain', async ({
  page,
  browser,
}, info) => {
  const scripts = info.project.use.javaScriptEnabled !== false
  const reference = await openScenario(page, 'submitted')
  const change = `/mon-espace/demandes/${reference}/rectifier`
  const problem = page.getByRole('alert', { name: 'Il y a un problème' })
  await page.goto(change)
  await page.getByText('Adresse et contact', { exact: true }).click()
  await page.locator('details[open]').getByRole('link', { name: 'Corriger ces réponses' }).click()
  await expectPage(page, 'Adresse et contact')
  const send = page.getByRole('button', { name: 'Envoyer la correction' })
  await send.click()
  await expect(problem).toContainText('Aucune réponse n’a changé')
  await page.getByLabel('Téléphone').fill('12')
  await send.click()
  await expect(problem).toContainText('Ce numéro n’existe pas dans ce format')
  await expect(page).toHaveTitle(/^Erreur\s: /)
  await expect(page.getByLabel('Téléphone')).toHaveValue('12')
  if (scripts) await expectAccessible(page, 'correction refused')
  await page.getByLabel('Téléphone').fill('06 39 98 09 09')
  await send.click()
  await expect(page.getByText('Votre correction est envoyée')).toBeVisible()
  if (scripts) await expectSound(page, 'what can be corrected')

  await page.getByText('Liens personnels et familiaux', { exact: true }).click()
  await page.getByRole('link', { name: 'Ajouter un enfant' }).click()
  await page.getByLabel('Nom', { exact: true }).fill('Krčmář')
  await page.getByLabel('Prénom(s)').fill('Zuzana')
  await fillDate(page, 'Date de naissance', ['3', '5', '2020'])
  await page.getByLabel('Nationalité').selectOption({ label: 'Slovaquie' })
  await page.getByRole('radio', { name: 'Oui' }).check()
  await send.click()
  await expect(page.locator('#corrections')).toBeVisible()
  await page.getByText('Liens personnels et familiaux', { exact: true }).click()
  await page.getByRole('link', { name: /^Corriger .*Enfant 1.*Zuzana/ }).click()
  await page.getByText('Retirer de ma demande').first().click()
  await page.getByRole('button', { name: 'Retirer de ma demande' }).click()
  await expect(page.getByText('Votre correction est envoyée')).toBeVisible()

  const sabine = await agentAt(browser, info, 'instructeur.69')
  await sabine.goto(`/agents/dossiers/${reference}`)
  const exchanges = sabine.locator('#echanges').locator('xpath=ancestor::section')
  await expect(exchanges.locator('ins', { hasText: '06 39 98 09 09' })).toBeVisible()
  await expect(exchanges.locator('del', { hasText: 'Zuzana' })).toBeVisible()
  await sabine.getByText('Adresse et contact', { exact: true }).click()
  await expect(sabine.getByText('Corrigé depuis.')).toBeVisible()
  if (scripts) await expectSound(sabine, 'a corrected request')
  await page.goto(`${change}/ailleurs`)
  await expectPage(page, 'Page introuvable')
})

test('INS-18 the reasons of a silence are asked for, given by an agent, and read with the day to contest @plain', async ({
  page,
  browser,
}, info) => {
  const scripts = info.project.use.javaScriptEnabled !== false
  const reference = await openScenario(page, 'submitted-long-ago')
  await moveClock(page, 'P30D')
  await page.goto(`/mon-espace/demandes/${reference}`)
  await page.getByRole('button', { name: 'Demander les motifs' }).click()
  await expect(page.getByText('La préfecture doit répondre avant le').first()).toBeVisible()

  const sabine = await agentAt(browser, info, 'instructeur.69')
  await sabine.goto('/agents/dossiers')
  await sabine.locator('.note', { hasText: 'motifs du refus implicite' }).getByRole('link').click()
  await sabine.getByText('Communiquer les motifs').first().click()
  const give = sabine.getByRole('button', { name: 'Communiquer les motifs' })
  await sabine.getByLabel('Motifs du refus implicite').fill('Trop court.')
  await give.click()
  await expect(sabine.getByRole('alert', { name: 'Il y a un problème' })).toContainText('droit et de fait')
  await expect(sabine.getByLabel('Motifs du refus implicite')).toHaveValue('Trop court.')
  const reasons = 'L’attestation d’emploi ne dit pas combien d’heures sont travaillées (CESEDA R233-1).'
  await sabine.getByLabel('Motifs du refus implicite').fill(reasons)
  await give.click()
  await expect(sabine.getByText('Les motifs sont communiqués.')).toBeVisible()
  await expect(sabine.getByText(reasons)).toBeVisible()
  await sabine.goto('/agents/dossiers')
  await expect(sabine.getByText('motifs du refus implicite')).toHaveCount(0)

  await page.goto('/mon-espace/notifications')
  await page.getByRole('link', { name: /a répondu à votre demande de motifs/ }).click()
  await page.getByRole('link', { name: 'Lire la réponse' }).click()
  await expect(page.getByText(reasons)).toBeVisible()
  await page.getByText('Contester', { exact: true }).click()
  await expect(page.getByText('recours gracieux')).toBeVisible()
  if (scripts) await expectSound(page, 'reasons given')
})

test('INS-20 an answer is left and found again, and a word goes with it to the agent @plain', async ({
  page,
  browser,
}, info) => {
  const reference = await openScenario(page, 'complement-requested')
  await page.goto(`/mon-espace/demandes/${reference}/complement`)
  const word = page.getByLabel('Un mot pour l’agent')
  await word.fill('Je vous appelle lundi.')
  await page.getByText('Je ne peux pas le fournir').first().click()
  const reason = page.getByLabel('Expliquez pourquoi').first()
  await reason.fill('Mon ancien employeur a fermé.')
  await page.getByRole('button', { name: 'Enregistrer et quitter' }).click()
  await expect(page.getByText('Ce que vous avez écrit et joint est gardé.')).toBeVisible()
  await page.goto(`/mon-espace/demandes/${reference}/complement`)
  await expect(word).toHaveValue('Je vous appelle lundi.')
  await expect(reason).toHaveValue('Mon ancien employeur a fermé.')
  if (info.project.use.javaScriptEnabled !== false) await expectSound(page, 'an answer found again')
  await page.getByRole('button', { name: 'Envoyer le complément de dossier' }).click()
  await expect(page).toHaveURL(/[?&]fait=/)
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await sabine.goto(`/agents/dossiers/${reference}`)
  const exchanges = sabine.locator('#echanges').locator('xpath=ancestor::section')
  await expect(exchanges).toContainText('Mot de l’usager avec ses documents')
  await expect(exchanges).toContainText('Je vous appelle lundi.')
})

test('INS-19 what is sent waits for the file that is on its way @desktop', async ({ page }) => {
  const reference = await openScenario(page, 'complement-requested')
  for (const [path, send] of [
    ['complement', 'Envoyer le complément de dossier'],
    ['rectifier', 'Envoyer à la préfecture'],
  ] as const) {
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/api/storage/**', async (route) => {
      await arrival
      await route.continue()
    })
    await page.goto(`/mon-espace/demandes/${reference}/${path}`)
    // Scripts take this button away: before them, a chosen file waits for it.
    await expect(page.getByRole('button', { name: 'Envoyer ce fichier' })).toHaveCount(0)
    const field = page.getByLabel('Ajouter un fichier').first()
    await field.setInputFiles({ name: 'suite.png', mimeType: 'image/png', buffer: picture })
    await expect(page.getByRole('status').filter({ hasText: 'suite.png' })).toBeVisible()
    await page.getByRole('button', { name: send }).click()
    await expect(page.getByText('Un fichier est encore en cours d’envoi.')).toBeVisible()
    await expectAccessible(page, 'a file on its way')
    arrive()
    await expect(page.getByRole('link', { name: 'suite.png' })).toBeVisible()
    await expect(page.getByText('Un fichier est encore en cours d’envoi.')).toHaveCount(0)
    await page.unroute('**/api/storage/**')
    await page.getByRole('button', { name: send }).click()
    await expect(page).toHaveURL(/[?&]fait=/)
  }
})

test('INS-21 a decision that is taken back is still read, with why @plain', async ({
  page,
  browser,
}, info) => {
  const scripts = info.project.use.javaScriptEnabled !== false
  const reference = await openScenario(page, 'accepted')
  const helene = await agentAt(browser, info, 'valideur.69')
  await helene.goto(`/agents/dossiers/${reference}`)
  await helene.getByText('Retirer la décision').first().click()
  await helene
    .getByLabel('Observations de l’usager, leur date, et motif du retrait')
    .fill('Invité le 2 novembre, sans réponse. Le contrat produit est un faux.')
  await helene.getByRole('button', { name: 'Retirer la décision' }).click()
  await expect(helene.getByText('La décision est retirée.')).toBeVisible()
  await expect(helene.getByText('Proposition renvoyée')).toHaveCount(0)
  await page.goto('/mon-espace/notifications')
  await page.getByRole('link', { name: 'Une attestation a changé de statut' }).click()
  await page.getByRole('link', { name: 'Lire pourquoi' }).click()
  await expectPage(page, 'Votre demande est acceptée')
  await expect(page.getByText('Cette décision ne s’applique plus depuis le')).toBeVisible()
  await expect(page.getByText('Le contrat produit est un faux.')).toBeVisible()
  if (scripts) await expectSound(page, 'a decision that was taken back')
  await page.getByRole('link', { name: 'Voir l’attestation de décision favorable' }).click()
  await expectPage(page, 'Attestation de décision favorable')
  await expect(page.getByText('Elle ne peut plus être utilisée')).toBeVisible()
  if (scripts) await expectSound(page, 'a certificate that was withdrawn')
})
