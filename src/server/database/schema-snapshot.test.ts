import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaSnapshot } from '#server/database/schema-snapshot.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'

const FILE = fileURLToPath(new URL('../../../migrations/schema.snapshot.sql', import.meta.url))
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

test('the migrations make the schema that migrations/schema.snapshot.sql shows', async () => {
  const snapshot = await schemaSnapshot(owner)
  // After a new migration: WRITE_SCHEMA_SNAPSHOT=1 npm test, read what changed, commit it.
  if (process.env.WRITE_SCHEMA_SNAPSHOT) writeFileSync(FILE, snapshot)
  expect(snapshot).toBe(readFileSync(FILE, 'utf8'))
})

test('a change of any kind shows in it', async () => {
  const before = await schemaSnapshot(owner)
  expect(before.split('\n').length).toBeGreaterThan(500)
  const changes = [
    'ALTER TABLE waymark.today ADD COLUMN name text',
    'ALTER TABLE waymark.today ALTER COLUMN stage DROP NOT NULL',
    'ALTER TABLE waymark.today NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE waymark.events DROP CONSTRAINT once',
    'DROP INDEX waymark.today_of_client',
    'DROP POLICY of_practice ON waymark.today',
    'GRANT DELETE ON waymark.events TO waymark_app',
    'GRANT UPDATE (hash) ON waymark.events TO waymark_app',
    "CREATE OR REPLACE FUNCTION waymark.project(rows jsonb) RETURNS void LANGUAGE sql AS 'SELECT'",
  ]
  for (const change of changes) {
    await owner.query('BEGIN')
    await owner.query(change)
    expect(await schemaSnapshot(owner), change).not.toBe(before)
    await owner.query('ROLLBACK')
  }
  expect(await schemaSnapshot(owner)).toBe(before)
})
