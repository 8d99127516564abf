'use client'

import { useState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { PageIcon, type PageIconName } from '../ui/PageIcon'
import { useScripts } from '../ui/useScripts'

interface ImageViewerProps {
  src: string
  /** What it is, and of which file. */
  alt: string
  words: Catalogue['agents']['case']['image']
}

/** Widths of the image in its frame, in hundredths, and turns: classes, since the policy forbids styles of elements. */
const widths = ['image--100', 'image--150', 'image--200', 'image--300', 'image--400']
const turns = ['', 'image--90', 'image--180', 'image--270']

/** A photo as wide as its frame, larger or turned for who reads it; the file stays as it is. */
export function ImageViewer({ src, alt, words }: ImageViewerProps) {
  const scripts = useScripts()
  const [width, setWidth] = useState(0)
  const [turn, setTurn] = useState(0)
  const tools: { label: string; icon: PageIconName; does: () => void; off?: boolean }[] = [
    { label: words.smaller, icon: 'zout', does: () => setWidth(width - 1), off: width === 0 },
    { label: words.larger, icon: 'zin', does: () => setWidth(width + 1), off: width === widths.length - 1 },
    { label: words.turn, icon: 'rotate', does: () => setTurn((turn + 1) % turns.length) },
  ]
  return (
    <>
      {scripts && (
        <p className="viewer__tools">
          {tools.map(({ label, icon, does, off = false }) => (
            <button
              key={icon}
              className="iconbtn"
              type="button"
              // One that was just pressed keeps the focus.
              aria-disabled={off}
              onClick={off ? undefined : does}
            >
              <PageIcon name={icon} size="s" />
              <span className="vh">{label}</span>
            </button>
          ))}
        </p>
      )}
      <div className="viewer__image">
        {/* The link takes the focus: the keys scroll what is larger than its frame. */}
        <a className={`image ${widths[width]} ${turns[turn]}`} href={src}>
          <img src={src} alt={alt} />
        </a>
      </div>
    </>
  )
}
