import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { PracticeId } from '#domain/kernel/ids.ts'

/** Something in a practice moved: a stream (topic: its name) to a version, or an entry of the directory. Ids only. */
export type Moved = { readonly practiceId: PracticeId; readonly topic: string; readonly version: number }

/** What a listener hears: what moved, or that anything may have been missed and should be looked up. */
export type Heard = Moved | 'anything'

export type Wake = {
  /** Tells every node, after the commit. This node hears it at once; the others within some 20 ms. */
  readonly say: (moved: Moved) => void
  /** Calls `listener` for everything heard from now on. Returns how to stop. */
  readonly hear: (listener: (heard: Heard) => void) => () => void
  /** Sends what still waits, and lets go of the connection. */
  readonly stop: () => Promise<void>
}

export type WakeOptions = {
  readonly pool: pg.Pool
  /** Where to listen: `DATABASE_URL`. Listening needs a connection of its own. */
  readonly url: string
  /** How long what is said is gathered, in milliseconds. */
  readonly every?: number
  readonly warn?: (problem: unknown) => void
}

const CHANNEL = 'waymark'
/** PostgreSQL carries less than 8,000 bytes in one notice. */
const MOST_BYTES = 7_000

/**
 * Opens the wake-up line between nodes. It is a hint and nothing more: who needs to be sure also looks every few seconds, and
 * after a broken connection everybody hears 'anything'.
 */
export async function openWake({ pool, url, every = 20, warn = () => {} }: WakeOptions): Promise<Wake> {
  const node = randomUUID()
  const listeners = new Set<(heard: Heard) => void>()
  const waiting = new Map<string, Moved>()
  let sending: Promise<void> | undefined
  let stopped = false
  let line: pg.Client | undefined

  const tell = (heard: Heard): void => {
    for (const listener of listeners) {
      try {
        listener(heard)
      } catch (problem) {
        warn(problem)
      }
    }
  }

  async function send(): Promise<void> {
    for (const notice of noticesOf(node, [...waiting.values()])) {
      // A hint need not outlive a power cut: its commit does not wait for the disk.
      const text = "SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)"
      await pool.query({ name: 'waymark-wake', text, values: [CHANNEL, notice] })
    }
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: url })
    let lost = false
    const onLost = (): void => {
      if (lost) return
      lost = true
      void client.end().catch(() => {})
      if (!stopped) void listenAgain()
    }
    client.on('error', onLost)
    client.on('end', onLost)
    client.on('notification', ({ payload = '' }) => {
      const { from, moved } = readNotice(payload)
      if (from !== node) for (const one of moved) tell(one)
    })
    await client.connect()
    await client.query(`LISTEN ${CHANNEL}`)
    line = client
  }

  async function listenAgain(): Promise<void> {
    for (let wait = 50; !stopped; wait = Math.min(wait * 2, 5_000)) {
      try {
        await listen()
        tell('anything')
        return
      } catch (problem) {
        warn(problem)
        await pause(wait, undefined, { ref: false })
      }
    }
  }

  await listen()
  return {
    say(moved) {
      tell(moved)
      const name = JSON.stringify([moved.practiceId, moved.topic])
      const before = waiting.get(name)
      if (!before || before.version < moved.version) waiting.set(name, moved)
      sending ??= pause(stopped ? 0 : every).then(async () => {
        sending = undefined
        const sent = send()
        waiting.clear()
        await sent.catch(warn)
      })
    },
    hear(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async stop() {
      stopped = true
      await sending
      await line?.end().catch(() => {})
    },
  }
}

/** The notices that carry these changes, each short enough. */
export function noticesOf(node: string, moved: readonly Moved[]): string[] {
  const notices: string[] = []
  let parts: string[] = []
  let bytes = 0
  const close = (): void => {
    if (parts.length > 0) notices.push(`{"from":"${node}","moved":[${parts.join(',')}]}`)
    parts = []
    bytes = 0
  }
  for (const { practiceId, topic, version } of moved) {
    const part = JSON.stringify([practiceId, topic, version])
    if (bytes + Buffer.byteLength(part) > MOST_BYTES) close()
    parts.push(part)
    bytes += Buffer.byteLength(part) + 1
  }
  close()
  return notices
}

function readNotice(payload: string): { readonly from: string; readonly moved: readonly Moved[] } {
  const { from, moved } = JSON.parse(payload) as { from: string; moved: [string, string, number][] }
  return { from, moved: moved.map(([practiceId, topic, version]) => ({ practiceId, topic, version })) }
}
