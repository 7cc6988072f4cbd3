import type pg from 'pg'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { type Statement, inPractice } from '#server/database/in-practice.ts'
import { type Entry, type EntryKind, putEntry } from '#server/directory/entry.ts'
import { type PracticeDirectory, loadDirectory } from '#server/directory/practice-directory.ts'
import type { Wake } from '#server/live/wake.ts'
import type { Vault } from '#server/vault/vault.ts'

/** Names and contact data: encrypted in the database, decrypted once per node and practice, kept current by wake-ups. */
export type Directory = {
  /** Writes an entry and tells every node. */
  readonly put: (practiceId: PracticeId, entry: Entry) => Promise<void>
  /** The statement that writes an entry, to go alongside a command. Afterwards call `changed`. */
  readonly statement: (practiceId: PracticeId, entry: Entry) => Promise<Statement>
  /** Tells every node that an entry was written, or erased. */
  readonly changed: (practiceId: PracticeId, id: string) => void
  readonly entry: (practiceId: PracticeId, id: string) => Promise<Entry | undefined>
  /** Names by id, for lists. Ids that are not there are left out. */
  readonly namesOf: (practiceId: PracticeId, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Entries in which every word of the query begins some part of a name. Who may see them is said by `fits`. */
  readonly search: (practiceId: PracticeId, query: string, options?: SearchOptions) => Promise<Entry[]>
  /** The first entries by name, for a list that nobody has searched yet. */
  readonly first: (practiceId: PracticeId, options?: SearchOptions) => Promise<Entry[]>
  /** Looks whether anything was missed; for the nodes' regular look. */
  readonly catchUp: () => Promise<void>
  readonly stop: () => void
}

export type SearchOptions = {
  readonly kind?: EntryKind
  /** At most so many; 20 by default. */
  readonly limit?: number
  readonly fits?: (id: string) => boolean
}

const TOPIC = 'directory/'

export function openDirectory(options: {
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly wake: Wake
  readonly warn?: (problem: unknown) => void
}): Directory {
  const { pool, vault, wake, warn = () => {} } = options
  const practices = new Map<PracticeId, Promise<PracticeDirectory>>()
  /** What is on its way into memory: a search waits for it, so that a name just given is found. */
  const refreshing = new Map<PracticeId, Promise<void>>()

  async function directoryOf(practiceId: PracticeId): Promise<PracticeDirectory> {
    let loading = practices.get(practiceId)
    if (!loading) {
      loading = vault.keys.practiceKey(practiceId).then((key) => loadDirectory(pool, practiceId, key))
      practices.set(practiceId, loading)
      loading.catch(() => practices.delete(practiceId))
    }
    const directory = await loading
    await refreshing.get(practiceId)
    return directory
  }

  function renew(practiceId: PracticeId, work: (directory: PracticeDirectory) => Promise<void>): void {
    const loading = practices.get(practiceId)
    if (!loading) return
    const before = refreshing.get(practiceId) ?? Promise.resolve()
    const mine: Promise<void> = before
      .then(async () => work(await loading))
      .catch((problem: unknown) => {
        warn(problem)
        practices.delete(practiceId) // read all of it again rather than show something old
      })
      .finally(() => {
        if (refreshing.get(practiceId) === mine) refreshing.delete(practiceId)
      })
    refreshing.set(practiceId, mine)
  }

  const catchUpAll = (): void => {
    for (const practiceId of practices.keys()) renew(practiceId, (directory) => directory.catchUp())
  }

  const deaf = wake.hear((heard) => {
    if (heard === 'anything') catchUpAll()
    else if (heard.topic.startsWith(TOPIC))
      renew(heard.practiceId, (directory) => directory.refresh([heard.topic.slice(TOPIC.length)]))
  })

  const directory: Directory = {
    statement: async (practiceId, entry) => putEntry(await vault.keys.practiceKey(practiceId), practiceId, entry),
    changed: (practiceId, id) => wake.say({ practiceId, topic: `${TOPIC}${id}`, version: 0 }),
    async put(practiceId, entry) {
      const { text, values } = await directory.statement(practiceId, entry)
      await inPractice(pool, practiceId, (run) => run(text, values))
      directory.changed(practiceId, entry.id)
    },
    entry: async (practiceId, id) => (await directoryOf(practiceId)).entries.get(id),
    async namesOf(practiceId, ids) {
      const { entries } = await directoryOf(practiceId)
      return new Map(ids.flatMap((id) => (entries.has(id) ? [[id, entries.get(id)?.name ?? ''] as const] : [])))
    },
    async search(practiceId, query, { kind, limit = 20, fits = () => true } = {}) {
      const { entries, names } = await directoryOf(practiceId)
      const found = names.find(query, limit, (id) => (!kind || entries.get(id)?.kind === kind) && fits(id))
      return found.flatMap((id) => entries.get(id) ?? [])
    },
    async first(practiceId, { kind, limit = 20, fits = () => true } = {}) {
      const { entries, names } = await directoryOf(practiceId)
      const found = names.first(limit, (id) => (!kind || entries.get(id)?.kind === kind) && fits(id))
      return found.flatMap((id) => entries.get(id) ?? [])
    },
    async catchUp() {
      catchUpAll()
      await Promise.all(refreshing.values())
    },
    stop: deaf,
  }
  return directory
}
