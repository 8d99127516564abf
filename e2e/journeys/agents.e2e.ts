import { expect, type Page, test } from '@playwright/test'
import { readPdf } from '@/lib/testing/pdf'
import {
  agentAt,
  codeOfNow,
  moveClock,
  newcomer,
  openScenario,
  reviewAndSend,
  signInAgent,
  takeAndBegin,
} from '../support/agents'
import { expectAccessible, expectSound } from '../support/axe'
import {
  deposit,
  expectPage,
  fill,
  fillDate,
  freshDemo,
  keepOn,
  mailsTo,
  password,
  sendFile,
  startRequest,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const problem = (page: Page) => page.getByRole('alert', { name: 'Il y a un problème' })

test('INS-01 an agent signs in with a code, comes back to where he was going, and signs out @plain', async ({
  page,
}) => {
  await page.goto('/agents/dossiers?file=clos')
  await expect(page).toHaveURL(/\/agents\/connexion\?suite=/)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(problem(page)).toContainText('Saisissez le code')
  await expect(page).toHaveTitle(/^Erreur\s: /)
  await page.getByLabel('Adresse électronique professionnelle').fill('instructeur.69@prefecture.example')
  await page.getByLabel('Mot de passe').fill(password)
  await page
    .getByLabel('Code de vérification')
    .fill((await codeOfNow(page)) === '000000' ? '000001' : '000000')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(problem(page)).toContainText('ne correspond pas')
  await expect(page.getByLabel('Adresse électronique professionnelle')).toHaveValue(
    'instructeur.69@prefecture.example',
  )
  await signInAgent(page, 'instructeur.69')
  await expect(page).toHaveURL(/\/agents\/dossiers\?file=clos$/)
  await expect(page.getByText('Sabine Rolland · instructrice')).toBeVisible()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expectPage(page, 'Connexion des agents')
  await page.goto('/agents')
  await expect(page).toHaveURL(/\/agents\/connexion/)
})

test('INS-12 new recovery codes are made by who knows the password, and one of them signs in @plain', async ({
  page,
  browser,
}, info) => {
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await sabine.goto('/agents')
  await sabine.getByRole('button', { name: 'Créer de nouveaux codes de secours' }).click()
  await expect(sabine.getByText('Le mot de passe actuel ne correspond pas')).toBeVisible()
  await sabine.getByLabel('Votre mot de passe').fill(password)
  await sabine.getByRole('button', { name: 'Créer de nouveaux codes de secours' }).click()
  await expect(sabine.getByText('Notez ces codes maintenant')).toBeVisible()
  const shown = (await sabine.locator('main').textContent()) ?? ''
  const [code = ''] = shown.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/u) ?? []
  await page.goto('/agents/connexion')
  await page.getByLabel('Adresse électronique professionnelle').fill('instructeur.69@prefecture.example')
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByLabel('Code de vérification').fill(code)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByText('Il vous en reste 7.')).toBeVisible()
})

/** The photo is there, no wider than its frame, until it is enlarged; turned, it is still whole. */
async function expectPhotoShown(agent: Page, scripted: boolean): Promise<void> {
  const photo = agent.getByRole('img', { name: 'Contenu de piece.png' })
  await expect(photo).toHaveJSProperty('complete', true)
  const width = async () => (await photo.boundingBox())?.width ?? 0
  const whole = await width()
  expect(whole).toBeGreaterThan(100)
  if (!scripted) return
  await agent.getByRole('button', { name: 'Agrandir' }).click()
  await expect.poll(width).toBeCloseTo(whole * 1.5, -1)
  await agent.getByRole('button', { name: 'Réduire' }).click()
  await expect.poll(width).toBeCloseTo(whole, -1)
  await agent.getByRole('button', { name: 'Tourner la vue' }).click()
  await expect(photo).toBeVisible()
}

