import { expect, type Page, type TestInfo, test } from '@playwright/test'
import { readPdf } from '@/lib/testing/pdf'
import {
  deposit,
  expectPage,
  fill,
  fillDate,
  freshDemo,
  keepOn,
  mailsTo,
  sendFile,
  startRequest,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

interface Case {
  foreignerNumber: string
  mail: string
  /** What the receipt must show of the name. */
  name: string
  civilStatus?: (page: Page) => Promise<void>
  family?: (page: Page) => Promise<void>
  reason: (page: Page) => Promise<void>
  work: (page: Page) => Promise<void>
  /** The documents that must be sent, besides the identity, the address and the e-photo, as the page names them. */
  documents: readonly string[]
}

const common = ['Carte d’identité ou passeport', 'Justificatif de domicile de moins de 6 mois']

async function ceased(page: Page, reason: string): Promise<void> {
  await page.getByLabel('En cessation d’activité').check()
  await page.getByLabel(reason).check()
}

/** Title of each document that must be sent or explained. */
async function requiredTitles(page: Page): Promise<string[]> {
  const headings = await page.getByRole('heading', { level: 3 }).allInnerTexts()
  return headings
    .map((heading) =>
      heading
        .replace(/^\d+\. /u, '')
        .replaceAll(/\s/gu, ' ')
        .trim(),
    )
    .filter((heading) => !heading.includes('(facultatif)') && heading !== 'Code e-photo')
}

/** Renews from the sign-in to the mail, and reads the receipt back. */
async function renew(page: Page, info: TestInfo, known: Case): Promise<void> {
  const reference = await startRequest(page, known.foreignerNumber)
  await (known.civilStatus ?? fill.civilStatus)(page)
  await keepOn(page)
  await expectPage(page, 'Liens personnels et familiaux')
  await (known.family ?? fill.family)(page)
  await keepOn(page)
  await expectPage(page, 'Adresse et contact')
  await fill.contact(page)
  await keepOn(page)
  await expectPage(page, 'Motif de séjour et durée')
  await known.reason(page)
  await keepOn(page)
  await expectPage(page, 'Activité')
  await known.work(page)
  await keepOn(page)
  await expectPage(page, 'Transmettre les pièces justificatives')
  await expect.poll(() => requiredTitles(page)).toEqual([...common, ...known.documents])
  for (const title of [...common, ...known.documents]) {
    await sendFile(page, info, title, 'pièce.png')
    await expect(
      page.getByRole('region', { name: title, exact: true }).getByRole('link', { name: 'pièce.png' }),
    ).toBeVisible()
  }
  await page.getByLabel('Votre code').fill('AB12CD34EF56GH78IJ90KL')
  await keepOn(page)
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
  await deposit(page)
  const [mail] = await mailsTo(page, known.mail)
  const pdf = await readPdf(await (await page.request.get(mail?.attachments[0]?.url ?? '')).body())
  expect(pdf.text.replaceAll(/\s/g, '')).toContain(reference)
  expect(pdf.text).toContain(known.name)
}

test('CAS-01 Zofia, over five years: ten half-years and five years to prove @plain', async ({
  page,
}, info) => {
  test.slow()
  await page.request.post('/dev/horloge', { form: { now: '2026-11-25T10:00:00Z' } })
  const halves = [2022, 2023, 2024, 2025, 2026].flatMap((year) => [
    `Justificatif de présence en France : 1er semestre ${year} (janvier à juin)`,
    `Justificatif de présence en France : 2e semestre ${year} (juillet à décembre)`,
  ])
  const years = [2022, 2023, 2024, 2025, 2026].map(
    (year) => `Justificatif de votre droit au séjour : de janvier ${year} à décembre ${year}`,
  )
  await renew(page, info, {
    foreignerNumber: '9900000103',
    mail: 'zofia@demo.example',
    name: 'Wójcik',
    reason: fill.longStay,
    work: fill.work,
    documents: [...halves, ...years],
  })
})

const cases: [string, Case][] = [
  [
    'CAS-02 Ana-Maria, unemployed: two documents',
    {
      foreignerNumber: '9900000104',
      mail: 'ana-maria@demo.example',
      name: 'Ștefănescu',
      reason: fill.reason,
      work: (page) => ceased(page, 'Chômage involontaire'),
      documents: [
        'Attestation de fin d’activité ou lettre de licenciement',
        'Attestation d’inscription à France Travail',
      ],
    },
  ],
  [
    'CAS-03 Jean-Baptiste, retired',
    {
      foreignerNumber: '9900000105',
      mail: 'jean-baptiste@demo.example',
      name: 'Van der Meersch',
      reason: fill.reason,
      work: (page) => ceased(page, 'Retraite (y compris anticipée)'),
      documents: [
        'Attestation d’emploi ou d’activité des 12 derniers mois',
        'Justificatif d’assurance maladie',
        'Justificatifs du droit au séjour comme travailleur salarié depuis plus de 3 ans',
      ],
    },
  ],
  [
    'CAS-04 Ólafur, unable to work: nothing he should not be asked',
    {
      foreignerNumber: '9900000106',
      mail: 'olafur@demo.example',
      name: 'Þórsson',
      reason: fill.reason,
      work: (page) => ceased(page, 'Incapacité permanente de travail'),
      documents: ['Justificatifs de l’incapacité permanente et du droit au séjour'],
    },
  ],
  [
    'CAS-05 Lena, emancipated minor',
    {
      foreignerNumber: '9900000107',
      mail: 'lena@demo.example',
      name: 'Müller',
      civilStatus: async (page) => {
        await page.getByLabel('Je suis un mineur (+ 16 ans) émancipé').check()
        await fill.civilStatus(page)
      },
      reason: fill.reason,
      work: fill.work,
      documents: ['Jugement d’émancipation ou acte de mariage', 'Attestation d’emploi'],
    },
  ],
  [
    'CAS-06 Mateo, minor with his mother',
    {
      foreignerNumber: '9900000108',
      mail: 'mateo@demo.example',
      name: 'García-López',
      civilStatus: async (page) => {
        await fill.civilStatus(page)
        await page.getByLabel('Mère').check()
        await page.getByLabel('Nom du représentant légal', { exact: true }).fill('López Ruiz')
        await page.getByLabel('Prénom(s) du représentant légal').fill('Carmen')
        await page.getByLabel('Téléphone du représentant légal').fill('06 39 98 01 08')
        await page.getByLabel('Son adresse est la même que la mienne').check()
      },
      reason: fill.reason,
      work: fill.work,
      documents: [
        'Attestation sur l’honneur du mineur de 16 à 18 ans souhaitant exercer une activité professionnelle',
        'Acte de naissance ou document établissant la filiation',
        'Pièce d’identité du représentant légal',
        'Attestation d’emploi',
      ],
    },
  ],
  [
    'CAS-07 Inés, two part-time jobs',
    {
      foreignerNumber: '9900000109',
      mail: 'ines@demo.example',
      name: "O'Connor",
      reason: fill.reason,
      work: async (page) => {
        await fill.work(page)
        await page.getByRole('button', { name: 'Ajouter un autre emploi' }).click()
        await expectPage(page, 'Ajouter un autre emploi')
        await fill.secondJob(page)
        await page.getByRole('button', { name: 'Enregistrer' }).click()
        await expectPage(page, 'Activité')
        await expect(page.getByRole('heading', { name: 'Autre emploi 1 : Librairie Démo' })).toBeVisible()
      },
      documents: [
        'Attestation d’emploi : Travaux du Rhône Démo SAS',
        'Attestation d’emploi : Librairie Démo',
      ],
    },
  ],
  [
    'CAS-08 Urs, whose card has expired: a notice, no more',
    {
      foreignerNumber: '9900000110',
      mail: 'urs@demo.example',
      name: 'Zürcher',
      reason: fill.reason,
      work: fill.work,
      documents: ['Attestation d’emploi'],
    },
  ],
  [
    'CAS-09 Giorgos, in Greek letters',
    {
      foreignerNumber: '9900000112',
      mail: 'georgios@demo.example',
      name: 'Παπαδόπουλος',
      reason: fill.reason,
      work: fill.work,
      documents: ['Attestation d’emploi'],
    },
  ],
  [
    'CAS-10 Stoyan, in Cyrillic letters',
    {
      foreignerNumber: '9900000113',
      mail: 'stoyan@demo.example',
      name: 'Стоянов',
      reason: fill.reason,
      work: fill.work,
      documents: ['Attestation d’emploi'],
    },
  ],
  [
    'CAS-11 a person without a first name',
    {
      foreignerNumber: '9900000114',
      mail: 'ludovika@demo.example',
      name: 'Ludovika',
      reason: fill.reason,
      work: fill.work,
      documents: ['Attestation d’emploi'],
    },
  ],
]

for (const [title, known] of cases)
  test(`${title} @plain`, async ({ page }, info) => {
    await renew(page, info, known)
  })

test('CAS-12 children: added, changed, taken out and brought back @plain', async ({ page }) => {
  const reference = await startRequest(page)
  await fill.civilStatus(page)
  await keepOn(page)
  await page.getByRole('group', { name: 'enfants à charge' }).getByLabel('Oui').check()
  await keepOn(page)
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText(
    'Ajoutez au moins un enfant',
  )
  await page.getByRole('button', { name: 'Ajouter un enfant' }).click()
  await expectPage(page, 'Ajouter un enfant')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText(
    'Saisissez le nom de l’enfant',
  )
  await page.getByLabel('Nom', { exact: true }).fill('da Conceição Ferreira')
  await page.getByLabel('Prénom(s)').fill('Beatriz')
  await fillDate(page, 'Date de naissance', ['2', '2', '2011'])
  await page.getByLabel('Nationalité').selectOption({ label: 'Portugal' })
  await page.getByRole('group', { name: 'Réside en France' }).getByLabel('Oui').check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expectPage(page, 'Liens personnels et familiaux')
  await expect(page.getByRole('heading', { name: 'Enfant 1 : Beatriz da Conceição Ferreira' })).toBeVisible()

  await page.getByRole('button', { name: /^Modifier/ }).click()
  await page.getByLabel('Nom', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText('le nom de l’enfant')
  await page.goto(`/demande/${reference}/liens-familiaux`)
  await expect(page.getByText('Complétez ou corrigez cet élément de la liste')).toBeVisible()
  await page.getByRole('button', { name: /^Modifier/ }).click()
  await page.getByLabel('Nom', { exact: true }).fill('da Conceição Ferreira')
  await page.getByLabel('Prénom(s)').fill('Tomás')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: /^Supprimer/ }).click()
  await expect(page.getByText('L’enfant est retiré de votre demande.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Enfant 1/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler la suppression' }).click()
  await expect(page.getByRole('heading', { name: 'Enfant 1 : Tomás da Conceição Ferreira' })).toBeVisible()
  await keepOn(page)
  await expectPage(page, 'Adresse et contact')
})

