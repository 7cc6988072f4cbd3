import type { PracticeId } from '#domain/kernel/ids.ts'
import type { Statement } from '#server/database/in-practice.ts'
import { type DataKey, about, open, seal } from '#server/vault/ciphertext.ts'

export type EntryKind = 'client' | 'member' | 'practice'

/** A name and how to reach whoever bears it. The id is that of the client, the person or the practice. */
export type Entry = {
  readonly id: string
  readonly kind: EntryKind
  readonly name: string
  /** Other names to be found by, such as one used earlier or a short form. */
  readonly otherNames?: readonly string[]
  /** E-mail, telephone, birth date, address: whatever is not a name. */
  readonly contact?: Readonly<Record<string, string>>
}

export type EntryRow = { readonly entry_id: string; readonly kind: EntryKind; readonly body: Buffer }

/** Every name of an entry. */
export function namesOf({ name, otherNames = [] }: Entry): string[] {
  return [name, ...otherNames]
}

/** The statement that writes an entry, encrypted; it belongs in a transaction of this practice. */
export function putEntry(key: DataKey, practiceId: PracticeId, { id, kind, ...plain }: Entry): Statement {
  return {
    text: `INSERT INTO waymark.directory (practice_id, entry_id, kind, body) VALUES ($1, $2, $3, $4)
           ON CONFLICT (practice_id, entry_id) DO UPDATE
             SET kind = excluded.kind, body = excluded.body, changed_at = clock_timestamp()`,
    values: [practiceId, id, kind, seal(key, JSON.stringify(plain), boundTo(practiceId, id, kind))],
  }
}

/** Reads an entry. Throws `Unreadable` when it is not the one that was written there. */
export function openEntry(key: DataKey, practiceId: PracticeId, { entry_id, kind, body }: EntryRow): Entry {
  const plain = JSON.parse(open(key, body, boundTo(practiceId, entry_id, kind)).toString('utf8')) as Omit<
    Entry,
    'id' | 'kind'
  >
  return { ...plain, id: entry_id, kind }
}

function boundTo(practiceId: PracticeId, id: string, kind: EntryKind): string {
  return about('directory', practiceId, id, kind)
}
