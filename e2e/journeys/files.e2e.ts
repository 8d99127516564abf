import { statSync } from 'node:fs'
import { type Browser, expect, type Page, type TestInfo, test } from '@playwright/test'
import sharp from 'sharp'
import { expectSound } from '../support/axe'
import { type BadNetwork, badNetwork } from '../support/badNetwork'
import { heavyPhoto } from '../support/heavyPhoto'
import { answerQuestions, expectPage, freshDemo, sendFile, startRequest } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const identity = 'Carte d’identité ou passeport'

test('FIC-01 a photo comes back upright, without the place where it was taken, and is turned when asked @plain', async ({
  page,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#33aa55' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' } })
    .jpeg()
    .toBuffer()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  await sendFile(page, info, identity, 'photo du passeport.jpg', photo)
  const link = page.getByRole('region', { name: identity }).getByRole('link', {
    name: 'photo du passeport.jpg',
  })
  await expect(link).toBeVisible()
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('image/jpeg')
  const { exif, width, height } = await sharp(await answer.body()).metadata()
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 60, height: 90 })
  const part = await page.request.get((await link.getAttribute('href')) ?? '', {
    headers: { Range: 'bytes=2-5' },
  })
  expect(part.status()).toBe(206)
  expect(await part.body()).toEqual((await answer.body()).subarray(2, 6))

  await page.getByRole('button', { name: 'Tourner photo du passeport.jpg' }).click()
  await expect(page.getByText('Photo tournée d’un quart de tour.')).toBeVisible()
  const turned = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(await sharp(await turned.body()).metadata()).toMatchObject({ width: 90, height: 60 })
})

/** A small PDF that does what its catalog says when it opens. */
function pdf(catalog: string): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, rank) => {
    const place = String(text.length).padStart(10, '0')
    text += `${rank + 1} 0 obj${object}endobj\n`
    return `${place} 00000 n \n`
  })
  const table = `xref\n0 4\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${text}${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`)
}

async function expectRefused(page: Page, info: TestInfo, name: string, content: Buffer, sentence: string) {
  await sendFile(page, info, identity, name, content)
  await expect(page.getByRole('alert').filter({ hasText: name })).toContainText(sentence)
  await expect(page).toHaveTitle(/^Erreur\s: /)
  await expect(page.getByRole('region', { name: identity }).getByRole('link', { name })).toHaveCount(0)
}

