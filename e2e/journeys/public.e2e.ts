import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { readPdf } from '@/lib/testing/pdf'
import { openScenario } from '../support/agents'
import { expectSound } from '../support/axe'
import { expectPage, freshDemo, mailsTo, signIn, startRequest } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const problem = (page: Page) => page.getByRole('alert', { name: 'Il y a un problème' })

test('PUB-01 every public text is reached from the foot of the home page, and says what the law asks @plain', async ({
  page,
}, info) => {
  const pages = [
    ['Aide', 'Aide', 'Puis-je m’arrêter en cours de route'],
    [
      'Accessibilité : partiellement conforme',
      'Accessibilité : partiellement conforme',
      'Défenseur des droits',
    ],
    ['Mentions légales', 'Mentions légales', 'ne remplace pas le site officiel'],
    ['Données personnelles', 'Données personnelles', '5 ans après la fin de validité du titre'],
    ['Plan du site', 'Plan du site', 'Je demande ou renouvelle un titre de séjour'],
  ] as const
  for (const [link, heading, words] of pages) {
    await page.goto('/')
    const foot = page.getByRole('navigation', { name: 'Autour du service' })
    await foot.getByRole('link', { name: link }).click()
    await expectPage(page, heading)
    await expect(page).toHaveTitle(`${heading} — Titre de séjour`)
    await expect(page.getByRole('main')).toContainText(words)
    if (info.project.use.javaScriptEnabled !== false) await expectSound(page, heading)
  }
  for (const link of await page.getByRole('main').getByRole('link').all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.status()).toBe(200)
  }
})

test('PUB-02 who is stuck writes to a prefecture, gets a number, and the service gets the message @plain', async ({
  page,
}, info) => {
  const scripted = info.project.use.javaScriptEnabled !== false
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Je n’y arrive pas' }).click()
  await expectPage(page, 'Je n’y arrive pas')
  if (scripted) await expectSound(page, 'stuck')
  await page
    .getByRole('region', { name: 'Dans un point d’accueil' })
    .getByLabel('Département')
    .selectOption('75')
  await page.getByRole('button', { name: 'Voir l’accueil' }).click()
  await expect(page.getByRole('status')).toContainText('12 quai de la Démonstration')
  const form = page.getByRole('region', { name: 'Écrire à la préfecture' })
  await expect(form.getByLabel('Département')).toHaveValue('75')
  await form.getByLabel('Nom et prénom').fill('Zofia Wójcik')
  await form.getByLabel('Département').selectOption('69')
  await form.getByRole('button', { name: 'Envoyer mon message' }).click()
  await expect(problem(page)).toContainText('Donnez une adresse électronique ou un téléphone')
  await expect(problem(page)).toContainText('Écrivez ce qui se passe')
  await expect(page).toHaveTitle(/^Erreur\s: /)
  await expect(form.getByLabel('Nom et prénom')).toHaveValue('Zofia Wójcik')
  await expect(form.getByLabel('Département')).toHaveValue('69')
  if (scripted) await expectSound(page, 'stuck in error')
  await form.getByLabel('Téléphone').fill('06 39 98 01 03')
  await form.getByLabel('Que se passe-t-il').fill('Je n’ai plus accès à ma boîte.')
  if (scripted) await expectSound(page, 'stuck filled')
  await form.getByRole('button', { name: 'Envoyer mon message' }).click()
  await expectPage(page, 'Votre message est parti')
  await expect(page.getByRole('main')).toContainText('préfecture du Rhône')
  if (scripted) await expectSound(page, 'message sent')
  const number = new URL(page.url()).searchParams.get('message') ?? ''
  const mails = await mailsTo(page, 'sejour.69@prefecture.example')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toContain(number)
  expect(mails[0]?.text).toContain('Je n’ai plus accès à ma boîte.')
  await page.goto('/aide/je-n-y-arrive-pas?message=000000000000')
  await expectPage(page, 'Je n’y arrive pas')
})

/** Presses what gives a paper, and reads it. */
async function paperFrom(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readPdf(await readFile(await download.path()))
}

test('PUB-03 anybody fills the employer’s attestation: checked, printed, kept nowhere @plain', async ({
  page,
}, info) => {
  const scripted = info.project.use.javaScriptEnabled !== false
  await page.goto('/pieces-justificatives/attestation-employeur')
  await expectPage(page, 'Attestation d’emploi à faire remplir par votre employeur')
  if (scripted) await expectSound(page, 'employer’s attestation')
  const blank = await page.request.get('/pieces-justificatives/attestation-employeur.pdf')
  expect(await readPdf(await blank.body())).toMatchObject({
    language: 'fr',
    tagged: true,
    universal: true,
    pages: 1,
  })
  await page.getByLabel('Nom et prénoms du salarié').fill('Στέλλα O’Connor-Łuczak')
  await page.getByLabel('SIRET').fill('123')
  await page.getByLabel('À durée indéterminée').check()
  await page.getByRole('button', { name: 'Préparer le document' }).click()
  await expect(problem(page)).toContainText('Un SIRET comporte 14')
  await expect(page.getByLabel('Nom et prénoms du salarié')).toHaveValue('Στέλλα O’Connor-Łuczak')
  await expect(page.getByLabel('À durée indéterminée')).toBeChecked()
  if (scripted) await expectSound(page, 'employer’s attestation in error')
  await page.getByLabel('SIRET').fill('000 000 018 00010')
  await page.getByRole('button', { name: 'Préparer le document' }).click()
  await expect(page.getByRole('status')).toContainText('Votre document est prêt')
  if (scripted) await expectSound(page, 'employer’s attestation ready')
  const paper = await paperFrom(page, 'Télécharger le document')
  expect(paper.text).toContain('Στέλλα O’Connor-Łuczak')
  expect(paper.text).toContain('☑')
  expect(page.url()).not.toContain('Connor')
  await page.goto('/pieces-justificatives/attestation-employeur')
  await expect(page.getByLabel('Nom et prénoms du salarié')).toHaveValue('')
})

