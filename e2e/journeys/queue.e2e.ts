import { expect, test } from '@playwright/test'
import { agentAt, openScenario } from '../support/agents'
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
