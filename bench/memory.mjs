// The memory of a server that has just started: fifty people who send ten megabytes each at the same time, then a
// hundred papers in a row.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'

const senders = 50
const megabytes = 10

/** A PDF of one page with as many bytes that no compression makes small. */
async function heavyPdf() {
  const document = await PDFDocument.create()
  document.addPage([200, 200])
  document.context.register(document.context.stream(randomBytes(megabytes * 1_000_000)))
  return Buffer.from(await document.save())
}

/** Largest resident memory since `forgetPeak`, in megabytes. */
function peakMb(pid) {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
  return Math.round(Number(kilobytes) / 1000)
}

const forgetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5')

async function send(base, { cookie, reference }, content) {
  const form = new FormData()
  form.append('reference', reference)
  form.append('document', 'identity')
  form.append('file', new Blob([content], { type: 'application/pdf' }), 'passeport.pdf')
  const headers = { cookie, origin: base }
  const answer = await fetch(`${base}/documents`, { method: 'POST', headers, body: form, redirect: 'manual' })
  await answer.arrayBuffer()
  return answer.status === 303
}

/**
 * @param {{base: string, pid: number, sql: import('postgres').Sql, people: {cookie: string, reference: string}[]}} server
 * @returns {Promise<{beforeMb: number, peakMb: number, seconds: number, kept: number}>} `kept` of fifty files
 */
export async function measureUploads({ base, pid, sql, people }) {
  const content = await heavyPdf()
  await send(base, people[0], content)
  forgetPeak(pid)
  const beforeMb = peakMb(pid)
  const begun = performance.now()
  await Promise.all(people.slice(1, senders + 1).map((person) => send(base, person, content)))
  const seconds = Math.round((performance.now() - begun) / 100) / 10
  const [{ kept }] = await sql`select count(*)::int as kept from files where name = 'passeport.pdf'`
  return { beforeMb, peakMb: peakMb(pid), seconds, kept: kept - 1 }
}

/**
 * Draws a hundred papers one after the other: what is kept shows between the twentieth and the last.
 * @param {{base: string, pid: number}} server
 * @returns {Promise<{afterTwentyMb: number, afterHundredMb: number}>}
 */
export async function measureDocuments({ base, pid }) {
  const draw = async (count) => {
    for (let done = 0; done < count; done += 1) {
      const answer = await fetch(`${base}/pieces-justificatives/liste.pdf`)
      if ((await answer.arrayBuffer()).byteLength < 10_000) throw new Error('A paper is too short')
    }
    forgetPeak(pid)
    return peakMb(pid)
  }
  return { afterTwentyMb: await draw(20), afterHundredMb: await draw(80) }
}
