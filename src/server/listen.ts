import { type Server, createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { PlainProblem } from '#server/plain-problem.ts'

/** Answers a request; Hono's `app.fetch` is one. */
export type Answer = Parameters<typeof getRequestListener>[0]

/** An open door: `close` lets the answers under way finish for a moment, then ends what is still open. */
export type Listening = { readonly close: () => Promise<void> }

/** The port itself, or any free one for 0. Throws a `PlainProblem` when somebody else has it. */
export async function claimPort(port: number, hosts: readonly string[]): Promise<number> {
  const found = await open(() => new Response(), port, hosts)
  await found.close()
  return found.port
}

/** Listens on every host; one that this machine does not have (no IPv6, say) is left out. */
export async function listen(answer: Answer, port: number, hosts: readonly string[]): Promise<Listening> {
  return open(answer, port, hosts)
}

async function open(answer: Answer, asked: number, hosts: readonly string[]): Promise<Listening & { port: number }> {
  const servers: Server[] = []
  let port = asked
  try {
    for (const host of hosts) {
      const server = await openOne(answer, port, host)
      if (!server) continue
      servers.push(server)
      port = portOf(server)
    }
  } catch (error) {
    await closeAll(servers)
    throw error
  }
  if (servers.length === 0) throw new PlainProblem(`This machine has no address ${hosts.join(' or ')}. Set HOST.`)
  return { port, close: () => closeAll(servers) }
}

function openOne(answer: Answer, port: number, host: string): Promise<Server | undefined> {
  const server = createServer(getRequestListener(answer))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return resolve(undefined)
      if (error.code === 'EADDRINUSE')
        return reject(
          new PlainProblem(`Port ${port} is taken by another program. Choose another one: --port ${port + 1}`),
        )
      if (error.code === 'EACCES') return reject(new PlainProblem(`Port ${port} needs more rights than this user has.`))
      reject(error)
    })
    server.listen(port, host, () => resolve(server))
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeIdleConnections()
          setTimeout(() => server.closeAllConnections(), 1000).unref()
        }),
    ),
  )
}
