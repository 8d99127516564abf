import { expect, test } from '@playwright/test'
import { agentAt, openScenario, takeAndBegin } from '../support/agents'
import { expectPage, freshDemo, mailsTo, password, picture, requiredFiles } from '../support/journey'
import { choose, follow, press, tabTo, tick, write, writeDate } from '../support/keyboard'

test.beforeEach(({ page }) => freshDemo(page))

test('CLA-01 a renewal by the keyboard alone, from the sign-in to the confirmation @desktop', async ({
  page,
}) => {
  test.slow()
  const keepOn = () => press(page, 'Enregistrer et continuer')
  await page.goto('/demande/nouvelle')
  await write(page, 'Numéro étranger', '9900000102')
  await write(page, 'Mot de passe', password)
  await press(page, 'Se connecter')
  await expectPage(page, 'Votre titre actuel')
  await tabTo(page, page.getByLabel('Je sollicite le renouvellement de ce titre'))
  await page.keyboard.press('Space')
  await press(page, 'Je commence')
  await expectPage(page, 'Avant de commencer votre renouvellement')
  await follow(page, 'Je continue')

  await expectPage(page, 'État civil du demandeur')
  await keepOn()
  const problems = page.getByRole('alert', { name: 'Il y a un problème' })
  await expect(problems).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await choose(page, 'Situation familiale', 'Célibataire')
  await choose(page, 'Type de document', 'Passeport')
  await write(page, 'Numéro du document', 'CB129874')
  await writeDate(page, 'Date de fin de validité', ['18', '6', '2041'])
  await write(page, 'Pays de délivrance', 'Portugal')
  await keepOn()
  await expectPage(page, 'Liens personnels et familiaux')
  await choose(page, 'enfants à charge', 'Non')
  await keepOn()
  await expectPage(page, 'Adresse et contact')
  await choose(page, 'toujours la vôtre', 'Oui')
  await write(page, 'Téléphone', '06 39 98 01 02')
  await keepOn()
  await expectPage(page, 'Motif de séjour et durée')
  await choose(page, 'plus de 5 ans', 'Non')
  await writeDate(page, 'installation en France', ['4', '3', '2023'])
  await keepOn()
  await expectPage(page, 'Activité')
  await choose(page, 'actuellement', 'Salarié(e) en activité')
  await choose(page, 'Type de contrat', 'CDI')
  await writeDate(page, 'Date de début du contrat', ['1', '7', '2024'])
  await write(page, 'Emploi occupé', 'Conducteur d’engins')
  await write(page, 'Durée hebdomadaire de travail', '35')
  await write(page, 'Raison sociale ou nom de l’employeur', 'Travaux du Rhône Démo SAS')
  await write(page, 'SIRET de l’employeur', '000 000 018 00010')
  await write(page, 'Adresse de l’employeur', '2 rue des Essais, 69100 Villeurbanne')
  await keepOn()

  await expectPage(page, 'Transmettre les pièces justificatives')
  page.on('filechooser', (chooser) =>
    chooser.setFiles({ name: 'scan.png', mimeType: 'image/png', buffer: picture }),
  )
  for (const document of requiredFiles) {
    const region = page.getByRole('region', { name: document })
    await tabTo(page, region.getByLabel('Ajouter un fichier'))
    await page.keyboard.press('Enter')
    await expect(region.getByRole('link', { name: 'scan.png' })).toBeVisible()
  }
  await write(page, 'Votre code', 'AB12 CD34 EF56 GH78 IJ90 KL')
  await keepOn()
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
  await tick(page, /^Je certifie/)
  await press(page, 'Déposer ma demande')
  await expectPage(page, 'Votre demande est déposée')
  expect((await mailsTo(page, 'joao@demo.example'))[0]?.attachments).toHaveLength(1)
})

test('CLA-02 an agent judges the documents with one key each, while the document has the focus @desktop', async ({
  page,
  browser,
}, info) => {
  await openScenario(page, 'submitted')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await takeAndBegin(sabine)
  const shown = sabine.locator('.viewer').getByRole('heading')
  await expect(shown).toHaveText('Carte d’identité ou passeport')
  await expect(sabine.getByRole('region', { name: 'Déclaré / lu sur le document' })).toContainText('Krčmář')
  await sabine.keyboard.press('a')
  await expect(sabine.getByText('Acceptées : 0 sur')).toBeVisible()
  await tabTo(sabine, sabine.getByRole('button', { name: 'Accepter la pièce' }))
  await sabine.keyboard.press('a')
  await expect(shown).toHaveText('Justificatif de domicile de moins de 6 mois')
  await expect(sabine.getByText('Acceptées : 1 sur')).toBeVisible()
  await sabine.keyboard.press('r')
  await expect(shown).toHaveText('Code e-photo')
  await sabine.keyboard.press('ArrowLeft')
  await expect(shown).toHaveText('Justificatif de domicile de moins de 6 mois')
  await expect(sabine.locator('.plist').getByText('À redemander')).toBeVisible()
})
