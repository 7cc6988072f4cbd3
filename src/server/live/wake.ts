import { randomUUID } from 'node:crypto'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Wire } from '#server/live/wire.ts'

/** Something in a practice moved: a stream (topic: its name) to a version, or an entry of the directory. Ids only. */
export type Moved = {
  readonly practiceId: PracticeId
  readonly topic: string
  readonly version: number
  /** Who moved it, as far as this node knows. Not sent to other nodes. */
  readonly by?: PersonId
}

/** What a listener hears: what moved, or that anything may have been missed and should be looked up. */
export type Heard = Moved | 'anything'

export type Wake = {
  /** Tells every node, after the commit. This node hears it at once; the others as soon as the database has passed it on. */
  readonly say: (moved: Moved) => void
  /** Calls `listener` for everything heard from now on. Returns how to stop. */
  readonly hear: (listener: (heard: Heard) => void) => () => void
  /** Sends what still waits. */
  readonly stop: () => Promise<void>
}

export type WakeOptions = {
  readonly wire: Wire
  /** The least time between two notices, in milliseconds: what is said in between goes together. The first one never waits. */
  readonly every?: number
  readonly warn?: (problem: unknown) => void
}

/** PostgreSQL carries less than 8,000 bytes in one notice. */
const MOST_BYTES = 7_000

/**
 * Opens the wake-up line between nodes. It is a hint and nothing more: who needs to be sure also looks every few seconds, and
 * after a broken connection everybody hears 'anything'.
 */
export function openWake({ wire, every = 20, warn = () => {} }: WakeOptions): Wake {
  const node = randomUUID()
  const listeners = new Set<(heard: Heard) => void>()
  const waiting = new Map<string, Moved>()
  let sending: Promise<void> | undefined
  let lastSent = Number.NEGATIVE_INFINITY
  let stopped = false

  const tell = (heard: Heard): void => {
    for (const listener of listeners) {
      try {
        listener(heard)
      } catch (problem) {
        warn(problem)
      }
    }
  }

  async function sendAll(): Promise<void> {
    while (waiting.size > 0) {
      await turn()
      const rest = lastSent + every - performance.now()
      if (rest > 0 && !stopped) await pause(rest)
      const moved = [...waiting.values()]
      waiting.clear()
      lastSent = performance.now()
      for (const notice of noticesOf(node, moved)) await wire.say('waymark', notice).catch(warn)
    }
    sending = undefined
  }

  wire.hear('waymark', (notice) => {
    const { from, moved } = readNotice(notice)
    if (from !== node) for (const one of moved) tell(one)
  })
  wire.onBack(() => tell('anything'))
  return {
    say(moved) {
      tell(moved)
      const name = JSON.stringify([moved.practiceId, moved.topic])
      const before = waiting.get(name)
      if (!before || before.version < moved.version) waiting.set(name, moved)
      sending ??= sendAll()
    },
    hear(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async stop() {
      stopped = true
      await sending
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
