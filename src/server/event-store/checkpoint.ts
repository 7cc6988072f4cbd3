import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { INSTALLATION, type Vault } from '#server/vault/vault.ts'

/** A stream at a version, with the hash of its event there (hex). */
export type Head = readonly [streamId: string, version: number, hash: string]

/** What the practice signs: everything that moved since the checkpoint before, and that checkpoint's signature. */
export type Checkpoint = {
  readonly practiceId: PracticeId
  readonly n: number
  readonly at: Instant
  readonly heads: Buffer
  readonly previous: Buffer
}

/**
 * Signs the heads that moved since the last checkpoint of a practice. From then on nobody can take events away from the end of
 * a stream, or write a stream anew, without it being seen. Returns its number; undefined when nothing moved.
 */
export async function checkpoint(
  pool: pg.Pool,
  vault: Vault,
  practiceId: PracticeId,
  at: Instant,
): Promise<number | undefined> {
  await vault.practicePublicKey(practiceId) // makes the key before the transaction holds a lock
  return inPractice(pool, practiceId, async (run) => {
    await run("SELECT pg_advisory_xact_lock(hashtextextended('checkpoint ' || $1, 0))", [practiceId])
    const moved = await run<{ stream_id: string; version: number; hash: Buffer }>(
      'SELECT stream_id, version, hash FROM waymark.streams WHERE practice_id = $1 AND version > checkpointed ORDER BY stream_id',
      [practiceId],
    )
    if (moved.length === 0) return undefined
    const [last] = await run<{ n: number; signature: Buffer }>(
      'SELECT n, signature FROM waymark.checkpoints WHERE practice_id = $1 ORDER BY n DESC LIMIT 1',
      [practiceId],
    )
    const heads = packHeads(moved.map(({ stream_id, version, hash }) => [stream_id, version, hash.toString('hex')]))
    const one: Checkpoint = {
      practiceId,
      n: (last?.n ?? 0) + 1,
      at,
      heads,
      previous: last?.signature ?? Buffer.alloc(0),
    }
    const signature = await vault.signForPractice(practiceId, bytesToSign(one))
    await run(
      'INSERT INTO waymark.checkpoints (practice_id, n, at, heads, previous, signature) VALUES ($1, $2, $3, $4, $5, $6)',
      [practiceId, one.n, at, heads, one.previous, signature],
    )
    await run(
      `UPDATE waymark.streams s SET checkpointed = m.version FROM unnest($2::text[], $3::integer[]) AS m (stream_id, version)
        WHERE s.practice_id = $1 AND s.stream_id = m.stream_id`,
      [practiceId, moved.map(({ stream_id }) => stream_id), moved.map(({ version }) => version)],
    )
    return one.n
  })
}

/** The practices of this installation, for daily work. */
export async function practicesOf(pool: pg.Pool): Promise<PracticeId[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT waymark.practices() AS id')
  return rows.map(({ id }) => id).filter((id) => id !== INSTALLATION)
}

/** The bytes under a checkpoint's signature. */
export function bytesToSign({ practiceId, n, at, heads, previous }: Checkpoint): Buffer {
  const digest = createHash('sha256').update(heads).digest('hex')
  return Buffer.from(JSON.stringify(['waymark checkpoint', 1, practiceId, n, at, previous.toString('hex'), digest]))
}

export function packHeads(heads: readonly Head[]): Buffer {
  return gzipSync(JSON.stringify(heads))
}

export function unpackHeads(packed: Uint8Array): Head[] {
  return JSON.parse(gunzipSync(packed).toString('utf8')) as Head[]
}
