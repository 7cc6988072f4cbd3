import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Handler, createHandler } from '#server/handle-command/handler.ts'
import type { StreamKinds } from '#server/event-store/stream-kind.ts'
import { type MasterKey, masterKeyOf } from '#server/vault/master-key.ts'
import { type Vault, openVault } from '#server/vault/vault.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'

/** One node of Waymark's event store: its own connections, keys in memory and copies of streams. */
export type TestNode<Kinds extends StreamKinds> = {
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly handler: Handler<Kinds>
}

export type TestStore = TestDatabase & {
  readonly master: MasterKey
  /** A connection of the owner that sees every practice. */
  readonly owner: pg.Client
  readonly node: <Kinds extends StreamKinds>(
    kinds: Kinds,
    options?: { max?: number; master?: MasterKey },
  ) => Promise<TestNode<Kinds>>
  readonly close: () => Promise<void>
}

/** A fresh database with an event store on it, and any number of nodes. */
export async function testStore(): Promise<TestStore> {
  const database = await testDatabase()
  const master = masterKeyOf(randomBytes(32))
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query("SET app.whole_database = 'on'")
  const pools: pg.Pool[] = []
  const handlers: { settled: () => Promise<void> }[] = []
  return {
    ...database,
    master,
    owner,
    async node(kinds, options = {}) {
      const pool = new pg.Pool({ connectionString: database.appUrl, max: options.max ?? 10 })
      pool.on('error', () => {}) // the database may go before its connections have
      pools.push(pool)
      const vault = await openVault({ pool, master: options.master ?? master })
      const warn = (problem: unknown): never => {
        throw problem
      }
      const handler = createHandler({ pool, vault, kinds, warn })
      handlers.push(handler)
      return { pool, vault, handler }
    },
    async close() {
      await Promise.all(handlers.map((handler) => handler.settled()))
      await Promise.all(pools.map((pool) => pool.end()))
      await owner.end()
      await database.drop()
    },
  }
}