test('FIC-02 what could harm is refused, and the sentence says how to mend it @plain', async ({
  page,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  const virus = ['$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$'].join('')
  const script = pdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>')
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  await expectRefused(page, info, 'virus.pdf', Buffer.from(virus), 'connu comme dangereux')
  await expectRefused(page, info, 'script.pdf', script, 'Enregistrer au format PDF')
  await expectRefused(page, info, 'point.png', dot, 'Prenez le document entier en photo')
  await sendFile(page, info, identity, 'sain.pdf', pdf(''))
  await expect(
    page.getByRole('region', { name: identity }).getByRole('link', { name: 'sain.pdf' }),
  ).toBeVisible()
})

/** A person at the documents of a draft, behind a network of ours. */
async function behind(
  network: BadNetwork,
  browser: Browser,
  info: TestInfo,
  scenario = 'draft-at-pieces',
): Promise<Page> {
  const context = await browser.newContext({ ...info.project.use, baseURL: network.url })
  const page = await context.newPage()
  const answer = await page.request.post('/dev/situation', { form: { scenario } })
  await page.goto(answer.url().replace(/[^/]*$/u, 'pieces'))
  await expectPage(page, 'Transmettre les pièces justificatives')
  return page
}

test('FIC-03 a photo of 9 MB goes through a connection that is cut three times @desktop', async ({
  browser,
  baseURL,
}, info) => {
  const network = await badNetwork(baseURL ?? '', 2_500_000)
  const page = await behind(network, browser, info)
  const photo = await heavyPhoto(info)
  expect(statSync(photo).size).toBeGreaterThan(8_500_000)
  const region = page.getByRole('region', { name: 'Carte de séjour actuelle' })
  await region.getByLabel('Ajouter un fichier').setInputFiles(photo)
  const reached: number[] = []
  let seen = 0
  for (let cut = 0; cut < 3; cut += 1) {
    await expect.poll(network.held).toBeGreaterThan(seen)
    await page.context().setOffline(true)
    // The browser sends again by itself, several times, on a connection that it had used before.
    await expect(async () => {
      network.cut()
      await expect(region.getByRole('status')).toContainText('l’envoi de', { timeout: 500 })
    }).toPass()
    reached.push(network.starts.at(-1) ?? 0)
    seen = network.held()
    await page.context().setOffline(false)
  }
  await expect(region.getByRole('link', { name: 'photo de nuit.jpg' })).toBeVisible({ timeout: 30_000 })
  reached.push(network.starts.at(-1) ?? 0)
  for (const [rank, start] of reached.entries()) expect(start).toBeGreaterThanOrEqual(rank * 2_000_000)
  network.close()
})

test('FIC-04 a sending is paused, survives a reload, and goes on where it stopped; another is given up @desktop', async ({
  browser,
  baseURL,
}, info) => {
  const network = await badNetwork(baseURL ?? '', 3_000_000)
  const page = await behind(network, browser, info)
  const photo = await heavyPhoto(info)
  const region = page.getByRole('region', { name: 'Carte de séjour actuelle' })
  const choose = () => region.getByLabel('Ajouter un fichier').setInputFiles(photo)
  await choose()
  await expect(region.getByRole('status')).toContainText(/photo de nuit\.jpg\s»\s: [1-9]/u)
  await expectSound(page, 'a file on its way')
  await region.getByRole('button', { name: 'Mettre en pause' }).click()
  await expect(region.getByRole('status')).toContainText('en pause')
  await page.reload()
  await expect(region.getByText('a été coupé. Choisissez-le de nouveau')).toBeVisible()
  await choose()
  await region.getByRole('button', { name: 'Abandonner cet envoi' }).click()
  await expect(region.getByRole('button', { name: 'Abandonner cet envoi' })).toHaveCount(0)
  network.mend()
  await choose()
  await expect(region.getByRole('link', { name: 'photo de nuit.jpg' })).toBeVisible({ timeout: 30_000 })
  expect(network.starts.at(-1)).toBeGreaterThan(1_000_000)
  await page.reload()
  await expect(region.getByText('a été coupé')).toHaveCount(0)
  network.close()
})

test('FIC-05 the summary leads to the very field that is wrong, and a file that comes takes nobody away', async ({
  page,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  const proof = page.getByRole('region', { name: 'Justificatif de domicile' })
  await proof.getByLabel('Je ne peux pas fournir cette pièce').check()
  const go = page.getByRole('button', { name: 'Enregistrer et continuer' })
  await go.click()
  const summary = page.getByRole('alert').filter({ hasText: 'Dites en une phrase' })
  await expect(summary).toBeFocused()
  await expectSound(page, 'a reason that is missing')
  await summary.getByRole('link', { name: 'Dites en une phrase' }).click()
  await expect(proof.getByLabel('Pourquoi ne pouvez-vous pas la fournir')).toBeFocused()
  await sendFile(page, info, 'Justificatif de domicile', 'facture.png')
  await expect(proof.getByRole('link', { name: 'facture.png' })).toBeVisible()
  await expect(proof.getByText('Dites en une phrase')).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ hasText: 'Carte d’identité' })).not.toBeFocused()
  for (const [part, value] of [
    ['Jour', '1'],
    ['Mois', '1'],
    ['Année', '2090'],
  ] as const)
    await proof.getByLabel(part).fill(value)
  await go.click()
  await page.getByRole('alert').getByRole('link', { name: 'dans le futur' }).click()
  await expect(proof.getByLabel('Jour')).toBeFocused()
  await proof.getByRole('button', { name: /^Supprimer/ }).press('Enter')
  // The button that was pressed is gone: what undoes it is at hand.
  await expect(proof.getByRole('button', { name: 'Annuler la suppression' })).toBeFocused()
  await expectSound(page, 'a file removed')
})