test('INS-02 Ana-Maria: a document asked for, sent in two times, a reminder, accepted, checked by a third party @plain', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(180_000)
  await startRequest(page, '9900000104')
  for (const [heading, answer] of [
    ['État civil du demandeur', fill.civilStatus],
    ['Liens personnels et familiaux', fill.family],
    ['Adresse et contact', fill.contact],
    ['Motif de séjour et durée', fill.reason],
  ] as const) {
    await expectPage(page, heading)
    await answer(page)
    await keepOn(page)
  }
  await page.getByLabel('En cessation d’activité').check()
  await page.getByLabel('Chômage involontaire').check()
  await keepOn(page)
  await expectPage(page, 'Transmettre les pièces justificatives')
  for (const document of [
    'Carte d’identité ou passeport',
    'Justificatif de domicile',
    'Attestation de fin d’activité',
  ])
    await sendFile(page, info, document, 'piece.png')
  await expect(page.getByRole('link', { name: 'piece.png' })).toHaveCount(3)
  const jobseeker = page.getByRole('region', { name: 'Attestation d’inscription à France Travail' })
  await jobseeker.getByLabel('Je ne peux pas fournir cette pièce').check()
  await jobseeker.getByRole('textbox').fill('Je l’attends encore.')
  await page.getByLabel('Votre code').fill('AB12 CD34 EF56 GH78 IJ90 KL')
  await keepOn(page)
  await deposit(page)

  const sabine = await agentAt(browser, info, 'instructeur.69')
  await takeAndBegin(sabine)
  await sabine.getByRole('link', { name: 'Justificatif de domicile' }).first().click()
  await expect(sabine.getByRole('heading', { name: /^Justificatif de domicile/ })).toBeVisible()
  await expectPhotoShown(sabine, info.project.use.javaScriptEnabled !== false)
  await sabine.getByRole('button', { name: 'Redemander' }).click()
  await expect(sabine.getByRole('link', { name: /^Justificatif de domicile.*À redemander/ })).toBeVisible()
  await sabine.getByRole('link', { name: 'Demander des documents' }).click()
  await expectPage(sabine, 'Demander des documents')
  await expect(sabine.getByRole('checkbox', { name: /^Justificatif de domicile/ })).toBeChecked()
  await sabine.getByRole('checkbox', { name: /^Attestation d’inscription/ }).check()
  await sabine.getByRole('button', { name: 'Relire avant envoi' }).click()
  await expect(problem(sabine)).toContainText('Choisissez un motif')
  for (const [group, reason, remark] of [
    [/^Justificatif de domicile/, 'Illisible', 'La date ne se lit pas.'],
    [/^Attestation d’inscription/, 'Document manquant', ''],
  ] as const) {
    const asked = sabine.getByRole('group', { name: group })
    await asked.getByLabel('Motif').selectOption({ label: reason })
    await asked.getByLabel('Précision').fill(remark)
  }
  await sabine.getByRole('button', { name: 'Relire avant envoi' }).click()
  await expect(sabine.getByText('il nous manque 2 documents')).toBeVisible()
  await sabine.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(sabine.getByText('Horloge suspendue')).toBeVisible()

  await expect(async () => {
    expect((await mailsTo(page, 'ana-maria@demo.example'))[0]?.subject).toBe(
      'Nous avons besoin de documents complémentaires',
    )
  }).toPass()
  const [mail] = await mailsTo(page, 'ana-maria@demo.example')
  const link = new URL(/https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '')
  await page.goto(link.pathname + link.search)
  await expectPage(page, 'Nous avons besoin de documents complémentaires')
  await expect(page.getByText('La date ne se lit pas.')).toBeVisible()
  await page.getByRole('link', { name: 'Joindre le document demandé' }).click()
  await expectPage(page, 'Compléter mon dossier')
  await page.getByRole('button', { name: 'Envoyer le complément de dossier' }).click()
  await expect(problem(page)).toContainText('Ajoutez au moins un fichier')
  await sendFile(page, info, 'Justificatif de domicile', 'domicile.png')
  await expect(page.getByRole('link', { name: 'domicile.png' })).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer le complément de dossier' }).click()
  await expect(page.getByText('Déjà envoyé')).toBeVisible()
  await expect(page.getByText('Votre envoi est parti.')).toBeVisible()

  await moveClock(page, 'P21D')
  await expect(async () => {
    expect((await mailsTo(page, 'ana-maria@demo.example'))[0]?.subject).toMatch(
      /^Rappel\s: documents à envoyer avant le /,
    )
  }).toPass()
  await page.goto('/mon-espace')
  await expect(page.getByText('À vous\u00a0: 1 document')).toBeVisible()
  await page.getByRole('link', { name: 'Joindre le document demandé' }).click()
  await sendFile(page, info, 'Attestation d’inscription', 'france-travail.png')
  await expect(page.getByRole('link', { name: 'france-travail.png' })).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer le complément de dossier' }).click()
  await expect(page.getByText('Votre complément est envoyé.')).toBeVisible()

  await sabine.goto('/agents/dossiers?file=mes-dossiers')
  await expect(sabine.getByText('Complément répondu')).toBeVisible()
  await sabine.getByRole('link', { name: 'Ana-Maria Ștefănescu' }).click()
  await sabine.getByRole('button', { name: 'Valider la complétude' }).click()
  await sabine.getByRole('link', { name: 'Proposer une décision favorable' }).click()
  await expectPage(sabine, 'Proposer une décision favorable')
  await expect(sabine.getByText('Droit maintenu 6 mois')).toBeVisible()
  await reviewAndSend(sabine, 'Proposer une décision favorable')
  await expect(sabine.getByText('une autre personne doit la signer')).toBeVisible()
  await expect(sabine.getByRole('button', { name: 'Signer' })).toHaveCount(0)

  const helene = await agentAt(browser, info, 'valideur.69')
  await helene.goto('/agents/dossiers?file=a-decider')
  await helene.getByRole('link', { name: 'Ana-Maria Ștefănescu' }).click()
  await helene.getByRole('button', { name: 'Signer' }).click()
  await helene.getByRole('button', { name: 'Annuler' }).click()
  await helene.getByRole('button', { name: 'Signer' }).click()
  await expect(helene.getByRole('button', { name: 'Envoyer maintenant' })).toBeVisible()
  await page.goto('/mon-espace')
  await expect(page.getByText('Décision favorable')).toHaveCount(0)
  await helene.getByRole('button', { name: 'Envoyer maintenant' }).click()
  await expect(helene.getByRole('button', { name: 'Mettre la carte en fabrication' })).toBeVisible()

  await page.goto('/mon-espace/notifications')
  await page.getByRole('link', { name: /Une décision a été prise/ }).click()
  await page.getByRole('link', { name: 'Lire la décision' }).click()
  await expectPage(page, 'Votre demande est acceptée')
  await page.getByRole('link', { name: 'Voir l’attestation de décision favorable' }).click()
  await expectPage(page, 'Attestation de décision favorable')
  const code =
    /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
  const pdf = await readPdf(await (await page.request.get(`${page.url()}.pdf`)).body())
  expect(pdf).toMatchObject({ language: 'fr', tagged: true, universal: true })
  for (const text of ['Ștefănescu', code, 'Autorise son titulaire à travailler', 'L212-2'])
    expect(pdf.text).toContain(text)

  const employer = await newcomer(browser, info)
  await employer.goto('/verifier')
  await employer.getByLabel('Code de vérification').fill(code.replaceAll('-', ' ').toLowerCase())
  await employer.getByRole('button', { name: 'Vérifier' }).click()
  await expectPage(employer, 'Authentique')
  await expect(employer.getByText('A. Ș., né(e) en 1990')).toBeVisible()
  await expect(employer.getByText('Ștefănescu')).toHaveCount(0)
  await helene.getByRole('button', { name: 'Mettre la carte en fabrication' }).click()
  await helene.getByRole('button', { name: 'Annoncer la carte disponible' }).click()
  await helene.getByLabel('Numéro de la carte remise').fill('FR12')
  await helene.getByRole('button', { name: 'Enregistrer la remise de la carte' }).click()
  await expect(problem(helene)).toContainText('Vous en avez saisi 4')
  await helene.getByLabel('Numéro de la carte remise').fill('FR7654321')
  await helene.getByRole('button', { name: 'Enregistrer la remise de la carte' }).click()
  await expect(helene.getByText('La remise de la carte est enregistrée.')).toBeVisible()
  await employer.reload()
  await expectPage(employer, 'Remplacée')
  await employer.goto('/verifier/0000-0000-0000')
  await expectPage(employer, 'Inconnue')
})

