import pg from 'pg'
import { PgBoss, getConstructionPlans } from 'pg-boss'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '#testing/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('jobs run on the tables of our migration, under the role of the app, upkeep included', async () => {
  const problems: unknown[] = []
  const boss = new PgBoss({
    connectionString: database.appUrl,
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', (problem) => problems.push(problem))
  await boss.start()
  await boss.createQueue('reminders')
  const done: unknown[] = []
  await boss.work(
    'reminders',
    { pollingIntervalSeconds: 0.5 },
    async (jobs) => void done.push(...jobs.map(({ data }) => data)),
  )
  await boss.send('reminders', { planId: 'plan-1' })
  await vi.waitFor(() => expect(done).toEqual([{ planId: 'plan-1' }]), 10_000)
  await boss.supervise()
  await boss.stop({ graceful: false })
  expect(problems).toEqual([])
})

test('the version of pg-boss that is installed wants the schema we have', async () => {
  const wanted = /INSERT INTO jobs\.version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans('jobs'))?.[1]
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ version: number }>('SELECT version FROM jobs.version')
  await owner.end()
  expect(String(rows[0]?.version)).toBe(wanted)
})
