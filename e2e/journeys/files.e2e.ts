import { expect, type Page, type TestInfo, test } from '@playwright/test'
import sharp from 'sharp'
import { answerQuestions, freshDemo, sendFile, startRequest } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

const identity = 'Carte d’identité ou passeport'

test('FIC-01 a photo comes back upright, without the place where it was taken @plain', async ({
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