test('INS-03 a refusal has reasons, and the dates to contest it @plain', async ({ page, browser }, info) => {
  await openScenario(page, 'submitted')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await takeAndBegin(sabine)
  await sabine.getByRole('button', { name: 'Valider la complétude' }).click()
  await sabine.getByRole('link', { name: 'Proposer un refus' }).click()
  await expectPage(sabine, 'Proposer un refus')
  await sabine.getByRole('button', { name: 'Relire avant envoi' }).click()
  await expect(problem(sabine)).toContainText('Écrivez les motifs de droit')
  await expect(problem(sabine)).toContainText('Écrivez les motifs de fait')
  await expect(sabine).toHaveTitle(/^Erreur\s: /)
  await sabine
    .getByLabel('Motifs de droit')
    .fill('Article L233-1 du CESEDA : aucune activité réelle et effective.')
  await sabine
    .getByLabel('Motifs de fait')
    .fill('Votre employeur n’a versé aucun salaire depuis juillet 2026.')
  await sabine.getByRole('button', { name: 'Relire avant envoi' }).click()
  await expect(sabine.getByText('un recours gracieux au préfet')).toBeVisible()
  await expect(sabine.getByText('Se connecter :')).toBeVisible()
  // In a window of its own: the page keeps what was written.
  const [drawn] = await Promise.all([
    sabine.context().waitForEvent('response', (answer) => answer.url().endsWith('/projet.pdf')),
    sabine.getByRole('button', { name: 'Voir le PDF' }).click(),
  ])
  expect([drawn.status(), drawn.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await expectPage(sabine, 'Relire avant envoi')
  await sabine.getByRole('button', { name: 'Proposer un refus', exact: true }).click()
  await expect(sabine.getByText('une autre personne doit la signer')).toBeVisible()

  const helene = await agentAt(browser, info, 'valideur.69')
  await helene.goto(sabine.url())
  const draft = helene.getByRole('link', { name: 'Lire le document tel qu’il sera' })
  const paper = await helene.request.get((await draft.getAttribute('href')) ?? '')
  expect((await readPdf(await paper.body())).text).toContain('PROJET – sans valeur')
  await helene.getByRole('button', { name: 'Signer' }).click()
  await expect(helene.getByRole('button', { name: 'Envoyer maintenant' })).toBeVisible()
  await helene.request.post('/dev/horloge', { form: { now: '2027-12-10T09:00:00Z' } })
  await page.goto('/mon-espace')
  await page.getByRole('link', { name: 'Lire la décision' }).first().click()
  await expectPage(page, 'Votre demande est refusée')
  await expect(page.getByText('jusqu’au 11 février 2028')).toBeVisible()
  const pdf = await readPdf(
    await (
      await page.request.get(
        (await page.getByRole('link', { name: 'Télécharger la décision' }).getAttribute('href')) ?? '',
      )
    ).body(),
  )
  expect(pdf).toMatchObject({ tagged: true, universal: true })
  for (const text of [
    'aucun salaire',
    '11 février 2028',
    'tribunal administratif de Lyon',
    'Hélène Fabre-Noguès',
  ])
    expect(pdf.text.replaceAll(/\s/gu, ' ')).toContain(text)
  const [mail] = await mailsTo(page, 'dusan@demo.example')
  expect(mail?.subject).toBe('Une décision a été prise')
  expect(mail?.text).not.toMatch(/refus/iu)
})

test('INS-04 a request is withdrawn after one question, and another may be started @plain', async ({
  page,
}) => {
  await openScenario(page, 'submitted')
  await page.getByRole('link', { name: 'Retirer ma demande' }).click()
  await expectPage(page, 'Retirer ma demande')
  await page.getByRole('button', { name: 'Retirer ma demande' }).click()
  await expect(page.getByText('Votre demande est retirée.')).toBeVisible()
  await page.getByRole('button', { name: 'Redéposer' }).click()
  await expectPage(page, 'Avant de commencer votre renouvellement')
  await expect(async () => {
    expect((await mailsTo(page, 'dusan@demo.example'))[0]?.subject).toBe('Votre demande a été retirée')
  }).toPass()
})

test('INS-05 a move during the examination: the dossier goes to Paris, with its history @plain', async ({
  page,
  browser,
}, info) => {
  const reference = await openScenario(page, 'submitted')
  const sabine = await agentAt(browser, info, 'instructeur.69')
  await takeAndBegin(sabine)
  await page.getByRole('link', { name: 'Déclarer un changement d’adresse' }).click()
  await page.getByLabel('Numéro et voie').fill('40 passage des Ébénistes')
  await page.getByLabel('Code postal').fill('75011')
  await page.getByLabel('Commune', { exact: true }).fill('Paris')
  await fillDate(page, 'Date du déménagement', ['3', '2', '2020'])
  await page.getByRole('button', { name: 'Déclarer ma nouvelle adresse' }).click()
  await expectPage(page, 'Votre changement d’adresse est enregistré')
  await page.goto('/mon-espace')
  await expect(page.getByText('Préfecture de police de Paris').first()).toBeVisible()

  expect((await sabine.goto(`/agents/dossiers/${reference}`))?.status()).toBe(404)
  await sabine.goto('/agents/dossiers')
  await expect(sabine.getByText('parti vers une autre préfecture')).toBeVisible()
  const karim = await agentAt(browser, info, 'instructeur.75')
  await karim.goto('/agents/dossiers')
  await expect(karim.getByText('arrivé d’une autre préfecture')).toBeVisible()
  await karim.getByRole('button', { name: 'Prendre ce dossier' }).click()
  await expect(karim.getByText('Vous suivez ce dossier')).toBeVisible()
  await expect(karim.getByText('Examen commencé')).toBeVisible()
  await expect(async () => {
    const mails = await mailsTo(page, 'dusan@demo.example')
    expect(mails.map(({ subject }) => subject)).toContain('Votre dossier change de préfecture')
  }).toPass()
})

test('INS-06 two agents at once: the second is told @desktop', async ({ page, browser }, info) => {
  await openScenario(page, 'submitted')
  const [sabine, helene] = await Promise.all([
    agentAt(browser, info, 'instructeur.69'),
    agentAt(browser, info, 'valideur.69'),
  ])
  await Promise.all([sabine.goto('/agents/dossiers'), helene.goto('/agents/dossiers')])
  await sabine.getByRole('button', { name: 'Prendre ce dossier' }).click()
  await expect(sabine.getByText('Vous suivez ce dossier')).toBeVisible()
  await helene.getByRole('button', { name: 'Prendre ce dossier' }).click()
  await expect(helene.getByText('vient d’être pris par Sabine Rolland')).toBeVisible()
  await helene.goto(sabine.url())
  await expect(helene.getByText('Sabine Rolland a aussi ce dossier ouvert')).toBeVisible()
})

test('INS-09 the number of unread messages is right, live and after a reload @desktop', async ({
  page,
  browser,
}, info) => {
  await openScenario(page, 'decision-proposed')
  const link = page.getByRole('link', { name: /^Notifications/ })
  await expect(link).toContainText('1 non lue')
  const helene = await agentAt(browser, info, 'valideur.69')
  await helene.goto('/agents/dossiers?file=a-decider')
  await helene.getByRole('link', { name: /Horváth/ }).click()
  await helene.getByRole('button', { name: 'Signer' }).click()
  await helene.getByRole('button', { name: 'Envoyer maintenant' }).click()
  await expect(link).toContainText('2 non lues')
  await page.goto('/mon-espace/notifications')
  await page.getByRole('link', { name: /Une décision a été prise/ }).click()
  await expect(link).toContainText('1 non lue')
  await page.reload()
  await expect(link).toContainText('1 non lue')
})

/** Who asks: nobody, the owner, another applicant, agents of the prefecture and of another, the administrator. */
const visitors = ['nobody', 'owner', 'stranger', 'agent', 'elsewhere', 'admin'] as const
type Visitor = (typeof visitors)[number]

/** What each visitor gets: `in` leads to sign-in. */
const rows = (reference: string, file: string): [string, Record<Visitor, number | 'in'>][] => {
  const ownerOnly = {
    nobody: 'in',
    owner: 200,
    stranger: 404,
    agent: 'in',
    elsewhere: 'in',
    admin: 'in',
  } as const
  const agentOnly = {
    nobody: 'in',
    owner: 404,
    stranger: 404,
    agent: 200,
    elsewhere: 404,
    admin: 404,
  } as const
  const anyAgent = { ...agentOnly, elsewhere: 200 }
  const adminOnly = { ...agentOnly, agent: 404, admin: 200 } as const
  const own = `/mon-espace/demandes/${reference}`
  return [
    [own, ownerOnly],
    [`${own}/complement`, ownerOnly],
    [`${own}/confirmation.pdf`, ownerOnly],
    [`${own}/dossier.pdf`, ownerOnly],
    [`${own}/decision`, ownerOnly],
    [`${own}/attestation`, ownerOnly],
    [`${own}/attestation.pdf`, ownerOnly],
    [`/documents/${file}`, ownerOnly],
    ['/mon-espace', { ...ownerOnly, stranger: 200 }],
    ['/mon-espace/notifications', { ...ownerOnly, stranger: 200 }],
    [`/agents/dossiers/${reference}`, agentOnly],
    [`/agents/dossiers/${reference}/dossier.pdf`, agentOnly],
    [`/agents/dossiers/${reference}/pieces.zip`, agentOnly],
    [`/agents/dossiers/${reference}/decision.pdf`, agentOnly],
    // It has taken effect: there is no proposal any more.
    [`/agents/dossiers/${reference}/projet.pdf`, { ...agentOnly, agent: 404 }],
    // Not the moment for it: the agent is led back to the dossier.
    [`/agents/dossiers/${reference}/complement`, agentOnly],
    [`/agents/dossiers/${reference}/decision`, agentOnly],
    [`/agents/fichiers/${file}`, agentOnly],
    ['/agents/dossiers', anyAgent],
    ['/agents/dossiers/export.csv', { ...agentOnly, elsewhere: 200 }],
    ['/agents', { ...anyAgent, admin: 200 }],
    // Of the supervisor, who is not among them.
    ['/agents/statistiques', { ...anyAgent, agent: 404, elsewhere: 404 }],
    ['/agents/journal', { ...anyAgent, agent: 404, elsewhere: 404 }],
    ['/agents/comptes', adminOnly],
    ['/agents/comptes/nouveau', adminOnly],
    ['/agents/parametres', adminOnly],
    ['/agents/parametres/69', adminOnly],
    ['/verifier', { nobody: 200, owner: 200, stranger: 200, agent: 200, elsewhere: 200, admin: 200 }],
  ]
}

test('INS-07 each address for each visitor @desktop', async ({ page, browser }, info) => {
  const reference = await openScenario(page, 'accepted')
  const href = await page.getByRole('link', { name: 'passeport.pdf' }).getAttribute('href')
  const people: Record<Visitor, Page> = {
    nobody: await newcomer(browser, info),
    owner: page,
    stranger: await newcomer(browser, info),
    agent: await agentAt(browser, info, 'instructeur.69'),
    elsewhere: await agentAt(browser, info, 'instructeur.75'),
    admin: await agentAt(browser, info, 'admin'),
  }
  await people.stranger.request.post('/dev/connexion', { form: { foreignerNumber: '9900000102' } })
  const decision = `/mon-espace/demandes/${reference}/decision`
  const prepared = await page.request.get(decision, { headers: { 'Sec-Purpose': 'prefetch;prerender' } })
  expect([prepared.status(), (await page.request.head(decision)).status()]).toEqual([503, 503])
  expect((await people.agent.request.head(`/agents/dossiers/${reference}`)).status()).toBe(503)
  await people.agent.goto(`/agents/dossiers/${reference}`)
  await expect(people.agent.getByText('Décision envoyée')).toBeVisible()
  await expect(people.agent.getByText('Décision lue par l’usager')).toHaveCount(0)
  const missing = '6900000000000000009'
  for (const [path, expected] of rows(reference, (href ?? '').split('/').pop() ?? ''))
    for (const visitor of visitors) {
      const answer = await people[visitor].request.get(path)
      const outcome = /\/connexion\?/.test(answer.url()) ? 'in' : answer.status()
      expect([path, visitor, outcome]).toEqual([path, visitor, expected[visitor]])
    }
  for (const [visitor, path] of [
    ['stranger', '/mon-espace/demandes/'],
    ['agent', '/agents/dossiers/'],
  ] as const) {
    const [theirs, none] = await Promise.all(
      [visitor === 'agent' ? missing : reference, missing].map((one) =>
        people[visitor].request.get(path + one),
      ),
    )
    expect([theirs?.status(), none?.status()]).toEqual([404, 404])
  }
})

test('INS-08 every page after the deposit is accessible, empty, in error and filled', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(180_000)
  const sabine = await agentAt(browser, info, 'instructeur.69')
  const look = async (who: Page, path: string) => {
    await who.goto(path)
    await expectSound(who, path)
  }
  await look(page, '/agents/connexion')
  await look(page, '/verifier')
  await page.getByRole('button', { name: 'Vérifier' }).click()
  await expect(problem(page)).toBeVisible()
  await expectAccessible(page, 'verification refused')
  await look(page, '/verifier/inconnu')
  const etienne = await agentAt(browser, info, 'superviseur.69')
  await look(etienne, '/agents/statistiques')
  await look(sabine, '/agents')
  await sabine.getByRole('button', { name: 'Créer de nouveaux codes de secours' }).click()
  await expect(sabine.getByText('Le mot de passe actuel ne correspond pas')).toBeVisible()
  await expectAccessible(sabine, 'recovery codes refused')
  await look(sabine, '/agents/dossiers')
  const waiting = await openScenario(page, 'complement-requested')
  const request = `/mon-espace/demandes/${waiting}`
  for (const path of ['', '/complement', '/retrait', '/rectifier']) await look(page, request + path)
  await page.goto(`${request}/complement`)
  await page.getByRole('button', { name: 'Envoyer le complément de dossier' }).click()
  await expect(problem(page)).toBeVisible()
  await expectAccessible(page, 'complement refused')
  await look(page, '/mon-espace/notifications')
  await page.getByRole('link', { name: /documents complémentaires/ }).click()
  await expectPage(page, 'Nous avons besoin de documents complémentaires')
  await expectSound(page, 'message')
  await look(sabine, `/agents/dossiers/${waiting}`)
  await look(sabine, '/agents/dossiers?file=en-attente')
  await look(etienne, '/agents/journal')
  const filed = await openScenario(page, 'submitted')
  await takeAndBegin(sabine)
  await look(sabine, `/agents/dossiers/${filed}/complement`)
  await sabine.getByRole('button', { name: 'Relire avant envoi' }).click()
  await expect(problem(sabine)).toBeVisible()
  await expectAccessible(sabine, 'request refused')
  await sabine.goto(`/agents/dossiers/${filed}`)
  await sabine.getByRole('button', { name: 'Valider la complétude' }).click()
  await sabine.getByRole('link', { name: 'Proposer un refus' }).waitFor()
  for (const sense of ['favorable', 'refus'])
    await look(sabine, `/agents/dossiers/${filed}/decision?sens=${sense}`)
  const accepted = await openScenario(page, 'accepted')
  for (const path of ['', '/decision', '/attestation'])
    await look(page, `/mon-espace/demandes/${accepted}${path}`)
  const refused = await openScenario(page, 'refused')
  await look(page, `/mon-espace/demandes/${refused}/decision`)
  const silent = await openScenario(page, 'submitted-long-ago')
  await moveClock(page, 'P30D')
  await look(page, `/mon-espace/demandes/${silent}`)
  await page.getByRole('button', { name: 'Demander les motifs' }).click()
  await expect(page.getByText('Votre demande de motifs est enregistrée.')).toBeVisible()
  await look(sabine, '/agents/dossiers')
  await expect(sabine.getByText('motifs du refus implicite demandés')).toBeVisible()
})
