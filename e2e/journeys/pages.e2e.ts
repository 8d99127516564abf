import { once } from 'node:events'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { expect, test } from '@playwright/test'
import { expectAccessible, expectSound } from '../support/axe'
import {
  deposit,
  expectPage,
  fill,
  fillDate,
  freshDemo,
  keepOn,
  questionPages,
  sendDocuments,
  signIn,
  startRequest,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

test('PAG-01 every page is accessible empty, in error and filled, and fits 320 pixels', async ({
  page,
}, info) => {
  test.slow()
  const check = (where: string) => expectSound(page, where)
  await page.goto('/')
  await check('home')
  await page.goto('/rien')
  await check('not found')
  await page.goto('/demande/nouvelle')
  await check('sign-in')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
  await check('sign-in in error')
  await signIn(page, '9900000102')
  await expectPage(page, 'Votre titre actuel')
  await check('start')
  await page.getByRole('button', { name: 'Je commence' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
  await check('start in error')
  await page.getByLabel('Je sollicite le renouvellement de ce titre').check()
  await page.getByRole('button', { name: 'Je commence' }).click()
  await expectPage(page, 'Avant de commencer votre renouvellement')
  await check('preamble')
  await page.getByRole('link', { name: 'Je continue' }).click()
  for (const [heading, answer] of questionPages) {
    await expectPage(page, heading)
    await check(heading)
    await keepOn(page)
    await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
    await check(`${heading} in error`)
    await answer(page)
    await check(`${heading} filled`)
    await keepOn(page)
  }
  await expectPage(page, 'Transmettre les pièces justificatives')
  await check('documents')
  await keepOn(page)
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
  await check('documents in error')
  await sendDocuments(page, info)
  await check('review')
  await page.getByRole('button', { name: 'Déposer ma demande' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
  await check('review in error')
  await deposit(page)
  await check('confirmation')
  await page.goto('/')
  await check('home with a deposit')
  for (const path of ['/dev', '/dev/mails', '/dev/horloge']) {
    await page.goto(path)
    await expectAccessible(page, path)
  }
})

test('PAG-02 help comes after blur, before anything is sent', async ({ page }) => {
  await page.goto('/demande/nouvelle')
  await signIn(page, '9900000102')
  await page.getByLabel('Je sollicite le renouvellement de ce titre').check()
  await page.getByRole('button', { name: 'Je commence' }).click()
  await page.getByRole('link', { name: 'Je continue' }).click()
  const number = page.getByLabel('Numéro du document')
  await number.fill('é')
  await expect(number).not.toHaveAttribute('aria-invalid', 'true')
  await number.blur()
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Un numéro de document compte de 5 à 20 lettres ou chiffres')).toBeVisible()
  await number.fill('CB129874')
  await expect(number).not.toHaveAttribute('aria-invalid', 'true')
  // Left for another field that the help would move away from under the finger.
  await page.getByLabel('Nom d’usage').fill('12<3')
  const single = page.getByText('Célibataire', { exact: true })
  await single.hover()
  await page.mouse.down()
  await expect(page.getByLabel('Nom d’usage')).not.toBeFocused()
  await expect(page.getByLabel('Nom d’usage')).not.toHaveAttribute('aria-invalid', 'true')
  await page.mouse.up()
  await expect(page.getByLabel('Célibataire')).toBeChecked()
  await expect(page.getByLabel('Nom d’usage')).toHaveAttribute('aria-invalid', 'true')
})

test('PAG-03 the policy lets no script in but ours, on every kind of answer @desktop', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  for (const path of ['/', '/connexion', '/dev']) {
    const answer = await page.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
    expect(policy).not.toContain('unsafe')
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff')
    expect(answer?.headers()['x-powered-by']).toBeUndefined()
    // Next adds a script for browsers without modules; we leave it out.
    expect(await answer?.text()).not.toContain('noModule')
  }
  const icon = await page.request.get((await page.locator('link[rel="icon"]').getAttribute('href')) ?? '')
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(problems).toEqual([])
  const missing = await page.request.get('/rien')
  expect(missing.status()).toBe(404)
  const [, nonce] = /'nonce-([^']+)'/.exec(missing.headers()['content-security-policy'] ?? '') ?? []
  expect(await missing.text()).toContain(`nonce="${nonce}"`)
  expect(await missing.text()).toContain('<link rel="icon"')
})

test('PAG-04 the demo shows its mails and moves its clock, and health is told @desktop', async ({
  page,
  baseURL,
}) => {
  expect(await (await page.request.get('/api/health/live')).json()).toEqual({ status: 'ok' })
  expect(await (await page.request.get('/api/health/ready')).json()).toEqual({
    status: 'ok',
    checks: { database: 'ok', storage: 'ok', mail: 'ok', jobs: 'ok' },
  })
  const long = { data: Buffer.alloc(1_100_000), headers: { origin: new URL(page.url()).origin } }
  for (const path of ['/api/verification', '/api/uploadthing', '/telephone/x/envoi'])
    expect([path, (await page.request.post(path, long)).status()]).toEqual([path, 413])
  // Four megabytes whose length is not told.
  const untold = request(`${baseURL}/api/uploadthing?actionType=upload&slug=document`, { method: 'POST' })
  Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(65_536))).pipe(untold)
  await expect(once(untold, 'response')).rejects.toThrow()
  await page.request.post('/dev/horloge', { form: { now: '2027-03-01T08:00:00Z' } })
  await page.goto('/dev/horloge')
  await expect(page.locator('time')).toHaveAttribute('datetime', /^2027-03-01T08:00/)
  await page.request.post('/dev/horloge', { form: { advance: 'P1M' } })
  await page.reload()
  await expect(page.locator('time')).toHaveAttribute('datetime', /^2027-04-01T08:00/)
  expect((await page.request.post('/dev/horloge', { form: { now: 'demain' } })).status()).toBe(400)
  await page.request.post('/dev/horloge', { form: {} })
  expect(await (await page.request.get('/dev/mails.json')).json()).toEqual([])
})

