import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inPractice } from '#server/database/in-practice.ts'
import { putEntry } from '#server/directory/entry.ts'
import { everyColumn, whereReadable } from '#testing/every-column.ts'
import { type TestNode, type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const kinds = { plan: tallyKind({ snapshotEvery: 2 }) }
const TYPED = [
  'Wilhelmina Abernathy',
  'Abernathy',
  'wilhelmina@example.org',
  'I want to sleep through the night',
  'Lindenstrasse',
]
let store: TestStore
let node: TestNode<typeof kinds>

beforeAll(async () => {
  store = await testStore()
  node = await store.node(kinds)
  for (const practiceId of ['practice-1', 'practice-2'])
    await node.handler.handle('plan', {
      practiceId,
      streamId: 'plan/a',
      clientId: `client-of-${practiceId}`,
      command: { add: ['I want to sleep through the night', 'walk', 'swim'] },
      asking: askingAs(randomUUID()),
    })
  await node.handler.settled()
  const key = await node.vault.keys.practiceKey('practice-1')
  const entry = {
    id: 'c1',
    kind: 'client',
    name: 'Wilhelmina Abernathy',
    contact: { email: 'wilhelmina@example.org', street: 'Lindenstrasse 4' },
  } as const
  const { text, values } = putEntry(key, 'practice-1', entry)
  await inPractice(node.pool, 'practice-1', (run) => run(text, values))
  await node.vault.signForPractice('practice-1', Buffer.from('x'))
})
afterAll(() => store.close())

const TABLES = ['events', 'streams', 'data_keys', 'snapshots', 'today', 'access_log']

test('every table of the schema forces row-level security, by practice', async () => {
  const { rows } = await store.owner.query<{ name: string; forced: boolean; leads: boolean }>(
    `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
            (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
              WHERE i.indrelid = c.oid AND i.indisprimary) = 'practice_id' AS leads
       FROM pg_class c WHERE c.relnamespace = 'waymark'::regnamespace AND c.relkind IN ('r', 'p')`,
  )
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ forced, leads }) => !forced || !leads)).toEqual([])
})

test('a practice sees its own rows, another practice none of them, and nobody without a practice any', async () => {
  for (const table of TABLES) {
    const seen = (practiceId: string) =>
      inPractice(node.pool, practiceId, (run) =>
        run<{ practice_id: string }>(`SELECT practice_id FROM waymark.${table}`),
      )
    const own = await seen('practice-1')
    expect(own.length, table).toBeGreaterThan(0)
    expect(
      own.filter(({ practice_id }) => practice_id !== 'practice-1'),
      table,
    ).toEqual([])
    expect(await seen('practice-3'), table).toEqual([])
    expect((await node.pool.query(`SELECT FROM waymark.${table}`)).rowCount, table).toBe(0)
  }
  expect(await node.handler.read('plan', 'practice-3', 'plan/a')).toBeUndefined()
})

test('a practice cannot write into another', async () => {
  const write = inPractice(node.pool, 'practice-1', (run) =>
    run(
      "INSERT INTO waymark.directory (practice_id, entry_id, kind, body) VALUES ('practice-2', 'x', 'client', '\\x00')",
    ),
  )
  await expect(write).rejects.toThrow(/row-level security/)
  const changed = await inPractice(node.pool, 'practice-1', (run) =>
    run("UPDATE waymark.today SET urgent = 1 WHERE practice_id = 'practice-2' RETURNING 1"),
  )
  expect(changed).toEqual([])
})

test('the role of the app owns nothing and can bypass nothing', async () => {
  const { rows } = await store.owner.query(
    `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
            (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'waymark_app'`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
  const attempts = [
    'UPDATE waymark.events SET version = 9',
    'DELETE FROM waymark.events',
    'TRUNCATE waymark.events',
    'UPDATE waymark.access_log SET person_id = person_id',
    'DELETE FROM waymark.access_log',
    'DELETE FROM waymark.streams',
    'DELETE FROM waymark.data_keys',
    'DELETE FROM waymark.erasure_ledger',
    'UPDATE waymark.checkpoints SET n = 2',
    'ALTER TABLE waymark.events DISABLE ROW LEVEL SECURITY',
    'DROP POLICY of_practice ON waymark.events',
    'CREATE TABLE waymark.mine ()',
    'SET ROLE waymark_owner',
    "COPY waymark.events TO PROGRAM 'true'",
  ]
  for (const sql of attempts) {
    const done = inPractice(node.pool, 'practice-1', (run) => run(sql))
    await expect(done, sql).rejects.toThrow(/permission denied|must be owner/)
  }
  const client = new pg.Client({ connectionString: store.appUrl })
  await client.connect()
  await client.query("SET app.whole_database = 'on'")
  expect((await client.query('SELECT FROM waymark.events')).rowCount).toBe(0)
  await client.end()
})

test('a dump of every column of every schema shows nothing of what was typed', async () => {
  const columns = await everyColumn(store.ownerUrl)
  expect(columns.length).toBeGreaterThan(60)
  expect(columns.filter(({ table, values }) => table === 'waymark.events' && values.length > 0).length).toBeGreaterThan(
    4,
  )
  expect(whereReadable(columns, TYPED)).toEqual([])
  // The search itself can find: what is stored in the open, and bytes that are not encrypted.
  expect(whereReadable(columns, ['client-of-practice-1'])).not.toEqual([])
  await store.owner.query(
    "INSERT INTO waymark.outbox (practice_id, mail_id, at, body) VALUES ('p', 'm', now(), 'To: Abernathy')",
  )
  expect(whereReadable(await everyColumn(store.ownerUrl), TYPED)).toEqual(['waymark.outbox.body: Abernathy'])
})
