import { Agent, request } from 'node:http'

/** One question to a server. `next` is called before each, so that commands can carry new ids. */
export type Question = {
  readonly url: string
  readonly cookie?: string
  readonly origin?: string
  readonly body?: string
}

/** What came of asking for a while: how often an answer came in a second, and how long it took, in milliseconds. */
export type Measured = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
  readonly answers: number
}

/** Latencies of several rounds of the same, gathered. */
export type Gathered = { readonly latencies: number[]; seconds: number }

export const nothingYet = (): Gathered => ({ latencies: [], seconds: 0 })

/** Asks with so many at once for so long (ms), over kept connections. Every answer must be a 200. */
export async function askFor(
  ms: number,
  atOnce: number,
  next: (worker: number) => Question,
  into: Gathered,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, scheduling: 'fifo' })
  const began = performance.now()
  const ends = began + ms
  const worker = async (n: number): Promise<void> => {
    while (performance.now() < ends) {
      const question = next(n)
      const before = performance.now()
      await ask(agent, question)
      into.latencies.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, n) => worker(n)))
  into.seconds += (performance.now() - began) / 1000
  agent.destroy()
}

/** One answer; resolves to its text. Throws on anything but 200. */
export function ask(agent: Agent | undefined, { url, cookie, origin, body }: Question): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (cookie) headers['cookie'] = cookie
    if (origin) headers['origin'] = origin
    if (body !== undefined) {
      headers['content-type'] = 'application/json'
      headers['content-length'] = String(Buffer.byteLength(body))
    }
    const asked = request(url, { method: body === undefined ? 'GET' : 'POST', headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(`${url}: ${answer.statusCode} ${text.slice(0, 300)}`))
      })
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

export function measured({ latencies, seconds }: Gathered): Measured {
  const sorted = latencies.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    perSecond: latencies.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    longest: at(1),
    answers: latencies.length,
  }
}
