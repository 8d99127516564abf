import { expect, test } from '@playwright/test'
import { openScenario } from '../support/agents'
import { expectSound } from '../support/axe'
import { expectPage, freshDemo, password, picture, signIn, startRequest } from '../support/journey'

test.beforeEach(({ page }) => freshDemo(page))

test('ACC-01 sign-in says what is wrong without saying which, and keeps the number @plain', async ({
  page,
}) => {
  await page.goto('/connexion')
  await page.getByLabel('Numéro étranger').fill('99000001')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText(
    'Le numéro étranger comporte 10 chiffres. Vous en avez saisi 8.',
  )
  await expect(page.getByLabel('Numéro étranger')).toHaveValue('99000001')
  await page.getByLabel('Numéro étranger').fill('9900000555')
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText('ne correspond pas')
  expect(await page.content()).not.toContain(password)
})

test('ACC-02 after six failures the wait is told @plain', async ({ page }) => {
  await page.goto('/connexion')
  for (let tries = 0; tries < 7; tries += 1) {
    await page.getByLabel('Numéro étranger').fill('9900000103')
    await page.getByLabel('Mot de passe').fill('un autre mot de passe')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toContainText(
      tries < 6 ? 'ne correspond pas' : /Réessayez dans \d+\sminutes/,
    )
    // The same words stood there before: the answer to this try is there when the password is gone.
    await expect(page.getByLabel('Mot de passe')).toHaveValue('')
  }
})

test('ACC-03 a deep link survives sign-in, and leads nowhere but here @plain', async ({ page }) => {
  await page.goto('/connexion?suite=https://ailleurs.example/')
  await signIn(page, '9900000102')
  await expect(page).toHaveURL('/')
  await page.goto('/connexion?suite=%2F%2Failleurs.example')
  await expect(page).toHaveURL('/')
})

test('ACC-04 a stranger’s dossier and file are not there, like those that never were @desktop', async ({
  page,
  browser,
}, info) => {
  const reference = await startRequest(page)
  const other = await browser.newPage({ ...info.project.use })
  await other.goto('/connexion')
  await signIn(other, '9900000103')
  await expect(other.getByRole('button', { name: 'Se déconnecter' })).toBeVisible()
  const answers = await Promise.all(
    [
      `/demande/${reference}/etat-civil`,
      '/demande/6900000000000000000/etat-civil',
      `/demande/${reference}/preambule`,
      `/mon-espace/demandes/${reference}/confirmation.pdf`,
      '/documents/00000000-0000-4000-8000-000000000000',
    ].map(async (path) => (await other.request.get(path)).status()),
  )
  expect(answers).toEqual([404, 404, 404, 404, 404])
  const told = await other.request.get(`/demande/${reference}/motif`)
  expect(await told.text()).toContain('<h1>Page introuvable</h1>')
  const file = await other.goto('/documents/00000000-0000-4000-8000-000000000000')
  expect(file?.status()).toBe(404)
  await expectPage(other, 'Page introuvable')
  await expectSound(other, 'a file that is not there')
  const posted = await other.request.post('/documents', {
    headers: { origin: new URL(page.url()).origin },
    multipart: {
      reference,
      document: 'identity',
      file: { name: 'a.png', mimeType: 'image/png', buffer: picture },
    },
  })
  expect(posted.status()).toBe(404)
  await other.close()
})

