import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** What is said between nodes: `waymark` that something moved, `waymark_joined` where somebody is in a joined session. */
const CHANNELS = ['waymark', 'waymark_joined'] as const
export type Channel = (typeof CHANNELS)[number]

/** The wire between nodes: PostgreSQL's NOTIFY and LISTEN. Nothing of it is kept anywhere. */
export type Wire = {
  /** To every node that listens now, this one too. Each notice is at most 8,000 bytes. */
  readonly say: (channel: Channel, notice: string) => Promise<void>
  /** Calls `listener` for every notice from now on. Returns how to stop. */
  readonly hear: (channel: Channel, listener: (notice: string) => void) => () => void
  /** Calls `listener` when a broken connection is there again: what was said in between has not been heard. */
  readonly onBack: (listener: () => void) => void
  readonly stop: () => Promise<void>
}

export type WireOptions = {
  readonly pool: pg.Pool
  /** Where to listen: `DATABASE_URL`. Listening needs a connection of its own. */
  readonly url: string
  readonly warn?: (problem: unknown) => void
}

const LONGEST_WAIT_MS = 5_000

/** Opens the wire and keeps it open: a connection that breaks is made again, at first after 50 ms, then ever more slowly. */
export async function openWire({ pool, url, warn = () => {} }: WireOptions): Promise<Wire> {
  const listeners: Readonly<Record<Channel, Set<(notice: string) => void>>> = {
    waymark: new Set(),
    waymark_joined: new Set(),
  }
  const back = new Set<() => void>()
  let stopped = false
  let open: pg.Client | undefined

  const tell = (channel: Channel, notice: string): void => {
    for (const listener of listeners[channel]) {
      try {
        listener(notice)
      } catch (problem) {
        warn(problem)
      }
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
    client.on('notification', ({ channel, payload = '' }) => tell(channel as Channel, payload))
    await client.connect()
    await client.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join('; '))
    open = client
  }

  async function listenAgain(): Promise<void> {
    for (let wait = 50; !stopped; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await listen()
        for (const hear of back) hear()
        return
      } catch (problem) {
        warn(problem)
        await pause(wait, undefined, { ref: false })
      }
    }
  }

  await listen()
  return {
    async say(channel, notice) {
      // A hint need not outlive a power cut: its commit does not wait for the disk.
      const text = "SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)"
      await pool.query({ name: 'waymark-say', text, values: [channel, notice] })
    },
    hear(channel, listener) {
      listeners[channel].add(listener)
      return () => void listeners[channel].delete(listener)
    },
    onBack: (listener) => void back.add(listener),
    async stop() {
      stopped = true
      await open?.end().catch(() => {})
    },
  }
}
