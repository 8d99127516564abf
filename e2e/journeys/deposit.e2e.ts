import { expect, test } from '@playwright/test'
import { readPdf } from '@/lib/testing/pdf'
import { expectSound } from '../support/axe'
import {
  answerQuestions,
  deposit,
  expectPage,
  fill,
  freshDemo,
  keepOn,
  mailsTo,
  questionPages,
  sendDocuments,
  sendFile,
  signIn,
  startRequest,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

test('DEP-01 João renews alone, from sign-in to the receipt in his mailbox @plain', async ({
  page,
}, info) => {
  const reference = await startRequest(page)
  await answerQuestions(page)
  await sendDocuments(page, info)
  await deposit(page)
  await expect(page.getByText('Étape 5 sur 5')).toBeVisible()
  await expect(page.getByText('Préfecture du Rhône')).toBeVisible()

  const href = await page
    .getByRole('link', { name: 'Télécharger la confirmation de dépôt' })
    .getAttribute('href')
  const receipt = await (await page.request.get(href ?? '')).body()
  const pdf = await readPdf(receipt)
  expect(pdf).toMatchObject({ language: 'fr', tagged: true, universal: true, fonts: ['SourceSans3'] })
  expect(pdf.text).toContain('da Conceição-Gonçalves')
  expect(pdf.text.replaceAll(/\s/g, '')).toContain(reference)

  const [mail, ...others] = await mailsTo(page, 'joao@demo.example')
  expect(others).toEqual([])
  expect(mail?.subject).toContain(reference)
  const attached = await (await page.request.get(mail?.attachments[0]?.url ?? '')).body()
  expect(attached.equals(receipt)).toBe(true)
})

test('DEP-02 he leaves, and goes on from another device @plain', async ({ page, browser }, info) => {
  const reference = await startRequest(page)
  await fill.civilStatus(page)
  await page.getByRole('button', { name: 'Enregistrer et quitter' }).click()
  await expect(page).toHaveURL('/')

  const other = await browser.newPage({ ...info.project.use })
  await other.goto('/connexion')
  await signIn(other, '9900000102')
  await expect(other.getByRole('heading', { name: 'Reprendre ma demande' })).toBeVisible()
  await other.getByRole('link', { name: 'Reprendre ma demande' }).click()
  await expectPage(other, 'Liens personnels et familiaux')
  await other.goto(`/demande/${reference}/etat-civil`)
  await expect(other.getByLabel('Numéro du document')).toHaveValue('CB129874')
  await expect(other.getByLabel('Passeport')).toBeChecked()
  await other.close()
})

test('DEP-03 skipping ahead leads to the first page that still needs something @plain', async ({ page }) => {
  const reference = await startRequest(page)
  for (const ahead of ['activite', 'pieces', 'recapitulatif', 'confirmation']) {
    await page.goto(`/demande/${reference}/${ahead}`)
    await expectPage(page, 'État civil du demandeur')
  }
  await fill.civilStatus(page)
  await keepOn(page)
  await expectPage(page, 'Liens personnels et familiaux')
  await page.goto(`/demande/${reference}/recapitulatif`)
  await expectPage(page, 'Liens personnels et familiaux')
})

test('DEP-04 what is wrong is told on top and beside, and everything typed stays @plain', async ({
  page,
}) => {
  await startRequest(page)
  await fill.civilStatus(page)
  const end = page.getByRole('group', { name: 'Date de fin de validité' })
  await end.getByLabel('Jour').fill('29')
  await end.getByLabel('Mois').fill('2')
  await end.getByLabel('Année').fill('2029')
  await page.getByLabel('Nom d’usage').fill('Jean <b>')
  await keepOn(page)
  await expect(page).toHaveTitle(/^Erreur\s: État civil du demandeur/)
  const summary = page.getByRole('alert').filter({ hasText: 'Il y a un problème' })
  await expect(summary.getByRole('link')).toHaveText([
    /^Un nom s’écrit avec des lettres, .* Enlevez «\s<\s»\.$/,
    /^Cette date n’existe pas\s: février 2029 compte 28 jours\.$/,
  ])
  await expect(end.getByLabel('Jour')).toHaveAttribute('aria-invalid', 'true')
  await expect(end.getByLabel('Mois')).not.toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Nom d’usage')).toHaveValue('Jean <b>')
  await expect(page.getByLabel('Pays de délivrance')).toHaveValue('PRT')
  await summary.getByRole('link').last().click()
  await expect(end.getByLabel('Jour')).toBeFocused()
})

test('DEP-05 a page made stale by another tab is told, and its words kept @plain', async ({
  page,
  context,
}) => {
  const reference = await startRequest(page)
  for (const [heading, answer] of questionPages.slice(0, 2)) {
    await expectPage(page, heading)
    await answer(page)
    await keepOn(page)
  }
  await expectPage(page, 'Adresse et contact')
  const other = await context.newPage()
  await other.goto(`/demande/${reference}/coordonnees`)
  await fill.contact(other)
  await keepOn(other)
  await expectPage(other, 'Motif de séjour et durée')
  await fill.contact(page)
  await page.getByLabel('Téléphone').fill('+351 912 345 678')
  await keepOn(page)
  await expect(page.getByRole('alert').filter({ hasText: 'enregistrée ailleurs' })).toBeVisible()
  await expect(page.getByLabel('Téléphone')).toHaveValue('+351 912 345 678')
  await keepOn(page)
  await expectPage(page, 'Motif de séjour et durée')
})

test('DEP-06 « Modifier » leads back to the review @plain', async ({ page }, info) => {
  await startRequest(page)
  await answerQuestions(page)
  await sendDocuments(page, info)
  await page.getByRole('link', { name: 'Modifier : Adresse et contact' }).click()
  await expectPage(page, 'Adresse et contact')
  await page.getByLabel('Téléphone').fill('06 39 98 01 99')
  await keepOn(page)
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
  await expect(page.getByText('06 39 98 01 99')).toBeVisible()
  await page.getByRole('button', { name: 'Déposer ma demande' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Cochez la case pour certifier' })).toBeVisible()
})

test('DEP-07 a refused file is named and mended; a reason stands for a document @plain', async ({
  page,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  const employment = page.getByRole('region', { name: 'Attestation d’emploi' })
  await sendFile(
    page,
    info,
    'Attestation d’emploi',
    'attestation.pdf',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  )
  await expect(page.getByRole('alert').filter({ hasText: 'attestation.pdf' })).toBeVisible()
  await expect(page).toHaveTitle(/^Erreur\s: /)
  await expect(employment.getByRole('link', { name: 'attestation.pdf' })).toHaveCount(0)

  await sendFile(page, info, 'Carte d’identité', 'passeport.png')
  const identity = page.getByRole('region', { name: 'Carte d’identité' })
  await expect(identity.getByRole('link', { name: 'passeport.png' })).toBeVisible()
  await identity.getByRole('button', { name: /^Supprimer/ }).click()
  await expect(identity.getByRole('link', { name: 'passeport.png' })).toHaveCount(0)
  await identity.getByRole('button', { name: 'Annuler la suppression' }).click()
  await expect(identity.getByRole('link', { name: 'passeport.png' })).toBeVisible()
  await identity.getByRole('button', { name: /^Supprimer/ }).click()
  await expect(identity.getByRole('link', { name: 'passeport.png' })).toHaveCount(0)

  for (const document of ['Carte d’identité', 'Justificatif de domicile', 'Attestation d’emploi']) {
    const region = page.getByRole('region', { name: document })
    await region.getByLabel('Je ne peux pas fournir cette pièce').check()
    await region.getByLabel('Pourquoi ne pouvez-vous pas la fournir').fill('Mes papiers ont été volés.')
  }
  await page.getByLabel(/je la fournirai plus tard/).check()
  await keepOn(page)
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
  await expect(page.getByText('Mes papiers ont été volés.').first()).toBeVisible()
  await deposit(page)
  await expect(page.getByText(/^Déposée sans.*Code e-photo/u)).toBeVisible()
})

test('DEP-08 two tabs deposit the same request: one deposit, one mail @desktop', async ({
  page,
  context,
}, info) => {
  const reference = await startRequest(page)
  await answerQuestions(page)
  await sendDocuments(page, info)
  const other = await context.newPage()
  await other.goto(`/demande/${reference}/recapitulatif`)
  await deposit(page)
  await deposit(other)
  expect(await mailsTo(page, 'joao@demo.example')).toHaveLength(1)
})

test('DEP-09 the button of the mail leads through sign-in to the confirmation @plain', async ({
  page,
  browser,
}, info) => {
  const reference = await startRequest(page)
  await answerQuestions(page)
  await sendDocuments(page, info)
  await deposit(page)
  const [mail] = await mailsTo(page, 'joao@demo.example')
  const link = new URL(/https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '')
  const other = await browser.newPage({ ...info.project.use })
  await other.goto(link.pathname + link.search)
  await signIn(other, '9900000102')
  await expectPage(other, 'Votre demande est déposée')
  await expect(other).toHaveURL(`/demande/${reference}/confirmation`)
  await other.goto('/demande/nouvelle')
  await expectPage(other, 'Votre demande est déjà déposée')
  await other.close()
})

test('DEP-10 those who cannot renew here are told where to go @plain', async ({ page }) => {
  for (const [number, title] of [
    ['9900000999', 'Ce service ne concerne pas votre titre'],
    ['9900000111', 'Vous avez un visa de long séjour, pas encore de titre à renouveler'],
  ] as const) {
    await page.goto('/demande/nouvelle')
    await signIn(page, number)
    await expectPage(page, title)
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(page).toHaveURL('/')
  }
})

test('DEP-11 a draft is deleted after one confirmation, and another one begins @plain', async ({ page }) => {
  const reference = await startRequest(page)
  await page.goto('/')
  await page.getByRole('link', { name: 'Supprimer ce brouillon' }).click()
  await expectPage(page, 'Supprimer ce brouillon\u202f?')
  await page.getByRole('button', { name: 'Supprimer ce brouillon' }).click()
  await expect(page.getByRole('status')).toHaveText('Votre brouillon est supprimé, avec ses fichiers.')
  await expect(page.getByRole('heading', { name: 'Reprendre ma demande' })).toHaveCount(0)
  expect((await page.request.get(`/demande/${reference}/etat-civil`)).status()).toBe(404)
})

test('DEP-12 « Renvoyer par courriel » sends the same receipt again @plain', async ({ page }, info) => {
  await startRequest(page)
  await answerQuestions(page)
  await sendDocuments(page, info)
  await deposit(page)
  await page.getByRole('button', { name: 'Renvoyer par courriel' }).click()
  await expect(page.getByText('vous est renvoyée à joao@demo.example')).toBeVisible()
  await expect(async () => {
    const mails = await mailsTo(page, 'joao@demo.example')
    expect(mails.map(({ subject }) => subject)).toContain('Votre confirmation de dépôt')
  }).toPass()
})

test('DEP-13 ninety idle days: two warnings, then the draft is gone', async ({ page }) => {
  await startRequest(page)
  const subjects = async () => {
    const mails = await (await page.request.get('/dev/mails.json?to=joao@demo.example')).json()
    return mails.map(({ subject }: { subject: string }) => subject)
  }
  await page.request.post('/dev/horloge', { form: { advance: 'P77D' } })
  expect(await subjects()).toEqual([expect.stringMatching(/^Votre brouillon sera supprimé le /)])
  await page.request.post('/dev/horloge', { form: { advance: 'P11D' } })
  expect(await subjects()).toHaveLength(2)
  await page.request.post('/dev/horloge', { form: { advance: 'P3D' } })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Reprendre ma demande' })).toHaveCount(0)
})

test('DEP-14 a session that ends in mid-page loses nothing of it @plain', async ({ page }) => {
  const reference = await startRequest(page)
  await fill.civilStatus(page)
  await page.request.post('/dev/inactivite')
  await keepOn(page)
  await expectPage(page, 'Se connecter')
  await signIn(page, '9900000102')
  await expect(page).toHaveURL(`/demande/${reference}/etat-civil`)
  await expect(page.getByLabel('Numéro du document')).toHaveValue('CB129874')
})

test('DEP-23 what changed since the review was opened is read again before it is deposited @plain', async ({
  page,
  context,
}) => {
  const answer = await page.request.post('/dev/situation', { form: { scenario: 'draft-complete' } })
  const review = answer.url().replace(/[^/]*$/u, 'recapitulatif')
  await page.goto(review)
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
  const other = await context.newPage()
  await other.goto(review.replace('recapitulatif', 'etat-civil'))
  await other.getByLabel('Numéro du document').fill('ZZ9999999')
  await keepOn(other)
  await expectPage(other, 'Liens personnels et familiaux')
  await page.getByLabel(/^Je certifie/).check()
  await page.getByRole('button', { name: 'Déposer ma demande' }).click()
  await expect(page.getByText('n’est pas encore déposée')).toBeVisible()
  await expect(page.getByText('ZZ9999999')).toBeVisible()
  await expect(page.getByLabel(/^Je certifie/)).not.toBeChecked()
  await deposit(page)
})

test('DEP-24 what he already has is ticked before the steps, and is still ticked when he comes back @plain', async ({
  page,
  context,
}, info) => {
  const reference = await startRequest(page)
  const preamble = `/demande/${reference}/preambule`
  await page.goto(preamble)
  const list = page.getByRole('group', { name: 'Les pièces à réunir' })
  await list.getByRole('checkbox', { name: /^Carte d’identité ou passeport/ }).check()
  if (info.project.use.javaScriptEnabled === false)
    await page.getByRole('button', { name: 'Garder ma liste' }).click()
  await expect(page.getByRole('status')).toHaveText('Liste gardée.')
  const other = await context.newPage()
  await other.goto(preamble)
  const ticked = other.getByRole('checkbox', { checked: true })
  await expect(ticked).toHaveCount(1)
  await expect(ticked).toHaveAccessibleName(/^Carte d’identité ou passeport/)
  if (info.project.use.javaScriptEnabled === false) return
  await expectSound(page, 'preamble ticked')
  await other.getByRole('checkbox', { name: /^Attestation d’emploi/ }).check()
  await expect(other.getByRole('status')).toHaveText('Liste gardée.')
  await context.setOffline(true)
  await list.getByRole('checkbox', { name: /^Justificatif de domicile/ }).check()
  await expect(page.getByRole('status')).toContainText('pas encore gardée')
  await context.setOffline(false)
  await list.getByRole('checkbox', { name: /^Code e-photo/ }).check()
  await expect(page.getByRole('status')).toHaveText('Liste gardée.')
  await other.reload()
  await expect(ticked).toHaveCount(4)
  await page.getByRole('link', { name: 'Je continue' }).click()
  await expectPage(page, 'État civil du demandeur')
  await page.goBack()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4)
})