test('FIC-06 too large a file is refused at once; what was typed is saved beside the files @plain', async ({
  page,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  await sendFile(page, info, identity, 'film.pdf', Buffer.alloc(14_000_000, 'film'))
  await expect(page.getByRole('alert').filter({ hasText: /film\.pdf.*dépasse 10\sMo/u })).toBeVisible()
  if (info.project.use.javaScriptEnabled !== false) return
  const proof = page.getByRole('region', { name: 'Justificatif de domicile' })
  await proof.getByRole('button', { name: 'Envoyer ce fichier' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choisissez d’abord un fichier' })).toBeVisible()
  await page.getByLabel('Votre code').fill('AB12 CD34 EF56 GH78 IJ90 KL')
  await proof.getByLabel('Je ne peux pas fournir cette pièce').check()
  await proof.getByLabel('Pourquoi ne pouvez-vous pas la fournir').fill('Je vis chez des amis.')
  await proof.getByRole('button', { name: 'Enregistrer ma saisie' }).click()
  await sendFile(page, info, identity, 'passeport.png')
  await expect(page.getByLabel('Votre code')).toHaveValue('AB12 CD34 EF56 GH78 IJ90 KL')
  await expect(proof.getByLabel('Pourquoi ne pouvez-vous pas la fournir')).toHaveValue(
    'Je vis chez des amis.',
  )
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('FIC-07 files of a required document wait their turn, and the page waits for the first @desktop', async ({
  browser,
  baseURL,
}, info) => {
  const network = await badNetwork(baseURL ?? '', 2_500_000)
  const page = await behind(network, browser, info)
  const small = await Promise.all(
    ['suite.jpg', 'fin.jpg'].map(async (name) => {
      const path = info.outputPath(name)
      await sharp({ create: { width: 300, height: 400, channels: 3, background: '#678' } })
        .jpeg()
        .toFile(path)
      return path
    }),
  )
  const region = page.getByRole('region', { name: 'Attestation d’emploi' })
  const choose = (...paths: string[]) => region.getByLabel('Ajouter un fichier').setInputFiles(paths)
  await choose(await heavyPhoto(info), ...small)
  await expect(region.getByText('suite.jpg, fin.jpg.')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await expect(page.getByText('Une pièce obligatoire est encore en cours d’envoi')).toBeVisible()
  await expect(page.getByText('Il manque une pièce')).toHaveCount(0)
  await expectSound(page, 'files that wait')
  network.mend()
  network.cut()
  for (const name of ['photo de nuit.jpg', 'suite.jpg', 'fin.jpg'])
    await expect(region.getByRole('link', { name })).toBeVisible({ timeout: 30_000 })
  await expect(region.getByText('En attente')).toHaveCount(0)
  network.close()
})

test('FIC-09 a request is not deposited without the file that is on its way @desktop', async ({
  browser,
  baseURL,
}, info) => {
  const network = await badNetwork(baseURL ?? '', 2_500_000)
  const page = await behind(network, browser, info, 'draft-complete')
  const region = page.getByRole('region', { name: 'Carte de séjour actuelle' })
  await region.getByLabel('Ajouter un fichier').setInputFiles(await heavyPhoto(info))
  await expect.poll(network.held).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await expectPage(page, 'Vérifiez votre demande avant de la déposer')
  const waits = page.getByText('Un fichier est encore en cours d’envoi')
  await expect(waits).toBeVisible()
  await page.getByLabel(/^Je certifie/).check()
  await page.getByRole('button', { name: 'Déposer ma demande' }).click()
  await expectSound(page, 'a review that waits')
  network.mend()
  network.cut()
  await expect(page.getByRole('link', { name: 'photo de nuit.jpg' })).toBeVisible({ timeout: 30_000 })
  await expect(waits).toHaveCount(0)
  await page.getByLabel(/^Je certifie/).check()
  await page.getByRole('button', { name: 'Déposer ma demande' }).click()
  await expectPage(page, 'Votre demande est déposée')
  await expect(page.getByText('photo de nuit.jpg')).toBeVisible()
  network.close()
})

test('FIC-08 a file takes the place of another one, which stays until it has come @plain', async ({
  page,
}, info) => {
  // No place to break it, at 320 px.
  const former = 'ancien_passeport_de_la_famille_numerise_en_novembre_2026.png'
  await startRequest(page)
  await answerQuestions(page)
  await sendFile(page, info, identity, former)
  const region = page.getByRole('region', { name: identity })
  await region.getByRole('button', { name: `Remplacer ${former}` }).click()
  const field = region.getByLabel(/Choisir ce qui remplace «\sancien_passeport_de_la_famille/u)
  await expect(field).toBeAttached()
  await expect(region.getByRole('link', { name: former })).toBeVisible()
  if (info.project.use.javaScriptEnabled !== false) await expectSound(page, 'a file to replace')
  await expect(region.getByRole('link', { name: 'Garder ce fichier' })).toBeVisible()
  const send = async (content: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await field.setInputFiles(content)
    if (info.project.use.javaScriptEnabled === false)
      await region.getByRole('button', { name: 'Envoyer ce fichier' }).click()
  }
  // Refused, it leaves the one before, and the next one still takes its place.
  await send({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('une note') })
  await expect(page.getByRole('alert').filter({ hasText: 'note.txt' })).toBeVisible()
  await expect(region.getByRole('link', { name: former })).toBeVisible()
  await send(await smallPicture(info, 'nouveau passeport.png'))
  await expect(region.getByRole('link', { name: 'nouveau passeport.png' })).toBeVisible()
  await expect(region.getByRole('link', { name: former })).toHaveCount(0)
  await expect(region.getByLabel('Ajouter un fichier')).toBeAttached()
  await region.getByRole('button', { name: 'Annuler la suppression' }).click()
  await expect(region.getByRole('link', { name: former })).toBeVisible()
  await expect(region.getByRole('link', { name: 'nouveau passeport.png' })).toBeVisible()
})

async function smallPicture(info: TestInfo, name: string): Promise<string> {
  const path = info.outputPath(name)
  await sharp({ create: { width: 300, height: 400, channels: 3, background: '#567' } })
    .png()
    .toFile(path)
  return path
}
