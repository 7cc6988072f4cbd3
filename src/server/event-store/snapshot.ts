import type pg from 'pg'
import { inPractice } from '#server/database/in-practice.ts'
import { type DataKey, Unreadable, about, open, seal } from '#server/vault/ciphertext.ts'

export type SnapshotPlace = { readonly practiceId: string; readonly streamId: string }

/** Keeps the encrypted state of a stream at a version. An older snapshot of the same shape never replaces a newer one. */
export async function keepSnapshot(
  pool: pg.Pool,
  key: DataKey,
  place: SnapshotPlace,
  { version, hash, state, schemaHash }: { version: number; hash: Buffer; state: unknown; schemaHash: string },
): Promise<void> {
  const body = seal(key, JSON.stringify(state), boundTo(place, version, schemaHash))
  await inPractice(pool, place.practiceId, (run) =>
    run(
      `INSERT INTO waymark.snapshots AS s (practice_id, stream_id, version, hash, schema_hash, body)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (practice_id, stream_id) DO UPDATE
         SET version = excluded.version, hash = excluded.hash, schema_hash = excluded.schema_hash, body = excluded.body
       WHERE s.schema_hash <> excluded.schema_hash OR s.version < excluded.version`,
      [place.practiceId, place.streamId, version, hash, schemaHash, body],
    ),
  )
}

/** The state in a snapshot and its weight in bytes. A snapshot that does not open is as good as none: the events have it all. */
export function openSnapshot<State>(
  key: DataKey,
  place: SnapshotPlace,
  version: number,
  schemaHash: string,
  body: Uint8Array,
): { readonly state: State; readonly weight: number } | undefined {
  try {
    const text = open(key, body, boundTo(place, version, schemaHash)).toString('utf8')
    return { state: JSON.parse(text) as State, weight: text.length }
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

function boundTo({ practiceId, streamId }: SnapshotPlace, version: number, schemaHash: string): string {
  return about('snapshot', practiceId, streamId, version, schemaHash)
}
