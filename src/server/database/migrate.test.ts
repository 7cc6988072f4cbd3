import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Migration, migrate, shippedMigrations } from '#server/database/migrate.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'

describe('migrate', () => {
  let database: TestDatabase
  let owner: pg.Client
  beforeAll(async () => {
    database = await testDatabase()
    owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  const extra = migration('9001_extra.sql', 'CREATE TABLE public.extra (n int)')

  it('has run everything that ships', async () => {
    expect(shippedMigrations().length).toBeGreaterThan(0)
    expect(await migrate(database.ownerUrl)).toEqual([])
  })

  it('runs a new one once, also when several nodes start together', async () => {
    const all = [...shippedMigrations(), extra]
    const ran = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, undefined, all)))
    expect(ran.flat()).toEqual(['9001_extra.sql'])
  })

  it('refuses a shipped file that reads differently now', async () => {
    const changed = [...shippedMigrations(), migration(extra.name, `${extra.sql} -- a word more`)]
    await expect(migrate(database.ownerUrl, undefined, changed)).rejects.toThrow('never changes')
  })

  it('refuses a database of a newer Waymark', async () => {
    await expect(migrate(database.ownerUrl)).rejects.toThrow('newer Waymark')
  })

  it('leaves nothing behind of one that breaks half way', async () => {
    const broken = migration('9002_broken.sql', 'CREATE TABLE public.half (n int); SELECT no_such_function()')
    const all = [...shippedMigrations(), extra, broken]
    await expect(migrate(database.ownerUrl, undefined, all)).rejects.toThrow('9002_broken.sql')
    const { rows } = await owner.query("SELECT to_regclass('public.half') AS half")
    expect(rows).toEqual([{ half: null }])
  })

  it('gives the app a role that owns nothing and bypasses nothing', async () => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = 'waymark_app'`,
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 }])
  })
})

function migration(name: string, sql: string): Migration {
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}
