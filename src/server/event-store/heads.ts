import type pg from 'pg'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { StreamName } from '#server/event-store/stream-copy.ts'

/** Where a stream stands: its version, the key it lies under, and whether that key is gone. */
export type Head = { readonly version: number; readonly keyId: string; readonly erased: boolean }

/** Undefined when there is no such stream in this practice. What is asked of one practice in the same turn goes in one round trip. */
export type Heads = (name: StreamName) => Promise<Head | undefined>

type Row = { stream: string; version: number; key_id: string; erased: boolean }
type Asked = { readonly streams: Set<string>; readonly answer: Promise<ReadonlyMap<string, Head>> }

export function openHeads(pool: pg.Pool): Heads {
  const waiting = new Map<PracticeId, Asked>()

  async function ask(practiceId: PracticeId, streams: ReadonlySet<string>): Promise<ReadonlyMap<string, Head>> {
    // Whoever asks after this is sent waits for the next one: an answer is never older than its question.
    await new Promise((turn) => setImmediate(turn))
    waiting.delete(practiceId)
    const { rows } = await pool.query<Row>({
      name: 'waymark-heads',
      text: 'SELECT stream, version, key_id, erased FROM waymark.heads($1, $2)',
      values: [practiceId, [...streams]],
    })
    return new Map(rows.map(({ stream, version, key_id, erased }) => [stream, { version, keyId: key_id, erased }]))
  }

  return async ({ practiceId, streamId }) => {
    let asked = waiting.get(practiceId)
    if (!asked) {
      const streams = new Set<string>()
      asked = { streams, answer: ask(practiceId, streams) }
      waiting.set(practiceId, asked)
    }
    asked.streams.add(streamId)
    return (await asked.answer).get(streamId)
  }
}
