'use client'

import { useState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { PageIcon } from '../ui/PageIcon'
import { useScripts } from '../ui/useScripts'

interface CertificateToolsProps {
  words: Catalogue['after']['certificate']['tools']
  /** Full address of the page that checks this certificate. */
  link: string
}

/** What one does with a certificate besides reading it. Without scripts, the link is there to be copied by hand. */
export function CertificateTools({ words, link }: CertificateToolsProps) {
  const scripts = useScripts()
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  async function copy() {
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied(done ? 'yes' : 'no')
  }
  return (
    <>
      {scripts && (
        <>
          <button className="btn btn--line" type="button" onClick={() => window.print()}>
            <PageIcon name="print" size="s" />
            {words.print}
          </button>
          <button className="btn btn--line" type="button" onClick={copy}>
            <PageIcon name="copy" size="s" />
            {words.copy}
          </button>
        </>
      )}
      <p className="small" role="status">
        {copied === 'yes' && words.copied}
      </p>
      {(!scripts || copied === 'no') && (
        <p className="small">
          {words.link}
          <br />
          <a href={link}>{link.replace(/^https?:\/\//u, '')}</a>
        </p>
      )}
    </>
  )
}
