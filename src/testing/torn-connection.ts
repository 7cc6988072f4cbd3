import { once } from 'node:events'
import { createServer, connect, type Socket } from 'node:net'

/** A way to a server that can be torn at any moment, with everything that is on it. */
export type TornConnection = {
  readonly port: number
  /** Breaks every connection there is, without a word of farewell. Returns how many there were. */
  readonly tear: () => number
  readonly close: () => Promise<void>
}

/** Passes everything on to a port of this machine, byte by byte. */
export async function tornConnection(to: number): Promise<TornConnection> {
  const open = new Set<Socket>()
  const server = createServer((from) => {
    const onward = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [from, onward],
      [onward, from],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const tear = (): number => {
    const many = open.size / 2
    for (const one of open) one.resetAndDestroy()
    return many
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    tear,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      tear()
      await closed
    },
  }
}
