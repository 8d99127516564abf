'use client'

import { useEffect, useRef, useState } from 'react'
import { squareTarget } from '@/lib/certificates/squareTarget'
import type { Catalogue } from '@/lib/copy/catalogue'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { useScripts } from '../ui/useScripts'
import { keepForOffline } from './keepForOffline'

type CameraWords = Catalogue['after']['verification']['camera']
type Fault = keyof CameraWords['faults']

interface CameraScanProps {
  words: CameraWords
  errorWord: string
}

/** A square is read at this width at most: more is slower, and not surer. */
const readWidth = 1280
const everyMs = 150

/** The camera at the back of a telephone, or the only one of a computer. */
async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: readWidth } },
  })
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof DOMException)) return 'failed'
  return error.name === 'NotAllowedError' ? 'refused' : 'absent'
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth, videoHeight } = video
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (videoWidth === 0 || !context) return null
  const scale = Math.min(1, readWidth / videoWidth)
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** Looks through the camera until a square of ours is seen, and goes where it leads. */
async function look(
  video: HTMLVideoElement,
  { signal, found, foreign }: { signal: AbortSignal; found: (target: string) => void; foreign: () => void },
): Promise<void> {
  const [stream, { loadReader, readSquare }] = await Promise.all([openCamera(), import('./readSquare')])
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  signal.addEventListener('abort', stop)
  if (signal.aborted) return stop()
  video.srcObject = stream
  await Promise.all([video.play(), loadReader()])
  const canvas = document.createElement('canvas')
  while (!signal.aborted) {
    const picture = pictureOf(video, canvas)
    const text = picture && (await readSquare(picture))
    const target = text ? squareTarget(text) : null
    if (target && !signal.aborted) return found(target)
    if (text) foreign()
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

/** The square of a paper, scanned in the page; shown only where scripts run and a camera may be asked for. */
export function CameraScan({ words, errorWord }: CameraScanProps) {
  const scripts = useScripts()
  const video = useRef<HTMLVideoElement>(null)
  const [open, setOpen] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)

  // A phone that scans a square by itself opens this page, with a network or without.
  useEffect(() => void keepForOffline(routes.signedCode), [])
  useEffect(() => {
    if (!open || !video.current) return
    const ending = new AbortController()
    look(video.current, {
      signal: ending.signal,
      found: (target) => window.location.assign(target),
      foreign: () => setFault('foreign'),
    }).catch((error: unknown) => {
      if (ending.signal.aborted) return
      setFault(faultOf(error))
      setOpen(false)
    })
    return () => ending.abort()
  }, [open])

  function toggle() {
    setFault(null)
    setOpen(!open)
  }

  if (!scripts || !navigator.mediaDevices) return null
  return (
    <section className="block" aria-labelledby="appareil-photo">
      <h2 id="appareil-photo">{words.title}</h2>
      <p>{words.text}</p>
      <div role="status">
        {fault && (
          <p className="err mt-3">
            <Icon name="alert" size="s" />
            <span>
              <span className="vh">{errorWord}</span>
              {words.faults[fault]}
            </span>
          </p>
        )}
        {open && <p className="mt-3">{words.aim}</p>}
      </div>
      {open && (
        <div className="camera">
          <video ref={video} muted playsInline aria-label={words.view} />
        </div>
      )}
      <div className="row mt-3">
        <button className="btn btn--line" type="button" onClick={toggle}>
          {open ? words.close : words.open}
        </button>
      </div>
    </section>
  )
}
