import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backup } from '#server/backup/backup.ts'
import { restore } from '#server/backup/restore.ts'
import { migrate } from '#server/database/migrate.ts'
import { checkpoint, practicesOf } from '#server/event-store/checkpoint.ts'
import { createHandler } from '#server/handle-command/handler.ts'
import { masterKeyOf } from '#server/vault/master-key.ts'
import { replaceMasterKey } from '#server/vault/replace-master-key.ts'
import { openVault } from '#server/vault/vault.ts'
import { verify } from '#server/verify/verify.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-plain-owner-'))
const names = [0, 1].map(() => `plain_${randomUUID().replaceAll('-', '')}`)
const role = names[0] ?? ''
let cluster: TestDatabase
let admin: pg.Client
beforeAll(async () => {
  cluster = await testDatabase()
  admin = new pg.Client({ connectionString: cluster.ownerUrl })
  await admin.connect()
  await admin.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'plain'`)
  for (const name of names) await admin.query(`CREATE DATABASE ${name} OWNER ${role} TEMPLATE template0`)
})
afterAll(async () => {
  for (const name of names) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.query(`DROP ROLE ${role}`)
  await admin.end()
  await cluster.drop()
  rmSync(folder, { recursive: true })
})

function inDatabase(url: string, name: string, user?: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  if (user) [changed.username, changed.password] = [user, 'plain']
  return changed.href
}

test('a practice’s own PostgreSQL needs no superuser: row-level security binds the owner too, and the owner still sees all', async () => {
  const [first = '', second = ''] = names
  const ownerUrl = inDatabase(cluster.ownerUrl, first, role)
  await migrate(ownerUrl)
  const pool = new pg.Pool({ connectionString: inDatabase(cluster.appUrl, first), max: 4 })
  pool.on('error', () => {}) // the database may go before its connections have
  const [master, next] = [masterKeyOf(Buffer.alloc(32, 1)), masterKeyOf(Buffer.alloc(32, 2))]
  const vault = await openVault({ pool, master })
  const handler = createHandler({ pool, vault, kinds: { plan: tallyKind() } })
  for (const practiceId of ['p1', 'p2']) {
    const asking = askingAs(randomUUID())
    await vault.keys.practiceKey(practiceId)
    await handler.handle('plan', { practiceId, streamId: 'plan/a', clientId: 'c', command: { add: ['walk'] }, asking })
    await checkpoint(pool, vault, practiceId, asking.at)
  }
  expect(await practicesOf(pool)).toEqual(['p1', 'p2'])
  await pool.end()

  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  expect((await owner.query('SELECT FROM waymark.events')).rowCount).toBe(0) // forced: not without saying so
  expect(await verify({ owner, master })).toMatchObject({ practices: 2, events: 2, checkpoints: 2, problems: [] })
  expect(await replaceMasterKey(owner, master, next)).toBe(7)
  await owner.query("BEGIN; SET LOCAL app.sign_in = 'on'")
  await owner.query("INSERT INTO identity.people (id, name, email) VALUES ('x', 'x', 'd1.x.y')")
  await owner.query('COMMIT')
  await owner.end()

  const file = join(folder, 'copy.waymark')
  const rows = await backup({ ownerUrl, file, masterKeyId: next.id, at: '2026-11-23T22:00:00.000Z' })
  const target = inDatabase(cluster.ownerUrl, second, role)
  expect((await restore({ ownerUrl: target, file })).rows).toBe(rows)
  const restored = new pg.Client({ connectionString: target })
  await restored.connect()
  expect(await verify({ owner: restored, master: next })).toMatchObject({
    practices: 2,
    events: 2,
    checkpoints: 2,
    problems: [],
  })
  await restored.query("SET app.sign_in = 'on'")
  expect((await restored.query('SELECT FROM identity.people')).rowCount).toBe(1)
  await restored.end()
})