test('ACC-05 a post from another site, or from nowhere, changes nothing @desktop', async ({
  page,
  playwright,
  baseURL,
}) => {
  const reference = await startRequest(page)
  const multipart = {
    reference,
    document: 'identity',
    file: { name: 'a.png', mimeType: 'image/png', buffer: picture },
  }
  const { cookies } = await page.context().storageState()
  const stranger = await playwright.request.newContext({ baseURL, storageState: { cookies, origins: [] } })
  expect(
    (
      await stranger.post('/documents', { multipart, headers: { origin: 'https://ailleurs.example' } })
    ).status(),
  ).toBe(403)
  expect((await stranger.post('/documents', { multipart })).status()).toBe(403)
  const step = await stranger.post(`/demande/${reference}/etat-civil`, {
    multipart: { reference, page: 'etat-civil' },
    headers: { origin: 'https://ailleurs.example', 'next-action': 'x' },
  })
  expect(step.status()).toBe(403)
  expect(await step.text()).toContain('<h1>Ce formulaire a été envoyé depuis un autre site</h1>')
  const path = `/demande/${reference}/etat-civil`
  const prepared = await stranger.get(path, { headers: { 'Sec-Purpose': 'prefetch' } })
  expect([prepared.status(), (await stranger.head(path)).status()]).toEqual([503, 200])
  // As the server writes them for a browser without scripts.
  const hidden = await page.evaluate(async (address) => {
    const read = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
    const inputs = read.querySelectorAll<HTMLInputElement>('main form input[type=hidden]')
    return Object.fromEntries([...inputs].map(({ name, value }) => [name, value]))
  }, path)
  const typed = { ...hidden, identityNumber: 'CB000001' }
  const nowhere = await stranger.post(path, { multipart: typed })
  expect(await nowhere.text()).toMatch(/<title>Erreur\s: /)
  expect(await nowhere.text()).toContain('value="CB000001"')
  await stranger.post('/deconnexion', { headers: { origin: 'https://ailleurs.example' }, maxRedirects: 0 })
  await page.reload()
  await expectPage(page, 'État civil du demandeur')
  await expect(page.getByLabel('Numéro du document')).toHaveValue('')
  await stranger.post(path, { multipart: typed, headers: { origin: new URL(page.url()).origin } })
  await page.reload()
  await expect(page.getByLabel('Numéro du document')).toHaveValue('CB000001')
  await stranger.dispose()
})

test('ACC-06 signing out ends the session for its cookie too @desktop', async ({
  page,
  playwright,
  baseURL,
}) => {
  const reference = await startRequest(page)
  const { cookies } = await page.context().storageState()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible()
  const thief = await playwright.request.newContext({ baseURL, storageState: { cookies, origins: [] } })
  const answer = await thief.get(`/demande/${reference}/etat-civil`, { maxRedirects: 0 })
  expect(answer.headers().location).toBe(
    `/connexion?suite=${encodeURIComponent(`/demande/${reference}/etat-civil`)}`,
  )
  await thief.dispose()
})

test('ACC-08 a file sent after the session has ended leads to sign-in, and back to its page @desktop', async ({
  page,
  playwright,
  baseURL,
}) => {
  const reference = await startRequest(page)
  const visitor = await playwright.request.newContext({ baseURL })
  const answer = await visitor.post('/documents', {
    headers: { origin: baseURL ?? '' },
    multipart: {
      reference,
      document: 'identity',
      file: { name: 'a.png', mimeType: 'image/png', buffer: picture },
    },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toBe(
    `/connexion?suite=${encodeURIComponent(`/demande/${reference}/pieces`)}`,
  )
  await visitor.dispose()
})

test('ACC-09 what no database takes is left out, and the rest is kept @desktop', async ({ page }) => {
  await startRequest(page)
  await page.getByLabel('Signaler une erreur').fill('Un nul \u0000 et une moitié \ud83d de signe')
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await expect(page.getByRole('alert', { name: 'Il y a un problème' })).toBeVisible()
  await expect(page.getByLabel('Signaler une erreur')).toHaveValue(/^Un nul .*et une moitié .*de signe$/)
})

test('ACC-10 a link from another site displays no decision, and so notifies none @desktop', async ({
  page,
}) => {
  const reference = await openScenario(page, 'refused')
  const own = `/mon-espace/demandes/${reference}`
  for (const paper of ['decision', 'decision.pdf']) {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const answer = await page.request.get(`${own}/${paper}`, { headers, maxRedirects: 0 })
    expect([303, 307]).toContain(answer.status())
    expect(answer.headers().location).toMatch(new RegExp(`${own}$`, 'u'))
  }
  await page.goto(own)
  await page.getByRole('link', { name: 'Lire la décision' }).first().click()
  await expect(page.getByRole('heading', { name: 'Votre demande est refusée' })).toBeVisible()
})

test('ACC-07 next-auth signs in and out with the same accounts @desktop', async ({ playwright, baseURL }) => {
  const client = await playwright.request.newContext({ baseURL })
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json()
  const form = { csrfToken, foreignerNumber: '9900000102', password, json: 'true' }
  await client.post('/api/auth/callback/credentials', { form })
  expect((await client.get('/demande/nouvelle', { maxRedirects: 0 })).status()).toBe(200)
  const { cookies } = await client.storageState()
  const copy = await playwright.request.newContext({ baseURL, storageState: { cookies, origins: [] } })
  await client.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
  expect((await copy.get('/demande/nouvelle', { maxRedirects: 0 })).status()).toBe(307)
  await copy.dispose()
  await client.dispose()
})
