import { statSync } from 'node:fs'
import { expect, type Page, type TestInfo, test } from '@playwright/test'
import sharp from 'sharp'
import { newcomer } from '../support/agents'
import { expectAccessible, expectSound } from '../support/axe'
import { badNetwork } from '../support/badNetwork'
import { heavyPhoto } from '../support/heavyPhoto'
import { answerQuestions, expectPage, freshDemo, startRequest } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const title = 'Photographier avec un téléphone'

/** A picture with lines to read, as a camera names it. */
async function photo(name: string, light = 255) {
  const [width, height] = [900, 600]
  const data = Buffer.alloc(width * height, light)
  for (let place = 0; place < data.length; place += 1)
    if (Math.floor(place / width) % 20 < 8 && (place % width) % 14 < 6) data[place] = light / 8
  const buffer = await sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}

/** Opens the square for the first document on the computer; answers the address that it holds. */
async function showSquare(page: Page): Promise<string> {
  // On a small screen the way to a telephone is not offered: the address is the same.
  await page.goto((await page.getByText(title).first().getAttribute('href')) ?? '')
  await expectPage(page, title)
  await page.getByRole('button', { name: 'Afficher le carré' }).click()
  await expect(page.getByAltText('Carré à scanner')).toBeVisible()
  return /\/telephone\/[\w-]{43}/u.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
}

/** Opens the link of a square on this telephone, ready to send. */
async function openLink(phone: Page, address: string): Promise<void> {
  await phone.goto(address)
  await phone.getByRole('button', { name: 'Commencer' }).click()
  await expectPage(phone, 'Carte d’identité ou passeport')
}

async function take(phone: Page, info: TestInfo, file: Awaited<ReturnType<typeof photo>>): Promise<void> {
  await phone.getByLabel('Prendre une photo').setInputFiles(file)
  if (info.project.use.javaScriptEnabled === false)
    await phone.getByRole('button', { name: 'Envoyer' }).first().click()
}

test('TEL-01 a telephone sends the pages of a document to the computer @plain', async ({
  page,
  browser,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  const address = await showSquare(page)
  const phone = await newcomer(browser, info)
  await phone.goto(address)
  await expectPage(phone, 'Envoyer des photos')
  await expect(phone.getByText('Carte d’identité ou passeport')).toBeVisible()
  await openLink(phone, address)
  await take(phone, info, await photo('IMG_1.jpg'))
  await expect(phone.getByAltText('Page 1')).toBeVisible()
  await take(phone, info, await photo('IMG_2.jpg', 40))
  await expect(phone.getByText('photo sombre')).toBeVisible()
  const width = () => phone.getByAltText('Page 1').evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(width).toBe(900)
  await phone.getByRole('button', { name: 'Tourner Page 1' }).click()
  await expect.poll(width).toBe(600)
  await phone.getByRole('button', { name: 'Supprimer Page 2' }).click()
  await expect(phone.getByAltText('Page 2')).toHaveCount(0)

  if (info.project.use.javaScriptEnabled === false) await page.reload()
  await expect(page.getByRole('link', { name: 'IMG_1.jpg' })).toBeVisible()
  await expect(page.getByText('Votre téléphone est relié')).toBeVisible()
  const other = await newcomer(browser, info)
  await other.goto(address)
  await expectPage(other, 'Ce lien ne sert plus')

  await phone.getByRole('button', { name: 'J’ai terminé' }).click()
  await expectPage(phone, 'C’est envoyé')
  await phone.goto(address)
  await expectPage(phone, 'Ce lien ne sert plus')
  await page.getByRole('link', { name: 'Revenir à mes pièces' }).last().click()
  await expect(
    page
      .getByRole('region', { name: 'Carte d’identité ou passeport' })
      .getByRole('link', { name: 'IMG_1.jpg' }),
  ).toBeVisible()
})

test('TEL-02 what is no picture is refused on the telephone, and every page is accessible', async ({
  page,
  browser,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  const address = await showSquare(page)
  await expectSound(page, 'square')
  const phone = await newcomer(browser, info)
  await phone.goto(address)
  await expectSound(phone, 'unopened')
  await openLink(phone, address)
  await expectSound(phone, 'empty')
  await take(phone, info, { name: 'notes.txt', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await expect(phone.getByRole('alert', { name: 'Il y a un problème' })).toContainText('notes.txt')
  await expect(phone).toHaveTitle(/^Erreur\s: /)
  await expectAccessible(phone, 'refused')
  await take(phone, info, await photo('IMG_1.jpg'))
  await expect(phone.getByAltText('Page 1')).toBeVisible()
  await expectSound(phone, 'filled')
  await phone.goto('/telephone/inconnu')
  await expectPage(phone, 'Ce lien ne sert plus')
  await expectSound(phone, 'spent')
})

test('TEL-03 a photo of 9 MB leaves a telephone whose network is cut, and goes on where it stopped @desktop', async ({
  page,
  browser,
  baseURL,
}, info) => {
  await startRequest(page)
  await answerQuestions(page)
  const path = await showSquare(page)
  const network = await badNetwork(baseURL ?? '', 3_000_000)
  const phone = await newcomer(browser, info)
  await openLink(phone, network.url + path)
  const announced = await page.request.post(`${path}/envoi?actionType=upload&slug=phone`, {
    headers: {
      origin: baseURL ?? '',
      'x-uploadthing-package': 'uploadthing',
      'x-uploadthing-version': '7.7.4',
    },
    data: {
      files: [{ name: 'IMG_9.jpg', size: 10, type: 'image/jpeg', lastModified: 1 }],
      input: { token: path.split('/')[2], sending: 'x' },
    },
  })
  expect(announced.status()).toBe(403)
  expect(await announced.json()).toMatchObject({ message: 'signedOut' })

  // What sends is loaded with the page, after it: a cut before that is told, and the button sends again.
  await phone.waitForLoadState('networkidle')
  await phone.context().setOffline(true)
  await phone.getByLabel('Prendre une photo').setInputFiles(await photo('IMG_0.jpg'))
  await expect(phone.getByText('Le réseau est coupé').first()).toBeVisible()
  await phone.context().setOffline(false)
  await expect(phone.getByAltText('Page 1')).toBeVisible({ timeout: 30_000 })

  const picture = await heavyPhoto(info)
  expect(statSync(picture).size).toBeGreaterThan(8_500_000)
  await phone.getByLabel('Prendre une photo').setInputFiles(picture)
  await expect.poll(network.held).toBeGreaterThan(0)
  await phone.context().setOffline(true)
  await expect(async () => {
    network.cut()
    await expect(phone.getByText('l’envoi de').first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await expectSound(phone, 'cut')
  network.mend()
  await phone.context().setOffline(false)
  await expect(phone.getByAltText('Page 2')).toBeVisible({ timeout: 30_000 })
  expect(network.starts.at(-1)).toBeGreaterThan(1_000_000)
  await expect(page.getByRole('link', { name: 'photo de nuit.jpg' })).toBeVisible()
  network.close()
})
