import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '#server/database/place.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** The passwords of the embedded database, kept in the data folder, readable by its owner alone. */
export type Passwords = { readonly owner: string; readonly app: string }

export const OWNER = 'waymark_owner'

/** Reads the passwords of a data folder; makes them at the first start. */
export function passwordsIn(dataDir: string): Passwords {
  const file = join(dataDir, 'database-passwords.json')
  if (!existsSync(file)) {
    const made: Passwords = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') }
    writeFileSync(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords
}

/**
 * Makes the cluster when there is none yet. It gets its final name only when complete, so that a start which was cut off
 * leaves nothing that looks like a database. Throws a `PlainProblem` when another major version made it.
 */
export function ensureCluster(place: Place, passwords: Passwords, log: (line: string) => void): void {
  if (existsSync(place.cluster)) return checkVersion(place)
  log('Creating the database')
  const unfinished = `${place.cluster}.new`
  const passwordFile = join(place.folder, 'password.new')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, passwords.owner, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const who = ['--username', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  const what = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums']
  const made = spawnSync(join(place.binaries.folder, 'bin', 'initdb'), ['--pgdata', unfinished, ...who, ...what], {
    ...place.user,
    cwd: place.folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new PlainProblem(`The database could not be created:\n${made.stderr ?? made.error}`)
  renameSync(unfinished, place.cluster)
}

function checkVersion(place: Place): void {
  const made = Number(readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8'))
  if (made === place.binaries.major) return
  throw new PlainProblem(
    `The database in ${place.cluster} was made by PostgreSQL ${made}; this Waymark brings PostgreSQL ${place.binaries.major}. ` +
      'Make a backup with the Waymark that made it (npm run waymark -- backup), and restore it here into a new data folder.',
  )
}
