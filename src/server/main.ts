import pg from 'pg'
import { createApp } from '#server/app.ts'
import type { Config } from '#server/config.ts'
import { openDatabase } from '#server/database/open-database.ts'
import type { Site } from '#server/http/here.ts'
import { claimPort, listen } from '#server/listen.ts'
import { masterKeyFromFile } from '#server/vault/master-key.ts'
import { openVault } from '#server/vault/vault.ts'

/** A running Waymark. `stop` ends it in order: no more requests, then jobs, then the database. */
export type Running = { readonly url: string; readonly stop: () => Promise<void> }

type Ending = () => Promise<void>

/**
 * The one place that constructs. Starts everything in order and resolves when the first page can be asked for. Whatever was
 * started is stopped again when a later part does not start. `beforeOpening` runs when all is there and nobody can ask yet.
 */
export async function startWaymark(
  config: Config,
  log: (line: string) => void,
  beforeOpening: (site: Site) => Promise<void> = async () => {},
): Promise<Running> {
  const endings: Ending[] = []
  const stop = async (): Promise<void> => {
    for (let end = endings.pop(); end; end = endings.pop()) await end()
  }
  try {
    const port = await claimPort(config.port, config.hosts)
    const url = `http://localhost:${port}`
    const database = await openDatabase(config, log)
    endings.push(database.stop)
    const pool = new pg.Pool({ connectionString: database.appUrl, max: 20 })
    pool.on('error', () => {}) // a connection that breaks while nobody uses it is replaced by the next query
    endings.push(() => pool.end())
    const vault = await openVault({ pool, master: masterKeyFromFile(config.keyFile, { create: true, warn: log }) })
    const { appUrl } = database
    const app = await createApp({ config, pool, appUrl, vault, port, publicUrl: config.publicUrl ?? url, log })
    endings.push(app.stop)
    await beforeOpening(app.site)
    const listening = await listen(app.fetch, port, config.hosts)
    endings.push(listening.close)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
