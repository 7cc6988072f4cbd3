import type pg from 'pg'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Act } from '#domain/practice/access.ts'
import { inPractice } from '#server/database/in-practice.ts'

/** Who looked at what, or changed it, when, and in which capacity. */
export type Access = {
  readonly at: Instant
  readonly person: PersonId
  readonly capacity: Capacity
  readonly clientId: ClientId | undefined
  readonly act: Act
  /** The part of the plan, or the list that was looked at. */
  readonly part?: string | undefined
}

/** Writes down who looked. Changes are written down by the command itself, in its own transaction. */
export type AccessLog = {
  /** Returns at once; on disk within about 100 ms. */
  readonly looked: (practiceId: PracticeId, access: Access) => void
  /** Resolves when everything said so far is on disk. */
  readonly flush: () => Promise<void>
  /** Writes what still waits. To be called before the pool is closed. */
  readonly stop: () => Promise<void>
  /** The latest entries about a client, newest first; `before` is the `n` of the last one already shown. */
  readonly about: (
    practiceId: PracticeId,
    clientId: ClientId,
    page?: { readonly limit?: number; readonly before?: number },
  ) => Promise<readonly (Access & { readonly n: number })[]>
}

export type AccessLogOptions = {
  readonly pool: pg.Pool
  /** How long entries are gathered, in milliseconds. */
  readonly every?: number
  readonly warn?: (problem: unknown) => void
}

/** Opens the access log. Entries that could not be written are kept and tried again with the next ones. */
export function openAccessLog({ pool, every = 100, warn = () => {} }: AccessLogOptions): AccessLog {
  let waiting = new Map<PracticeId, Access[]>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const wait = (practiceId: PracticeId, entries: readonly Access[]): void => {
    const others = waiting.get(practiceId)
    if (others) others.push(...entries)
    else waiting.set(practiceId, [...entries])
    timer ??= setTimeout(() => void flush(), every)
  }

  async function write(): Promise<void> {
    const batch = waiting
    waiting = new Map()
    for (const [practiceId, entries] of batch) {
      try {
        await pool.query({
          name: 'waymark-log-access',
          text: 'SELECT waymark.log_access($1, $2::jsonb)',
          values: [practiceId, JSON.stringify(entries.map(rowOf))],
        })
      } catch (problem) {
        warn(problem)
        wait(practiceId, entries)
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write)
    return writing
  }

  return {
    looked: (practiceId, access) => wait(practiceId, [access]),
    flush,
    async stop() {
      for (let tries = 0; tries < 3 && waiting.size > 0; tries++) await flush()
      await writing
      clearTimeout(timer)
    },
    about: (practiceId, clientId, { limit = 100, before = Number.MAX_SAFE_INTEGER } = {}) =>
      inPractice(pool, practiceId, async (run) => {
        const rows = await run<Row>(
          `SELECT n, at, person_id, capacity, client_id, act, part FROM waymark.access_log
            WHERE practice_id = $1 AND client_id = $2 AND n < $3 ORDER BY n DESC LIMIT $4`,
          [practiceId, clientId, before, limit],
        )
        return rows.map((row) => ({
          n: Number(row.n),
          at: row.at.toISOString(),
          person: row.person_id,
          capacity: row.capacity,
          clientId: row.client_id ?? undefined,
          act: row.act,
          part: row.part ?? undefined,
        }))
      }),
  }
}

/** An entry as `waymark.log_access` takes it. */
export function rowOf({ at, person, capacity, clientId, act, part }: Access): Record<string, string | null> {
  return { at, person_id: person, capacity, client_id: clientId ?? null, act, part: part ?? null }
}

type Row = {
  n: string
  at: Date
  person_id: string
  capacity: Capacity
  client_id: string | null
  act: Act
  part: string | null
}
