import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A migrated, empty database for one test file, and how to be rid of it. */
export type TestDatabase = { readonly ownerUrl: string; readonly appUrl: string; readonly drop: () => Promise<void> }

/** Copies the migrated template of this test run. Call `drop` when done; connections still open are closed by it. */
export async function testDatabase(): Promise<TestDatabase> {
  const given = process.env.WAYMARK_TEST_DATABASE
  if (!given)
    throw new Error('No test database runs: name this file so that it belongs to the vitest project "server".')
  const { ownerUrl, appUrl } = JSON.parse(given) as { ownerUrl: string; appUrl: string }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = inDatabase(ownerUrl, 'postgres')
  await run(admin, `CREATE DATABASE ${name} TEMPLATE ${new URL(ownerUrl).pathname.slice(1)}`)
  return {
    ownerUrl: inDatabase(ownerUrl, name),
    appUrl: inDatabase(appUrl, name),
    drop: () => run(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
