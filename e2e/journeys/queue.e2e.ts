import { expect, test } from '@playwright/test'
import { agentAt, openScenario, reviewAndSend, takeAndBegin } from '../support/agents'
import { expectSound } from '../support/axe'
import { freshDemo } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

test('INS-10 a supervisor gives ticked dossiers to an agent, who takes the most urgent @plain', async ({
  page,
  browser,
}, info) => {
  await openScenario(page, 'submitted')
  await openScenario(page, 'submitted-long-ago')
  const etienne = await agentAt(browser, info, 'superviseur.69')
  await etienne.goto('/agents/dossiers')
  await etienne.getByLabel('Affecter à').selectOption('Sabine Rolland')
  await etienne.getByRole('button', { name: 'Affecter' }).click()
  await expect(etienne.getByText('Cochez au moins un dossier')).toBeVisible()
  await expect(etienne.getByLabel('Affecter à').locator('option:checked')).toHaveText('Sabine Rolland')
  for (const box of await etienne.getByRole('checkbox', { name: /^Cocher / }).all()) await box.check()
  await etienne.getByRole('button', { name: 'Affecter' }).click()
  await expect(etienne.getByText('2 dossiers affectés.')).toBeVisible()

  const sabine = await agentAt(browser, info, 'instructeur.69')
  await sabine.goto('/agents/dossiers')
  await expect(sabine.getByRole('button', { name: 'Prendre le plus urgent' })).toHaveCount(0)
  await sabine.goto('/agents/dossiers?file=mes-dossiers')
  const rows = sabine.getByRole('row').filter({ hasText: 'Sabine Rolland' })
  await expect(rows).toHaveCount(2)
  await rows.first().getByRole('link').click()
  await expect(sabine.getByText('Vous suivez ce dossier')).toBeVisible()
  const urgent = await sabine.getByRole('heading', { level: 1 }).textContent()
  await sabine.getByRole('button', { name: 'Rendre à la file' }).click()
  await expect(sabine.getByRole('button', { name: 'Prendre ce dossier' })).toBeVisible()
  await sabine.goto('/agents/dossiers')
  await sabine.getByRole('button', { name: 'Prendre le plus urgent' }).click()
  await expect(sabine.getByRole('heading', { level: 1 })).toHaveText(urgent ?? '')
  await expect(sabine.getByText('Vous suivez ce dossier')).toBeVisible()
})

