import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'
import { isAlive } from '#server/database/only-one.ts'

const PREFIX = 'waymark-test-'
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/**
 * Vitest's global set-up: one PostgreSQL for a whole run, holding a migrated database that every test database is copied
 * from. It is quick because it is not durable: tests that kill things start their own.
 */
export default async function testCluster(): Promise<() => Promise<void>> {
  await removeAbandoned()
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  chmodSync(dataDir, 0o711) // so that PostgreSQL's user may pass when the tests run as root
  const embedded = await startEmbedded({ dataDir, log: () => {}, settings: QUICK })
  await migrate(embedded.ownerUrl)
  process.env.WAYMARK_TEST_DATABASE = JSON.stringify({ ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl })
  return async () => {
    await embedded.stop()
    remove(dataDir)
  }
}

/** Test runs that were killed leave their database running. The next run ends it. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0])
    const dataDir = join(tmpdir(), name)
    if (!pid || isAlive(pid) || !existsSync(join(dataDir, 'database-passwords.json'))) continue
    await startEmbedded({ dataDir, log: () => {}, settings: QUICK }).then(
      (one) => one.stop(),
      () => {},
    )
    remove(dataDir)
  }
}

function remove(dataDir: string): void {
  const pointer = join(dataDir, 'database-folder.txt')
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
