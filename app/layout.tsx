import type { Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { language } from '@/lib/copy/language'
import './globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request keeps every page dynamic, so that the not-found page carries its nonce too.
  await headers()
  return (
    <html lang={language()}>
      <body>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any" />
        {children}
      </body>
    </html>
  )
}
