import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A network between a browser and the service that holds each upload after some bytes. */
export interface BadNetwork {
  url: string
  /** Where each upload began: the first byte of its range. */
  starts: number[]
  /** How many uploads were held. */
  held: () => number
  /** Ends the connections of now. */
  cut: () => void
  /** From now on everything passes. */
  mend: () => void
  close: () => void
}

const uploadStart = /^PUT \/api\/storage\/[\s\S]*?\r\nrange: bytes=(\d+)-/iu

/**
 * @param target origin of the service
 * @param after bytes of an upload that pass
 */
export async function badNetwork(target: string, after: number): Promise<BadNetwork> {
  const { hostname, port } = new URL(target)
  const starts: number[] = []
  const sockets = new Set<Socket>()
  let held = 0
  let mended = false
  const server = createServer((client) => {
    const service = connect(Number(port), hostname)
    let sent = 0
    let uploads = false
    for (const socket of [client, service]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        service.destroy()
      })
    }
    service.pipe(client)
    client.on('data', (bytes) => {
      const [, start] = uploadStart.exec(bytes.toString('latin1')) ?? []
      if (start !== undefined) {
        starts.push(Number(start))
        uploads = true
        sent = 0
      }
      sent += bytes.length
      if (uploads && sent > after && !mended) {
        held += 1
        client.pause()
        return
      }
      if (!service.write(bytes)) {
        client.pause()
        service.once('drain', () => client.resume())
      }
    })
  })
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    starts,
    held: () => held,
    cut,
    mend: () => {
      mended = true
    },
    close: () => {
      server.close()
      cut()
    },
  }
}
