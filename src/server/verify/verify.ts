import type pg from 'pg'
import type { AnyStreamKind } from '#server/event-store/stream-kind.ts'
import type { MasterKey } from '#server/vault/master-key.ts'
import type { CheckSeals, Problem, Report } from '#server/verify/report.ts'
import { readSignedHeads } from '#server/verify/signed-heads.ts'
import { readStoredKeys } from '#server/verify/stored-keys.ts'
import { type EventRow, type HeadRow, type StreamCheck, checkStream } from '#server/verify/verify-stream.ts'

export type VerifyOptions = {
  /** A connection of the owner, in no transaction. */
  readonly owner: pg.ClientBase
  readonly master: MasterKey
  /** For facts stored in an earlier form. */
  readonly kinds?: readonly AnyStreamKind[]
  readonly checkSeals?: CheckSeals
}

const PAGE = 1_000

/**
 * Checks the whole log from one moment: every key opens, every event fits its place, its hash and its key, every stream ends
 * where its head says, every checkpoint was signed by the practice and what it signed is still there, and the seals of signed
 * versions hold. Changes nothing.
 */
export async function verify({ owner, master, kinds = [], checkSeals = () => [] }: VerifyOptions): Promise<Report> {
  const problems: Problem[] = []
  const report = (problem: Problem): void => void problems.push(problem)
  await owner.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL app.whole_database = 'on'")
  try {
    const keys = await readStoredKeys(owner, master, report)
    const signed = await readSignedHeads(owner, keys.publicKeys, report)
    const heads = await readHeads(owner)
    const practices = new Set([...heads.values()].map(({ practice_id }) => practice_id))
    const streams = heads.size
    let events = 0
    let erased = 0

    let current: { readonly row: Pick<EventRow, 'practice_id' | 'stream_id'>; readonly check: StreamCheck } | undefined
    const begin = (row: Pick<EventRow, 'practice_id' | 'stream_id'>): StreamCheck => {
      const { practice_id: practiceId, stream_id: streamId } = row
      const head = heads.get(nameOf(row))
      heads.delete(nameOf(row))
      const key = head && keys.of(practiceId, head.key_id)
      if (key === 'erased') erased += 1
      return checkStream(head, key, kinds, (problem) => report({ practiceId, streamId, ...problem }))
    }
    const end = (): void => {
      if (!current) return
      const { practice_id: practiceId, stream_id: streamId } = current.row
      const recorded = current.check.end()
      if (!recorded) return
      const publicKey = keys.publicKeys.get(practiceId)
      for (const problem of checkSeals({ practiceId, streamId, recorded, publicKey }))
        report({ practiceId, streamId, ...problem })
    }
    for await (const row of eventRows(owner)) {
      if (!current || nameOf(current.row) !== nameOf(row)) {
        end()
        current = { row, check: begin(row) }
      }
      events += 1
      current.check.add(row)
      signed.seen(row.practice_id, row.stream_id, row.version, row.hash)
    }
    end()
    for (const head of heads.values()) begin(head).end()
    problems.push(...signed.missing())
    return { practices: practices.size, streams, events, erased, checkpoints: signed.checkpoints, problems }
  } finally {
    await owner.query('ROLLBACK')
  }
}

async function readHeads(owner: pg.ClientBase): Promise<Map<string, HeadRow>> {
  const { rows } = await owner.query<HeadRow>(
    'SELECT practice_id, stream_id, key_id, version, hash FROM waymark.streams',
  )
  return new Map(rows.map((row) => [nameOf(row), row]))
}

async function* eventRows(owner: pg.ClientBase): AsyncGenerator<EventRow> {
  await owner.query(
    `DECLARE every_event NO SCROLL CURSOR FOR
     SELECT practice_id, stream_id, version, at, body, hash, command_id FROM waymark.events
      ORDER BY practice_id, stream_id, version`,
  )
  for (;;) {
    const { rows } = await owner.query<EventRow>(`FETCH ${PAGE} FROM every_event`)
    yield* rows
    if (rows.length < PAGE) return
  }
}

function nameOf({ practice_id, stream_id }: Pick<EventRow, 'practice_id' | 'stream_id'>): string {
  return `${practice_id} ${stream_id}`
}
