import { expect, type Locator, type Page, test } from '@playwright/test'
import { toSVG } from 'bwip-js/node'
import { readPdf } from '../../lib/testing/pdf'
import { agentAt, newcomer, openScenario } from '../support/agents'
import { expectAccessible, expectSound } from '../support/axe'
import { withCamera } from '../support/camera'
import { expectPage, freshDemo } from '../support/journey'
import { readSquares } from '../support/squares'

test.beforeEach(({ page }) => freshDemo(page))

/** What a scanner reads of a drawing, made as large as a camera sees it. */
async function scan(drawing: Locator): Promise<string> {
  await drawing.evaluate((image) => {
    if (image instanceof HTMLElement) image.style.cssText = 'position:fixed;inset:0;width:600px;height:600px'
  })
  const [read] = await readSquares(await drawing.screenshot())
  await drawing.evaluate((image) => image.removeAttribute('style'))
  return read?.text ?? ''
}

/** The page keeps itself for the day without a network: its parts are there when the fonts are. */
async function expectKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const addresses = (await (await caches.open('verification')).keys()).map(({ url }) => url)
      const worker = await navigator.serviceWorker.getRegistration('/V')
      return worker?.active?.state === 'activated' && addresses.some((url) => url.endsWith('/V'))
    })
  await expect.poll(kept).toBe(true)
}

