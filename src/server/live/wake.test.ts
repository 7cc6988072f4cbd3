import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Heard, noticesOf, openWake, type Wake } from '#server/live/wake.ts'
import { openWire } from '#server/live/wire.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = new pg.Pool({ connectionString: database.appUrl, max: 4 })
  pool.on('error', () => {}) // the database may go before its connections have
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

/** One node's wake-ups, on a wire of its own. */
async function node(): Promise<Wake> {
  const wire = await openWire({ pool, url: database.appUrl })
  const wake = openWake({ wire })
  return { ...wake, stop: () => wake.stop().then(wire.stop) }
}

test('what moved on one node is heard on all, once, at its latest version', async () => {
  const [one, other] = await Promise.all([node(), node()])
  const here: Heard[] = []
  const there: Heard[] = []
  one.hear((heard) => here.push(heard))
  other.hear((heard) => there.push(heard))
  for (let version = 1; version <= 5; version++) one.say({ practiceId: 'p', topic: 'plan/a', version })
  one.say({ practiceId: 'q', topic: 'plan/a', version: 1 })
  expect(here).toHaveLength(6)
  await vi.waitFor(() => expect(there).toHaveLength(2))
  expect(there).toEqual([
    { practiceId: 'p', topic: 'plan/a', version: 5 },
    { practiceId: 'q', topic: 'plan/a', version: 1 },
  ])
  one.say({ practiceId: 'p', topic: 'plan/b', version: 1 })
  await one.stop() // sends what still waits
  await vi.waitFor(() => expect(there).toHaveLength(3))
  expect(here).toHaveLength(7)
  await other.stop()
})

test('a broken line is joined again, and everybody told that something may have been missed', async () => {
  const wake = await node()
  const heard: Heard[] = []
  wake.hear((one) => heard.push(one))
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  )
  await vi.waitFor(() => expect(heard).toEqual(['anything']), 5_000)
  await owner.query("SELECT pg_notify('waymark', $1)", [
    noticesOf('other', [{ practiceId: 'p', topic: 't', version: 3 }])[0],
  ])
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ practiceId: 'p', topic: 't', version: 3 }))
  await owner.end()
  await wake.stop()
})

test('many changes are cut into notices that PostgreSQL carries', () => {
  const moved = Array.from({ length: 1_000 }, (_, n) => ({
    practiceId: 'p'.repeat(36),
    topic: `plan/${n}`,
    version: n,
  }))
  const notices = noticesOf('node', moved)
  expect(Math.max(...notices.map((notice) => Buffer.byteLength(notice)))).toBeLessThan(8_000)
  expect(notices.flatMap((notice) => (JSON.parse(notice) as { moved: unknown[] }).moved)).toHaveLength(1_000)
})