test('PUB-04 a minor’s statement is filled and printed, or downloaded blank @plain', async ({
  page,
}, info) => {
  await page.goto('/pieces-justificatives/attestation-sur-l-honneur')
  await expectPage(page, 'Attestation sur l’honneur d’un mineur de 16 à 18 ans')
  if (info.project.use.javaScriptEnabled !== false) await expectSound(page, 'sworn statement')
  const blank = await page.request.get('/pieces-justificatives/attestation-sur-l-honneur.pdf')
  expect(await readPdf(await blank.body())).toMatchObject({ tagged: true, universal: true, pages: 1 })
  await page.getByLabel('Nom et prénoms', { exact: true }).fill('Mateo García-López')
  await page.getByLabel('17 ans').check()
  await page.getByLabel('Contrat d’apprentissage').check()
  await page.getByRole('button', { name: 'Préparer le document' }).click()
  const { text } = await paperFrom(page, 'Télécharger le document')
  expect(text).toContain('Mateo García-López')
  expect(text).toMatch(/☑\s+contrat d’apprentissage/)
})

test('PUB-05 from a draft the attestation is already filled, for its owner alone @plain', async ({
  page,
  browser,
}, info) => {
  const reference = await startRequest(page)
  await page.goto(`/demande/${reference}/preambule`)
  await page.getByRole('link', { name: 'Préparer l’attestation d’emploi' }).click()
  await expect(page.getByLabel('Nom et prénoms du salarié')).toHaveValue('João da Conceição-Gonçalves')
  await expect(page.getByLabel('Adresse du salarié')).toHaveValue('14 rue des Glaneurs, 69100 Villeurbanne')
  const address = `/pieces-justificatives/attestation-employeur?demande=${reference}`
  const other = await browser.newPage({ ...info.project.use })
  await other.goto(address)
  await expectPage(other, 'Se connecter')
  await signIn(other, '9900000103')
  await expectPage(other, 'Page introuvable')
  expect((await other.request.get(address)).status()).toBe(404)
  await other.close()
})

test('PUB-06 the documents of a situation, and all of them, on the page and in a PDF @plain', async ({
  page,
}, info) => {
  await page.goto('/pieces-justificatives')
  if (info.project.use.javaScriptEnabled !== false) await expectSound(page, 'list of documents')
  await page.getByLabel('Êtes-vous actuellement').selectOption('En cessation d’activité')
  await page.getByLabel('En cas de cessation d’activité').selectOption('Retraite (y compris anticipée)')
  await page.getByRole('button', { name: 'Voir ma liste' }).click()
  const own = page.getByRole('region', { name: 'Votre liste' })
  await expect(own.getByText('Justificatif d’assurance maladie')).toBeVisible()
  await expect(own.getByText('Attestation d’emploi', { exact: true })).toHaveCount(0)
  const href = await page.getByRole('link', { name: 'Télécharger cette liste' }).getAttribute('href')
  const { text, tagged } = await readPdf(await (await page.request.get(href ?? '')).body())
  expect(tagged).toBe(true)
  expect(text).toContain('Justificatif d’assurance maladie')
  expect(text).not.toContain('Justificatif de présence en France')
  const full = await readPdf(await (await page.request.get('/pieces-justificatives/liste.pdf')).body())
  expect(full.text).toContain('Justificatif de présence en France')
})

test('PUB-07 the menu of the head opens on a telephone, and says where one is @plain', async ({
  page,
}, info) => {
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  const link = page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Aide' })
  if ((info.project.use.viewport?.width ?? 0) < 800) {
    await expect(link).toBeHidden()
    await menu.click()
    await expect(link).toBeVisible()
    if (info.project.use.javaScriptEnabled !== false) await expectSound(page, 'menu')
    await page.getByRole('button', { name: 'Fermer le menu' }).click()
    await expect(link).toBeHidden()
    await menu.click()
  }
  await link.click()
  await expectPage(page, 'Aide')
  await expect(page.locator('a[aria-current="page"]')).toHaveText('Aide')
})

test('PUB-08 from a request, the service that has it is written to by who is known, about that request @plain', async ({
  page,
}, info) => {
  const reference = await openScenario(page, 'submitted')
  await page.getByRole('link', { name: 'Écrire au service' }).click()
  await expectPage(page, 'Je n’y arrive pas')
  const form = page.getByRole('region', { name: 'Écrire à la préfecture' })
  await expect(form.getByText(reference)).toBeVisible()
  await expect(form.getByLabel('Département')).toHaveValue('69')
  await expect(form.getByLabel('Nom et prénom')).not.toHaveValue('')
  await expect(form.getByLabel('Adresse électronique')).toHaveValue(/@/)
  await form.getByRole('button', { name: 'Envoyer mon message' }).click()
  await expect(problem(page)).toContainText('Écrivez ce qui se passe')
  await expect(form.getByText(reference)).toBeVisible()
  await form.getByLabel('Que se passe-t-il').fill('Mon employeur change le mois prochain.')
  if (info.project.use.javaScriptEnabled !== false) await expectSound(page, 'stuck about a request')
  await form.getByRole('button', { name: 'Envoyer mon message' }).click()
  await expectPage(page, 'Votre message est parti')
  const [mail] = await mailsTo(page, 'sejour.69@prefecture.example')
  expect(mail?.text).toMatch(new RegExp(`Demande n°\\s${reference}\\.\\s+Mon employeur change`, 'u'))
})