test('VER-01 the square of a certificate is checked by who scans it, without a network too', async ({
  page,
  browser,
}, info) => {
  const reference = await openScenario(page, 'accepted')
  await page.goto(`/mon-espace/demandes/${reference}/attestation`)
  await page.setViewportSize({ width: 1280, height: 900 })
  const address = await scan(page.getByAltText('Carré à scanner'))
  const matrix = await scan(page.getByAltText('Code 2D-Doc'))
  expect(address).toMatch(/^HTTP:\/\/LOCALHOST:\d+\/V#DC04FR00TEST/)
  expect(matrix.slice(0, 12)).toBe('DC04FR00TEST')
  expect(address.split('#')[1]?.slice(-103)).toBe(matrix.slice(-103))

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copier le lien pour un employeur' }).click()
  await expect(page.getByText('Lien copié.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())

  const employer = await newcomer(browser, info)
  await employer.goto(copied)
  await expectPage(employer, 'Authentique')
  await employer.goto(address)
  await expectPage(employer, 'Authentique')
  for (const text of ['O BRIAIN SEAMUS', reference, 'Autorise son titulaire à travailler', 'SPECIMEN'])
    await expect(employer.getByText(text).first()).toBeVisible()
  await expectSound(employer, 'a code that is authentic')
  await expectKept(employer)

  await employer.context().setOffline(true)
  await employer.reload()
  await expectPage(employer, 'Authentique')
  await expect(employer.getByText('Sans réseau, nous n’avons pas pu vérifier')).toBeVisible()
  await employer.goto(address.replace('BRIAIN', 'BRIAND'))
  await expectPage(employer, 'Modifiée')
  await employer.context().setOffline(false)

  // The page of verification keeps it too, for a phone that scans a square by itself.
  const bank = await newcomer(browser, info)
  await bank.goto('/verifier')
  await expectKept(bank)
  await bank.context().setOffline(true)
  await bank.goto(address)
  await expect(bank.getByText('Sans réseau, nous n’avons pas pu vérifier')).toBeVisible()
  await bank.context().setOffline(false)

  const helene = await agentAt(browser, info, 'valideur.69')
  await helene.goto(`/agents/dossiers/${reference}`)
  await helene.getByRole('button', { name: 'Mettre la carte en fabrication' }).click()
  await helene.getByRole('button', { name: 'Annoncer la carte disponible' }).click()
  await helene.getByRole('button', { name: 'Enregistrer la remise de la carte' }).click()
  await expect(helene.getByText('La remise de la carte est enregistrée.')).toBeVisible()
  await employer.goto(address)
  await expectPage(employer, 'Remplacée')
  await employer.goto('/V#BONJOUR')
  await expectPage(employer, 'Inconnue')
  await employer.goto('/V')
  await expectPage(employer, 'Vérifier un document scanné')
  await expectSound(employer, '/V')
})

test('VER-02 a PDF of ours is told from one that was changed, and from any other @plain', async ({
  page,
  browser,
}, info) => {
  const reference = await openScenario(page, 'accepted')
  const papers = `/mon-espace/demandes/${reference}`
  const certificate = await (await page.request.get(`${papers}/attestation.pdf`)).body()
  const receipt = await (await page.request.get(`${papers}/confirmation.pdf`)).body()
  const changed = Buffer.from(certificate)
  changed[2000] = (changed[2000] ?? 0) ^ 1

  const employer = await newcomer(browser, info)
  const check = async (name: string, buffer: Buffer) => {
    await employer.goto('/verifier')
    await employer
      .getByLabel('Fichier PDF du document')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await employer.getByRole('button', { name: 'Contrôler le fichier' }).click()
  }
  await check('attestation.pdf', certificate)
  await expectPage(employer, 'Authentique')
  await expect(employer.getByText('S. Ó., né(e) en 1979')).toBeVisible()
  await check('confirmation.pdf', receipt)
  await expectPage(employer, 'Authentique')
  await expect(employer.getByText('Confirmation de dépôt')).toBeVisible()
  await check('modifiee.pdf', changed)
  await expectPage(employer, 'Modifiée')
  await check('autre.pdf', Buffer.from('%PDF-1.7\n%%EOF'))
  await expectPage(employer, 'Inconnue')
  await check('photo.pdf', Buffer.from('GIF89a'))
  await expect(employer.getByText('Il y a un problème')).toBeVisible()
  await expect(employer).toHaveTitle(/^Erreur\s: /)
  await expect(employer.getByText('Ce fichier n’est pas un PDF.').first()).toBeVisible()
  await employer.getByRole('button', { name: 'Contrôler le fichier' }).click()
  await expect(employer.getByText('Choisissez le fichier PDF à vérifier.').first()).toBeVisible()
})

test('VER-03 the pages that verify a file are accessible, in error and answered', async ({ page }) => {
  await page.goto('/verifier?refus=fileType')
  await expectSound(page, 'a file refused')
  // Only we say what a seal is worth.
  for (const said of ['cachet=intact', 'cachet=altered&marque=x', ''])
    await page.goto(`/verifier/document/${'0'.repeat(64)}?${said}`).then(() => expectPage(page, 'Inconnue'))
  const reference = await openScenario(page, 'accepted')
  const paper = await page.request.get(`/mon-espace/demandes/${reference}/attestation.pdf`)
  const changed = Buffer.from(await paper.body())
  changed[2000] = (changed[2000] ?? 0) ^ 1
  await page.goto('/verifier')
  await page
    .getByLabel('Fichier PDF du document')
    .setInputFiles({ name: 'modifiee.pdf', mimeType: 'application/pdf', buffer: changed })
  await page.getByRole('button', { name: 'Contrôler le fichier' }).click()
  await expectPage(page, 'Modifiée')
  await expectSound(page, 'a file that was changed')
  await page.goto('/verifier')
  await expectAccessible(page, '/verifier')
})

test('VER-06 who verifies a code keeps a proof of the answer @plain', async ({ page, browser }, info) => {
  const reference = await openScenario(page, 'accepted')
  await page.goto(`/mon-espace/demandes/${reference}/attestation`)
  const [code = ''] =
    /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/u.exec((await page.locator('main').textContent()) ?? '') ?? []
  const employer = await newcomer(browser, info)
  await employer.goto('/verifier')
  await employer.getByLabel('Code de vérification').fill(code.toLowerCase())
  await employer.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expectPage(employer, 'Authentique')
  const link = employer.getByRole('link', { name: 'Enregistrer la preuve (PDF)' })
  const proof = await employer.request.get((await link.getAttribute('href')) ?? '')
  expect(proof.headers()['content-disposition']).toContain(`verification-${code.replaceAll('-', '')}.pdf`)
  const { text, title, universal } = await readPdf(await proof.body())
  expect([title, universal]).toEqual([`Preuve de vérification – ${code}`, true])
  for (const words of ['Résultat : Authentique', 'S. Ó., né(e) en 1979', code, 'vérifiez de nouveau'])
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(words)
  expect((await employer.request.get('/verifier/000000000000/preuve.pdf')).status()).toBe(404)
  await employer.goto('/verifier/000000000000')
  await expectPage(employer, 'Inconnue')
  await expect(link).toHaveCount(0)
})

const openCamera = (page: Page) => page.getByRole('button', { name: 'Ouvrir l’appareil photo' }).click()

test('VER-04 the squares of a certificate are scanned in the page, by the camera', async ({ page }, info) => {
  const reference = await openScenario(page, 'accepted')
  await page.goto(`/mon-espace/demandes/${reference}/attestation`)
  for (const name of ['Carré à scanner', 'Code 2D-Doc']) {
    const address = (await page.getByAltText(name).getAttribute('src')) ?? ''
    await withCamera(Buffer.from(address.split(',')[1] ?? '', 'base64'), info, async (employer) => {
      await employer.goto('/')
      await employer.getByRole('link', { name: 'Je vérifie une attestation' }).click()
      await expectPage(employer, 'Vérifier une attestation')
      await openCamera(employer)
      await expectPage(employer, 'Authentique')
      await expect(employer.getByText(reference).first()).toBeVisible()
    })
  }
})

test('VER-05 a square of somebody else, and a camera that is not there, are told in a sentence', async ({
  page,
}, info) => {
  await page.goto('/verifier')
  await openCamera(page)
  await expect(page.getByText('Aucun appareil photo ne répond.')).toBeVisible()
  await expectSound(page, '/verifier without a camera')
  const foreign = toSVG({ bcid: 'qrcode', text: 'https://forger.example/V', backgroundcolor: 'FFFFFF' })
  await withCamera(Buffer.from(foreign), info, async (employer) => {
    await employer.goto('/verifier')
    await openCamera(employer)
    await expect(employer.getByText('Ce carré n’est pas un des nôtres.')).toBeVisible()
    await expectSound(employer, '/verifier with its camera open')
    await employer.getByRole('button', { name: 'Fermer l’appareil photo' }).click()
    await expect(employer.getByLabel('Image de l’appareil photo')).toHaveCount(0)
  })
})
