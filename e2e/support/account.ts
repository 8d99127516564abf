import { expect, type Page } from '@playwright/test'
import { expectPage, mailsTo } from './journey'

export const newPassword = 'quatre mots sans rapport'

export async function fillDate(page: Page, question: string, date: string): Promise<void> {
  const group = page.getByRole('group', { name: question, exact: true })
  const [day = '', month = '', year = ''] = date.split('/')
  await group.getByLabel('Jour').fill(day)
  await group.getByLabel('Mois').fill(month)
  await group.getByLabel('Année').fill(year)
}

/** When the permit of a persona ends, as `/dev` says it. */
async function permitExpiry(page: Page, foreignerNumber: string): Promise<string> {
  const text = await (await page.request.get('/dev')).text()
  const row = text.slice(text.indexOf(`>${foreignerNumber}`))
  return /\d{2}\/\d{2}\/\d{4}/.exec(row)?.[0] ?? ''
}

/** Fills the page of identification by permit, up to the button. */
export async function fillPermit(page: Page, foreignerNumber: string, birthDate: string): Promise<void> {
  const expiry = await permitExpiry(page, foreignerNumber)
  await page.getByRole('radio', { name: 'Titre de séjour', exact: true }).check()
  await page.getByLabel('Numéro étranger').fill(foreignerNumber)
  await page.getByLabel('Numéro du titre de séjour').fill(`FR${foreignerNumber.slice(-7)}`)
  await fillDate(page, 'Date de fin de validité du titre', expiry)
  await fillDate(page, 'Date de naissance', birthDate)
}

/** A day in digits, some days from another. */
function daysFrom(date: string, days: number): string {
  const [day = 1, month = 1, year = 2000] = date.split('/').map(Number)
  return (
    new Date(Date.UTC(year, month - 1, day + days))
      .toISOString()
      .split('T')[0]
      ?.split('-')
      .reverse()
      .join('/') ?? ''
  )
}

/** Fills the page of identification for the holder of a visa, valid for 365 days. */
export async function fillVisa(page: Page, foreignerNumber: string, birthDate: string): Promise<void> {
  const expiry = await permitExpiry(page, foreignerNumber)
  await page.getByRole('radio', { name: /VLS-TS/ }).check()
  await page.getByLabel('Numéro étranger').fill(foreignerNumber)
  await page.getByLabel('Numéro de visa').fill('VLS000000111')
  await fillDate(page, 'Date de début de validité', daysFrom(expiry, -365))
  await fillDate(page, 'Date de fin de validité', expiry)
  await fillDate(page, 'Date de naissance', birthDate)
}

export async function keepOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Je continue' }).click()
}

/** From the identification of Chiara to « enregistrée ». */
export async function askForAccount(page: Page, email = 'chiara@demo.example'): Promise<void> {
  await page.goto('/compte/creation')
  await fillPermit(page, '9900000101', '14/02/1991')
  await keepOn(page)
  await expectPage(page, 'Votre adresse électronique')
  await page.getByLabel('Adresse électronique').fill(email)
  await keepOn(page)
  await expectPage(page, 'Demande de création de compte enregistrée')
}

/** The path that the newest mail of that subject leads to. */
export async function linkTo(page: Page, address: string, subject: string): Promise<string> {
  let path = ''
  await expect(async () => {
    const mail = (await mailsTo(page, address)).find((one) => one.subject === subject)
    expect(mail).toBeDefined()
    path = new URL(/https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '').pathname
  }).toPass()
  return path
}
