import { expect, type Locator, type Page } from '@playwright/test'

/** Enough to go round the longest page twice. */
const longestWay = 160

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the focus stands on the target. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; !(await isFocused(target)); presses += 1) {
    expect(presses, `the Tab key never reaches ${target}`).toBeLessThan(longestWay)
    await page.keyboard.press('Tab')
  }
}

export async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: button, exact: true }))
  await page.keyboard.press('Enter')
}

export async function follow(page: Page, link: string): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole('link', { name: link, exact: true }))
  await page.keyboard.press('Enter')
}

export async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.type(text)
}

export async function writeDate(
  page: Page,
  question: string,
  parts: [string, string, string],
): Promise<void> {
  const group = page.getByRole('group', { name: question })
  for (const [rank, part] of ['Jour', 'Mois', 'Année'].entries()) {
    await tabTo(page, group.getByLabel(part))
    await page.keyboard.type(parts[rank] ?? '')
  }
}

/** Tab stops at one button of a radio group; the arrows go on from there. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  const wanted = group.getByLabel(answer, { exact: true })
  const first = group.getByRole('radio').first()
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let steps = 0; !(await wanted.isChecked()); steps += 1) {
    expect(steps, `the arrows never reach ${answer}`).toBeLessThan(12)
    await page.keyboard.press('ArrowDown')
  }
}

export async function tick(page: Page, label: RegExp): Promise<void> {
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.press('Space')
}
