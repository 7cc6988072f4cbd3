import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Access, openAccessLog } from '#server/access-log/access-log.ts'
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

const looked = (n: number): Access => ({
  at: `2026-11-23T09:30:00.${String(n).padStart(3, '0')}Z`,
  person: 'therapist-1',
  capacity: 'therapist',
  clientId: 'client-1',
  act: 'read',
  part: 'goals',
})

test('looks are written within a moment, in order, and only their practice sees them', async () => {
  const log = openAccessLog({ pool })
  for (let n = 0; n < 250; n++) log.looked('practice-1', looked(n))
  log.looked('practice-2', { ...looked(1), part: undefined })
  expect(await log.about('practice-1', 'client-1')).toEqual([])
  await vi.waitFor(
    async () => expect(await log.about('practice-1', 'client-1', { limit: 500 })).toHaveLength(250),
    2_000,
  )
  const [latest, second] = await log.about('practice-1', 'client-1', { limit: 2 })
  expect(latest).toEqual({ ...looked(249), n: latest?.n })
  expect((await log.about('practice-1', 'client-1', { limit: 1, before: latest?.n ?? 0 }))[0]).toEqual(second)
  expect(await log.about('practice-2', 'client-1')).toMatchObject([{ act: 'read', part: undefined }])
  await log.stop()
})

test('stopping writes what still waits; a database that is away for a moment loses nothing', async () => {
  const warned: unknown[] = []
  let away = true
  const sometimes = Object.create(pool) as pg.Pool
  sometimes.query = ((...args: Parameters<pg.Pool['query']>) =>
    away ? Promise.reject(new Error('away')) : pool.query(...args)) as typeof pool.query
  const log = openAccessLog({ pool: sometimes, every: 5, warn: (problem) => warned.push(problem) })
  log.looked('practice-3', looked(1))
  await vi.waitFor(() => expect(warned.length).toBeGreaterThan(0))
  away = false
  log.looked('practice-3', looked(2))
  await log.stop()
  expect((await log.about('practice-3', 'client-1')).map(({ at }) => at).toSorted()).toEqual([
    looked(1).at,
    looked(2).at,
  ])
})
