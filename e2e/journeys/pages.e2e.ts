import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import {
  deposit,
  expectPage,
  freshDemo,
  keepOn,
  questionPages,
  sendDocuments,
  signIn,
} from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

test('PAG-01 every page is accessible empty, in error and filled, and fits 320 pixels', async ({
  page,
}, info) => {
  test.slow()
  const check = async (where: string) => {
    await expectAccessible(page, where)
    await expectNoSidewaysScroll(page, where)
  }
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
  }
  expect(problems).toEqual([])
  const missing = await page.request.get('/rien')
  expect(missing.status()).toBe(404)
  const [, nonce] = /'nonce-([^']+)'/.exec(missing.headers()['content-security-policy'] ?? '') ?? []
  expect(await missing.text()).toContain(`nonce="${nonce}"`)
})

test('PAG-04 the demo shows its mails and moves its clock, and health is told @desktop', async ({ page }) => {
  expect(await (await page.request.get('/api/health/live')).json()).toEqual({ status: 'ok' })
  expect(await (await page.request.get('/api/health/ready')).json()).toEqual({
    status: 'ok',
    checks: { database: 'ok', storage: 'ok', mail: 'ok', jobs: 'ok' },
  })
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
