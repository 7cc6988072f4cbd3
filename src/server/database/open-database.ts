import { loadShippedCodes } from '#server/codes/shipped-codes.ts'
import type { Config } from '#server/config.ts'
import { startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'

/** The database a command works with. `appUrl` for what the app may do, `ownerUrl` for migrations, backup and verify. */
export type Database = { readonly appUrl: string; readonly ownerUrl: string; readonly stop: () => Promise<void> }

/**
 * Opens the database of this configuration, migrated: the practice's own where `DATABASE_URL` is set, else the embedded one.
 * `stop` ends the embedded one when nobody else uses it. Throws a `PlainProblem` when it cannot.
 */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>,
  log: (line: string) => void,
): Promise<Database> {
  const { dataDir, databaseUrl: appUrl, databaseOwnerUrl: ownerUrl } = config
  const database =
    appUrl && ownerUrl ? { appUrl, ownerUrl, stop: async () => {} } : await startEmbedded({ dataDir, log })
  try {
    const ran = await migrate(database.ownerUrl, decodeURIComponent(new URL(database.appUrl).username))
    if (ran.length > 0) log(`The database is up to date: ${ran.length} ${ran.length === 1 ? 'change' : 'changes'} made`)
    await loadShippedCodes(database.ownerUrl)
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}
