import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page, type TestInfo } from '@playwright/test'
import sharp from 'sharp'

/** A film that a fake camera plays: the drawing in a hand, neither straight nor filling the view. */
async function filmOf(drawing: Buffer): Promise<Buffer> {
  const square = await sharp(drawing, { density: 300 })
    .resize(420, 420)
    .rotate(8, { background: 'white' })
    .toBuffer()
  const view = sharp({ create: { width: 1280, height: 720, channels: 3, background: '#888' } })
  const frame = await view
    .composite([{ input: square, left: 400, top: 90 }])
    .jpeg()
    .toBuffer()
  return Buffer.concat(Array.from({ length: 10 }, () => frame))
}

/** Runs in a page of a browser whose camera sees a drawing, with the settings of this project. */
export async function withCamera(
  drawing: Buffer,
  info: TestInfo,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  const film = join(folder, 'film.mjpeg')
  writeFileSync(film, await filmOf(drawing))
  const { launchOptions, ...settings } = info.project.use
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  try {
    await run(await (await browser.newContext(settings)).newPage())
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