test('PAG-05 the pages of lists, of minors and of a deletion are accessible and fit 320 pixels', async ({
  page,
}) => {
  test.slow()
  const check = (where: string) => expectSound(page, where)
  const inError = async (where: string, press: () => Promise<void>) => {
    await press()
    await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
    await check(`${where} in error`)
  }
  const save = () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const reference = await startRequest(page, '9900000108')
  await check('minor')
  await inError('minor', () => keepOn(page))
  await page.goto(`/demande/${reference}/suppression`)
  await check('deletion')
  await page.request.post('/dev/reinitialiser')

  await startRequest(page)
  await fill.civilStatus(page)
  await keepOn(page)
  await page.getByRole('group', { name: 'enfants à charge' }).getByLabel('Oui').check()
  await inError('children', () => keepOn(page))
  await page.getByRole('button', { name: 'Ajouter un enfant' }).click()
  await expectPage(page, 'Ajouter un enfant')
  await check('child')
  await inError('child', save)
  await page.getByLabel('Nom', { exact: true }).fill('da Conceição Ferreira')
  await page.getByLabel('Prénom(s)').fill('Beatriz')
  await fillDate(page, 'Date de naissance', ['2', '2', '2011'])
  await page.getByLabel('Nationalité').selectOption({ label: 'Portugal' })
  await page.getByRole('group', { name: 'Réside en France' }).getByLabel('Oui').check()
  await check('child filled')
  await save()
  await expectPage(page, 'Liens personnels et familiaux')
  await check('one child')
  await keepOn(page)
  await fill.contact(page)
  await keepOn(page)
  await fill.reason(page)
  await keepOn(page)
  await fill.work(page)
  await page.getByRole('button', { name: 'Ajouter un autre emploi' }).click()
  await expectPage(page, 'Ajouter un autre emploi')
  await check('job')
  await inError('job', save)
  await fill.secondJob(page)
  await check('job filled')
  await save()
  await expectPage(page, 'Activité')
  await page.getByRole('button', { name: /^Supprimer/ }).click()
  await expect(page.getByRole('button', { name: 'Annuler la suppression' })).toBeVisible()
  await check('job taken out')
})
