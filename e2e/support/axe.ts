import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.2 A and AA, as far as a machine can tell. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Otherwise axe ends its work in a page of its own, opened over this one: a browser that is
    // slow to bring this one back draws no more frames of it, and the next press waits for ever.
    // What it costs, frames of other origins, we have none of.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target).join(' ')}`),
  ).toEqual([])
}

/** Nothing to scroll sideways, at the width that 400 % of zoom leaves. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(320)
  if (before) await page.setViewportSize(before)
}

export async function expectSound(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where)
  await expectNoSidewaysScroll(page, where)
}
