import type { TestInfo } from '@playwright/test'
import sharp from 'sharp'

/** A photo that weighs nine megabytes, in a file, so that it has the same date each time it is chosen. */
export async function heavyPhoto(info: TestInfo): Promise<string> {
  const path = info.outputPath('photo de nuit.jpg')
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
  await sharp({ create: { width: 2850, height: 2850, channels: 3, background: '#fff', noise } })
    .jpeg({ quality: 98 })
    .toFile(path)
  return path
}
