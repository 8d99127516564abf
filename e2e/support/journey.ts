import { expect, type Page, type TestInfo } from '@playwright/test'

export const password = 'Demonstration-2026!'

/** The first state of the demo: no draft, no mail, every persona free. */
export async function freshDemo(page: Page): Promise<void> {
  await page.request.post('/dev/reinitialiser')
}

export async function signIn(page: Page, foreignerNumber: string): Promise<void> {
  await page.getByLabel('Numéro étranger').fill(foreignerNumber)
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** From a deep link, through sign-in, to a new draft: answers its reference. */
export async function startRequest(page: Page, foreignerNumber = '9900000102'): Promise<string> {
  await page.goto('/demande/nouvelle')
  await signIn(page, foreignerNumber)
  await page.getByLabel('Je sollicite le renouvellement de ce titre').check()
  await page.getByRole('button', { name: 'Je commence' }).click()
  await expect(page).toHaveURL(/\/demande\/\d{19}\/preambule$/)
  await page.getByRole('link', { name: 'Je continue' }).click()
  await expect(page).toHaveURL(/\/etat-civil$/)
  return /\d{19}/.exec(page.url())?.[0] ?? ''
}

export async function keepOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
}

/** A page is reached when its heading is read, whatever way the browser took. */
export async function expectPage(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

export async function fillDate(
  page: Page,
  question: string,
  [day, month, year]: [string, string, string],
): Promise<void> {
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Jour').fill(day)
  await group.getByLabel('Mois').fill(month)
  await group.getByLabel('Année').fill(year)
}

/** What persona 102 answers, page by page. Each ends before « Enregistrer et continuer ». */
export const fill = {
  async civilStatus(page: Page) {
    await page.getByLabel('Célibataire').check()
    await page.getByLabel('Passeport').check()
    await page.getByLabel('Numéro du document').fill('CB129874')
    await fillDate(page, 'Date de fin de validité', ['18', '6', '2041'])
    await page.getByLabel('Pays de délivrance').selectOption({ label: 'Portugal' })
  },
  async family(page: Page) {
    await page.getByRole('group', { name: 'enfants à charge' }).getByLabel('Non').check()
  },
  async contact(page: Page) {
    await page.getByRole('group', { name: 'toujours la vôtre' }).getByLabel('Oui').check()
    await page.getByLabel('Téléphone').fill('06 39 98 01 02')
  },
  async reason(page: Page) {
    await page.getByRole('group', { name: 'plus de 5 ans' }).getByLabel('Non').check()
    await fillDate(page, 'installation en France', ['4', '3', '2023'])
  },
  async longStay(page: Page) {
    await page.getByRole('group', { name: 'plus de 5 ans' }).getByLabel('Oui').check()
    await fillDate(page, 'installation en France', ['4', '3', '2018'])
  },
  async work(page: Page) {
    await page.getByLabel('Salarié(e) en activité').check()
    await page.getByLabel('CDD').check()
    await fillDate(page, 'Date de début du contrat', ['1', '7', '2026'])
    await fillDate(page, 'Date de fin du contrat', ['31', '8', '2041'])
    await page.getByLabel('Emploi occupé').fill('Conducteur d’engins')
    await page.getByLabel('Durée hebdomadaire de travail').fill('35')
    await page.getByLabel('Raison sociale ou nom de l’employeur').fill('Travaux du Rhône Démo SAS')
    await page.getByLabel('SIRET de l’employeur').fill('000 000 018 00010')
    await page.getByLabel('Adresse de l’employeur').fill('2 rue des Essais, 69100 Villeurbanne')
  },
  async secondJob(page: Page) {
    await page.getByLabel('CDI', { exact: true }).check()
    await fillDate(page, 'Date de début du contrat', ['1', '9', '2025'])
    await page.getByLabel('Emploi occupé').fill('Libraire')
    await page.getByLabel('Durée hebdomadaire de travail').fill('17,5')
    await page.getByLabel('Raison sociale ou nom de l’employeur').fill('Librairie Démo')
    await page.getByLabel('Mon employeur n’a pas de SIRET').check()
    await page.getByLabel('Adresse de l’employeur').fill('3 rue des Essais, 69001 Lyon')
  },
}

/** The pages before the documents, in their order, with their headings. */
export const questionPages = [
  ['État civil du demandeur', fill.civilStatus],
  ['Liens personnels et familiaux', fill.family],
  ['Adresse et contact', fill.contact],
  ['Motif de séjour et durée', fill.reason],
  ['Activité', fill.work],
] as const

export async function answerQuestions(page: Page): Promise<void> {
  for (const [heading, answer] of questionPages) {
    await expectPage(page, heading)
    await answer(page)
    await keepOn(page)
  }
  await expectPage(page, 'Transmettre les pièces justificatives')
}

/** A small picture, 64 pixels a side. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQMAAACQp+OdAAAAA1BMVEUzqlXOvpcLAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQoz2NgGAWjgHwAAAJAAAGMxat3AAAAAElFTkSuQmCC',
  'base64',
)

export const requiredFiles = [
  'Carte d’identité ou passeport',
  'Justificatif de domicile',
  'Attestation d’emploi',
]

/** Sends a file for a document: at once with scripts, by the plain form of its own without. */
export async function sendFile(
  page: Page,
  info: TestInfo,
  document: string,
  name: string,
  content: Buffer = picture,
): Promise<void> {
  const region = page.getByRole('region', { name: document })
  await region
    .getByLabel('Ajouter un fichier')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
  if (info.project.use.javaScriptEnabled === false)
    await region.getByRole('button', { name: 'Envoyer ce fichier' }).click()
}

export async function sendDocuments(page: Page, info: TestInfo): Promise<void> {
  for (const document of requiredFiles) {
    await sendFile(page, info, document, 'scan à plat.png')
    await expect(
      page.getByRole('region', { name: document }).getByRole('link', { name: 'scan à plat.png' }),
    ).toBeVisible()
  }
  await page.getByLabel('Votre code').fill('AB12 CD34 EF56 GH78 IJ90 KL')
  await keepOn(page)
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
}

export async function deposit(page: Page): Promise<void> {
  await page.getByLabel(/^Je certifie/).check()
  await page.getByRole('button', { name: 'Déposer ma demande' }).click()
  await expectPage(page, 'Votre demande est déposée')
}

interface CapturedMail {
  subject: string
  text: string
  html: string
  attachments: { filename: string; contentType: string; size: number; url: string }[]
}

/** The mails of an address, once the first of them is there. */
export async function mailsTo(page: Page, address: string): Promise<CapturedMail[]> {
  let mails: CapturedMail[] = []
  await expect(async () => {
    mails = await (await page.request.get(`/dev/mails.json?to=${address}`)).json()
    expect(mails.length).toBeGreaterThan(0)
  }).toPass()
  return mails
}