test('INS-11 a tab of the queue is exported for a spreadsheet, and its bulk form is accessible', async ({
  page,
  browser,
}, info) => {
  const reference = await openScenario(page, 'submitted-long-ago')
  const etienne = await agentAt(browser, info, 'superviseur.69')
  await etienne.goto('/agents/dossiers')
  await expectSound(etienne, 'the queue of a supervisor')
  await etienne.getByRole('button', { name: 'Tout cocher' }).click()
  await expect(etienne.getByText('1 dossier coché')).toBeVisible()
  const [file] = await Promise.all([
    etienne.waitForEvent('download'),
    etienne.getByRole('link', { name: 'Exporter (CSV)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^dossiers-a-prendre-\d{4}-\d{2}-\d{2}\.csv$/)
  const exported = await etienne.request.get(file.url())
  const [heading, row] = (await exported.text()).split('\r\n')
  expect(heading).toMatch(/^\uFEFFNuméro de demande;Nom de naissance;/)
  expect(row?.split(';')[0]?.replaceAll(' ', '')).toBe(reference)
  await etienne.getByLabel('Affecter à').evaluate((select) => select.removeAttribute('required'))
  await etienne.getByRole('button', { name: 'Affecter' }).click()
  await expect(etienne.getByText('Choisissez l’agent')).toBeVisible()
  await expectSound(etienne, 'the queue of a supervisor, in error')
})

test('INS-13 filters and columns of the queue stay in the address, and the case leads to the next one @plain', async ({
  page,
  browser,
}, info) => {
  await openScenario(page, 'submitted')
  await openScenario(page, 'submitted-long-ago')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await sabine.goto('/agents/dossiers')
  const rows = sabine.getByRole('row').filter({ hasText: 'Demande déposée' })
  await expect(rows).toHaveCount(2)
  await sabine.getByLabel('Situation', { exact: true }).first().selectOption('Retraite')
  await sabine.getByRole('button', { name: 'Appliquer' }).first().click()
  await expect(sabine.getByText('Filtre actif')).toBeVisible()
  await expect(rows).toHaveCount(0)
  await sabine.getByRole('link', { name: 'Retraite Retirer ce filtre' }).click()
  await expect(rows).toHaveCount(2)
  await expect(sabine).toHaveURL(/\/agents\/dossiers$/)
  await sabine.getByText('Colonnes', { exact: true }).click()
  await sabine.getByRole('checkbox', { name: 'Mouvement' }).uncheck()
  await sabine.locator('.columns').getByRole('button', { name: 'Appliquer' }).click()
  await expect(sabine.getByRole('columnheader', { name: 'Mouvement' })).toHaveCount(0)
  await expect(sabine.getByRole('columnheader', { name: 'Situation' })).toBeVisible()
  await sabine.getByRole('link', { name: /^Clos/ }).click()
  await expect(sabine).toHaveURL(/(?=.*file=clos)(?=.*colonnes=)/)

  await sabine.goto('/agents/dossiers')
  await sabine.getByRole('button', { name: 'Prendre le plus urgent' }).click()
  await expect(sabine.getByText('Vous suivez ce dossier')).toBeVisible()
  await expect(sabine.getByText(/^lu sur\s: Carte d’identité ou passeport/)).toBeVisible()
  const urgent = await sabine.getByRole('heading', { level: 1 }).textContent()
  await expect(sabine.getByRole('link', { name: 'Suivant' })).toHaveCount(0)
  await sabine.goto('/agents/dossiers')
  await sabine.getByRole('button', { name: 'Prendre le plus urgent' }).click()
  await expect(sabine.getByText('Vous suivez ce dossier')).toBeVisible()
  await sabine.goto('/agents/dossiers?file=mes-dossiers')
  await sabine.getByRole('link', { name: (urgent ?? '').replace('Demande déposée', '').trim() }).click()
  await sabine.getByRole('link', { name: 'Suivant' }).click()
  await expect(sabine.getByRole('heading', { level: 1 })).not.toHaveText(urgent ?? '')
  await sabine.getByRole('link', { name: /^Historique/ }).click()
  await expect(sabine.getByRole('heading', { name: 'Historique' })).toBeInViewport()
})

test('INS-14 the queue by its keys; a press is told, and a stale tab sees the dossier as it is @desktop', async ({
  page,
  browser,
}, info) => {
  await openScenario(page, 'submitted')
  await openScenario(page, 'submitted-long-ago')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await sabine.goto('/agents/dossiers?page=9')
  await expect(sabine).toHaveURL(/\/agents\/dossiers$/)
  const names = sabine.locator('a.name')
  // The keys are listened to once the scripts of the page run.
  await expect(async () => {
    await names.first().focus()
    await sabine.keyboard.press('j')
    await expect(names.nth(1)).toBeFocused({ timeout: 1000 })
  }).toPass()
  await sabine.keyboard.press('k')
  await expect(names.first()).toBeFocused()
  await sabine.keyboard.press('/')
  await expect(sabine.getByLabel('Nom, numéro étranger')).toBeFocused()
  await names.first().click()
  await sabine.getByRole('button', { name: 'Prendre ce dossier', exact: true }).click()
  await expect(sabine.getByText('Vous suivez maintenant ce dossier.')).toBeVisible()

  const stale = await sabine.context().newPage()
  await stale.goto(sabine.url().replace(/\?.*$/u, ''))
  const begin = { name: 'Commencer l’examen' }
  await sabine.getByRole('button', begin).click()
  await expect(sabine.getByText('L’examen a commencé.')).toBeVisible()
  await stale.getByRole('button', begin).click()
  await expect(stale.getByRole('alert').filter({ hasText: 'Ce dossier a changé' })).toBeVisible()
  await expect(stale.getByRole('button', begin)).toHaveCount(0)
  await expectSound(stale, 'a case whose button had gone')

  const proof = stale.getByRole('link', { name: 'Justificatif de domicile' })
  await proof.click()
  await expect(stale.getByRole('region', { name: 'Justificatif de domicile' })).toBeFocused()
  await stale.keyboard.press('a')
  await expect(proof).toContainText('Acceptée')
  await expect(stale.getByText('Pièces qui ne sont pas acceptées')).toBeVisible()
  await stale.getByRole('button', { name: 'Valider la complétude' }).click()
  await stale.getByRole('link', { name: 'Proposer un refus' }).click()
  await stale.getByText('Fondements usuels').click()
  await stale.getByRole('button', { name: 'Insérer' }).first().click()
  await expect(stale.getByLabel('Motifs de droit')).not.toHaveValue('')
  await expectSound(stale, 'the grounds of a refusal')

  await stale.getByLabel('Motifs de fait').fill('Vous n’exercez plus d’activité.')
  await stale.getByRole('button', { name: 'Relire avant envoi' }).click()
  await expect(stale.getByRole('button', { name: 'Modifier' })).toBeVisible()
  await expect.poll(() => stale.evaluate(() => history.state?.previewed === true)).toBe(true)
  await stale.goBack()
  await expect(stale.getByLabel('Motifs de fait')).toHaveValue('Vous n’exercez plus d’activité.')
  await expect(stale.getByLabel('Motifs de droit')).not.toHaveValue('')
})

test('INS-15 what a document says is compared with what was declared @plain', async ({
  page,
  browser,
}, info) => {
  await openScenario(page, 'submitted')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await takeAndBegin(sabine)
  const beside = sabine.getByRole('region', { name: 'Déclaré / lu sur le document' })
  const row = (term: string) =>
    beside.locator('dl > div', { has: sabine.getByText(term, { exact: true }) }).getByText(/Concorde|Écart/)
  await expect(row('Numéro du document')).toHaveText('Concorde')
  await sabine.getByRole('link', { name: 'Attestation d’emploi' }).click()
  await expect(beside.getByText('1 écart')).toBeVisible()
  await expect(row('SIRET de l’employeur')).toHaveText('Concorde')
  await expect(row('Date de début du contrat')).toHaveText('Concorde')
  await expect(row('Durée hebdomadaire de travail (heures)')).toHaveText('Écart')
  await expect(beside.getByText(/lu\s: 32 h/)).toBeVisible()
  if (info.project.use.javaScriptEnabled !== false) await expectSound(sabine, 'a document compared')
  await sabine.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect(sabine.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
  await expect(sabine).toHaveTitle(/^Erreur\s: Dušan/)
})

test('INS-16 another code of the photograph is asked for, refused when it cannot be one, and sent @plain', async ({
  page,
  browser,
}, info) => {
  const reference = await openScenario(page, 'submitted')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await takeAndBegin(sabine)
  await sabine.getByRole('link', { name: 'Demander des documents' }).click()
  await sabine.getByRole('checkbox', { name: /^Code e-photo/ }).check()
  const asked = sabine.getByRole('group', { name: /^Code e-photo/ })
  await asked.getByLabel('Motif').selectOption({ label: 'Illisible' })
  await reviewAndSend(sabine, 'Envoyer')
  await expect(sabine.getByText('Horloge suspendue')).toBeVisible()

  const send = page.getByRole('button', { name: 'Envoyer le complément de dossier' })
  await page.goto(`/mon-espace/demandes/${reference}/complement`)
  await page.getByLabel('Nouveau code e-photo').fill('AB12 CD34')
  await send.click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText('8')
  await expect(page).toHaveTitle(/^Erreur\s: /)
  await expect(page.getByLabel('Nouveau code e-photo')).toHaveValue('AB12 CD34')
  await page.getByLabel('Nouveau code e-photo').fill('ab12 cd34 ef56 gh78 ij90 kl')
  await send.click()
  await expect(page.getByText('Documents reçus').first()).toBeVisible()
  await sabine.goto(`/agents/dossiers/${reference}`)
  await expect(sabine.locator('#echanges').locator('xpath=ancestor::section')).toContainText('AB12')
})
