import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // A page is loaded when it is first asked for: all of them at once are an eighth of the memory of a server that starts.
  experimental: { preloadEntriesOnStart: false },
  reactStrictMode: true,
  // Native addons, WebAssembly and packages that read files beside their own code cannot be bundled.
  serverExternalPackages: ['@node-rs/argon2', 'graphile-worker', 'pino', 'rate-limiter-flexible'],
  images: { unoptimized: true },
  // `npm test` checks the types of the whole tree; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default config