test('CAS-14 a child that is added from the review leads back to it @plain', async ({ page }) => {
  const opened = await page.request.post('/dev/situation', { form: { scenario: 'draft-complete' } })
  await page.goto(opened.url().replace(/[^/]*$/u, 'liens-familiaux?retour=recapitulatif'))
  await page.getByRole('group', { name: 'enfants à charge' }).getByLabel('Oui').check()
  await keepOn(page)
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText(
    'Ajoutez au moins un enfant',
  )
  await page.getByRole('button', { name: 'Ajouter un enfant' }).click()
  await page.getByLabel('Nom', { exact: true }).fill('Mc Loughlin')
  await page.getByLabel('Prénom(s)').fill('Aoife')
  await fillDate(page, 'Date de naissance', ['2', '2', '2011'])
  await page.getByLabel('Nationalité').selectOption({ label: 'Irlande' })
  await page.getByRole('group', { name: 'Réside en France' }).getByLabel('Oui').check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expectPage(page, 'Liens personnels et familiaux')
  await keepOn(page)
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
})

test('CAS-13 an answer that is hidden is not lost @plain', async ({ page }) => {
  const reference = await startRequest(page)
  await fill.civilStatus(page)
  await page.getByLabel('Marié(e)', { exact: true }).check()
  await keepOn(page)
  await expectPage(page, 'Liens personnels et familiaux')
  await page.getByLabel(/^Nom de votre conjoint/).fill('Ferreira Lopes')
  await fill.family(page)
  await keepOn(page)
  await expectPage(page, 'Adresse et contact')
  for (const status of ['Célibataire', 'Marié(e)']) {
    await page.goto(`/demande/${reference}/etat-civil`)
    await page.getByLabel(status, { exact: true }).check()
    await keepOn(page)
    await expectPage(page, 'Liens personnels et familiaux')
    const partner = page.getByLabel(/^Nom de votre conjoint/)
    if (status === 'Célibataire') await expect(partner).toHaveCount(0)
    else await expect(partner).toHaveValue('Ferreira Lopes')
    await keepOn(page)
    await expectPage(page, 'Adresse et contact')
  }
})
