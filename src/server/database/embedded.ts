import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { shippedBinaries } from '#server/database/binaries.ts'
import { OWNER, type Passwords, ensureCluster, passwordsIn } from '#server/database/cluster.ts'
import { onlyOne } from '#server/database/only-one.ts'
import { type Place, placeFor } from '#server/database/place.ts'
import { type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from '#server/database/postmaster.ts'
import { APP_ROLE, ensureAppRole } from '#server/database/roles.ts'

/** A database we run ourselves. `stop` leaves it running while another process of this data folder still uses it. */
export type Embedded = { readonly ownerUrl: string; readonly appUrl: string; readonly stop: () => Promise<void> }

export type EmbeddedOptions = {
  readonly dataDir: string
  readonly log: (line: string) => void
  /** Settings of PostgreSQL, for tests. What is durable by default stays durable. */
  readonly settings?: Readonly<Record<string, string>>
}

const DATABASE = 'waymark'
const IN_USE = 7_239_463 // the advisory lock that everyone who uses the database shares

/**
 * Starts the PostgreSQL that Waymark brings, with its data in the data folder, or joins the one that already runs there: one
 * left behind by an app that was killed, or one in use by another command. The last to leave stops it.
 * Throws a `PlainProblem` when it cannot run here.
 */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const data = resolve(dataDir)
  const place = placeFor(data, shippedBinaries())
  const passwords = passwordsIn(data)
  const lock = join(data, 'database.lock')
  const { postmaster, holder } = await onlyOne(lock, async () => {
    ensureCluster(place, passwords, log)
    return (await joinRunning(place, passwords)) ?? (await start(place, passwords, settings))
  })
  let stopped: Promise<void> | undefined
  return {
    ownerUrl: urlOf(OWNER, passwords.owner, postmaster.port, DATABASE),
    appUrl: urlOf(APP_ROLE, passwords.app, postmaster.port, DATABASE),
    stop: () => (stopped ??= onlyOne(lock, () => leave(postmaster, holder))),
  }
}

/** The running database and the connection that says we use it. */
type InUse = { readonly postmaster: Postmaster; readonly holder: pg.Client }

async function start(place: Place, passwords: Passwords, settings: Readonly<Record<string, string>>): Promise<InUse> {
  const postmaster = await startPostmaster(place, settings)
  const holder = await hold(postmaster, passwords)
  const { rowCount } = await holder.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (!rowCount) await holder.query(`CREATE DATABASE ${DATABASE}`)
  await ensureAppRole(holder, { password: passwords.app })
  return { postmaster, holder }
}

async function joinRunning(place: Place, passwords: Passwords): Promise<InUse | undefined> {
  let refused = 0
  for (;;) {
    const postmaster = runningPostmaster(place)
    if (!postmaster) return undefined
    if (postmaster.ready) {
      try {
        return { postmaster, holder: await hold(postmaster, passwords) }
      } catch {
        refused += 1
      }
    }
    if (refused > 20) {
      await stopPostmaster(postmaster) // it runs, but not for us: a fresh one will
      return undefined
    }
    await pause(50) // it is coming up, or going down
  }
}

async function hold({ port }: Postmaster, passwords: Passwords): Promise<pg.Client> {
  const holder = new pg.Client({ connectionString: urlOf(OWNER, passwords.owner, port, 'postgres') })
  holder.on('error', () => {}) // the database went away; whoever asks it next hears of it
  await holder.connect()
  await holder.query('SELECT pg_advisory_lock_shared($1)', [IN_USE])
  return holder
}

async function leave(postmaster: Postmaster, holder: pg.Client): Promise<void> {
  if (await isLast(holder)) await stopPostmaster(postmaster)
  await holder.end().catch(() => {})
}

async function isLast(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE])
    const { rows } = await holder.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [IN_USE])
    return rows[0]?.last ?? true
  } catch {
    return true // it answers no more
  }
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}
