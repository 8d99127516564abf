import { expect, test } from '@playwright/test'
import { expectPage, freshDemo, mailsTo } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const situations = [
  ['Brouillon arrêté aux pièces justificatives', 'Transmettre les pièces justificatives'],
  ['Demande prête à envoyer', 'Vérifiez votre demande avant de la déposer'],
  ['Brouillon oublié depuis 80 jours, averti une fois', 'Transmettre les pièces justificatives'],
  ['Documents demandés il y a 6 jours', 'Ma demande de renouvellement'],
  ['Décision favorable proposée, à signer', 'Ma demande de renouvellement'],
  ['Décision favorable envoyée il y a 2 jours', 'Ma demande de renouvellement'],
  ['Refus envoyé il y a 2 jours', 'Ma demande de renouvellement'],
  ['Demande déposée il y a 10 jours', 'Ma demande de renouvellement'],
  ['Demande déposée il y a 112 jours, sans réponse', 'Ma demande de renouvellement'],
] as const

test('DEM-01 each situation of the demo is one click away, and the clock stays right @plain', async ({
  page,
}) => {
  await page.request.post('/dev/horloge', { form: { now: '2027-02-01T10:00:00Z' } })
  for (const [name, heading] of situations) {
    await page.goto('/dev')
    await page.getByRole('button', { name: `Ouvrir ${name}` }).click()
    await expectPage(page, heading)
    if (name.includes('80 jours'))
      await expect(page.getByText('Enregistré le 13 novembre 2026')).toBeVisible()
  }
  await expect(page.getByText('12 octobre 2026').first()).toBeVisible()
  const [mail, ...more] = await mailsTo(page, 'ruta@demo.example')
  expect(mail?.subject).toMatch(/^Votre brouillon sera supprimé le 11\sfévrier\s2027$/u)
  expect(more).toEqual([])
  await page.goto('/dev/horloge')
  await expect(page.locator('time')).toHaveAttribute('datetime', /^2027-02-01T10:0/)
})
