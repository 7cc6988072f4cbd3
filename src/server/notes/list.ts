import type pg from 'pg'

/** That there are working notes, and whether they are sealed; never what is in them. */
export type NotesThere = {
  readonly practice: string
  readonly client: string
  readonly therapist: string
  /** The recovery key that opens them. */
  readonly sealedTo: string | null
  readonly sealedOn: string | null
  readonly erased: boolean
}

/** All working notes in a database. `owner` sees every practice. */
export async function listNotes(owner: pg.ClientBase): Promise<NotesThere[]> {
  await owner.query("SET app.whole_database = 'on'")
  const { rows } = await owner.query<NotesThere>(
    `SELECT s.practice_id AS practice, split_part(s.stream_id, '/', 2) AS client, split_part(s.stream_id, '/', 3) AS therapist,
            n.recovery_key_id AS "sealedTo", to_char(n.sealed_at, 'YYYY-MM-DD') AS "sealedOn", k.erased_at IS NOT NULL AS erased
       FROM waymark.streams s JOIN waymark.data_keys k USING (practice_id, key_id)
            LEFT JOIN waymark.sealed_notes_keys n USING (practice_id, key_id)
      WHERE s.stream_id LIKE 'notes/%' ORDER BY 1, 2, 3`,
  )
  return rows
}
