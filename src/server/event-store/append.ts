import type pg from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, CommandId, PracticeId } from '#domain/kernel/ids.ts'
import type { SealedEvent } from '#server/event-store/stored-event.ts'

/** The events of one command, sealed, with all that is written in the same transaction. */
export type Append = {
  readonly practiceId: PracticeId
  readonly streamId: string
  readonly clientId: ClientId | undefined
  readonly keyId: string
  /** The version the decision was made on (0: the stream begins), and its hash. */
  readonly expected: number
  readonly previous: Buffer
  readonly commandId: CommandId
  readonly at: Instant
  readonly events: readonly SealedEvent[]
  /** JSON of `rowsOf` and of access-log entries. */
  readonly rows: string | null
  readonly access: string | null
}

/** The key that the stream lies under was erased. */
export class KeyGone extends Error {
  override readonly name = 'KeyGone'
}

/**
 * Appends in one round trip and one transaction. Returns the new version; undefined, with nothing written, when somebody else
 * was first or when this command has been here before: load and decide again. Throws `KeyGone` after an erasure.
 */
export async function append(connection: pg.Pool | pg.ClientBase, one: Append): Promise<number | undefined> {
  try {
    const { rows } = await connection.query<{ version: number }>({
      name: 'waymark-append',
      text: 'SELECT waymark.append($1, $2, $3, $4, $5, $6, $7, $8, $9::bytea[], $10::bytea[], $11::jsonb, $12::jsonb) AS version',
      values: [
        one.practiceId,
        one.streamId,
        one.clientId ?? null,
        one.keyId,
        one.expected,
        one.previous,
        one.commandId,
        one.at,
        one.events.map(({ body }) => body),
        one.events.map(({ hash }) => hash),
        one.rows,
        one.access,
      ],
    })
    return rows[0]?.version || undefined
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code === 'WM001') throw new KeyGone()
    if (code === '23505' && (constraint === 'once' || constraint === 'events_pkey')) return undefined
    throw error
  }
}
