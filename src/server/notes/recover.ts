import { createSecretKey } from 'node:crypto'
import type pg from 'pg'
import { fold } from '#domain/kernel/decider.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { NotesFact } from '#domain/notes/facts.ts'
import { notesDecider } from '#domain/notes/notes.ts'
import type { Notes } from '#domain/notes/state.ts'
import { loadStream } from '#server/event-store/load.ts'
import { openEvent } from '#server/event-store/stored-event.ts'
import { notesStream } from '#server/notes/stream-name.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { Unreadable } from '#server/vault/ciphertext.ts'
import { openWithRecoveryKey } from '#server/vault/recovery-seal.ts'

export type Recovered = {
  readonly practiceId: PracticeId
  readonly streamId: string
  readonly recoveryKeyId: string
  readonly notes: Notes
}

type Whose = { readonly client: ClientId; readonly therapist: PersonId }

/**
 * Opens working notes with the private part of the recovery key they are sealed to: with nothing else, and not with the master key.
 * `owner` sees every practice. Throws a `PlainProblem` where there are no such notes, where they were never sealed or were erased, and
 * where this is not the key.
 */
export async function recoverNotes(
  owner: pg.ClientBase,
  { client, therapist }: Whose,
  privateKey: Uint8Array,
): Promise<Recovered> {
  const streamId = notesStream(client, therapist)
  const { practice_id: practiceId, key_id: keyId, erased } = await headOf(owner, streamId)
  if (erased)
    throw new PlainProblem('This client was erased, and with them the key of these notes. Nothing opens them.')
  const seal = await sealOf(owner, practiceId, keyId)
  let secret: Buffer
  try {
    secret = openWithRecoveryKey(privateKey, seal.wrapped, { practiceId, keyId, recoveryKeyId: seal.recovery_key_id })
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    throw new PlainProblem(
      `This is not the key that opens these notes: they were sealed on ${seal.sealed_at.toISOString().slice(0, 10)}, to the recovery key ${seal.recovery_key_id}.`,
    )
  }
  const loaded = await loadStream(owner, { practiceId, streamId, after: 0 })
  const key = { id: keyId, secret: createSecretKey(secret) }
  const recorded = (loaded?.events ?? []).map(({ version, body }) => {
    const { fact, asking } = openEvent(key, { practiceId, streamId, version }, body).recorded
    return { fact: fact as NotesFact, asking }
  })
  return { practiceId, streamId, recoveryKeyId: seal.recovery_key_id, notes: fold(notesDecider, recorded) }
}

async function headOf(owner: pg.ClientBase, streamId: string) {
  await owner.query("SET app.whole_database = 'on'")
  const { rows } = await owner.query<{ practice_id: string; key_id: string; erased: boolean }>(
    `SELECT s.practice_id, s.key_id, k.erased_at IS NOT NULL AS erased
       FROM waymark.streams s JOIN waymark.data_keys k USING (practice_id, key_id) WHERE s.stream_id = $1`,
    [streamId],
  )
  const [found] = rows
  if (!found)
    throw new PlainProblem(
      'There are no working notes of this therapist about this client. `notes list` says which there are.',
    )
  return found
}

async function sealOf(owner: pg.ClientBase, practiceId: PracticeId, keyId: string) {
  const { rows } = await owner.query<{ recovery_key_id: string; wrapped: Buffer; sealed_at: Date }>(
    'SELECT recovery_key_id, wrapped, sealed_at FROM waymark.sealed_notes_keys WHERE practice_id = $1 AND key_id = $2',
    [practiceId, keyId],
  )
  const [found] = rows
  if (!found)
    throw new PlainProblem(
      'These notes were never sealed: there was no recovery key when their therapist last wrote. Only their therapist can open them.',
    )
  return found
}
