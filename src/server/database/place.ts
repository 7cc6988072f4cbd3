import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Binaries, copyBinaries } from '#server/database/binaries.ts'
import { type DatabaseUser, canEnter, canRun, databaseUser } from '#server/database/database-user.ts'
import { ensureDataFolder } from '#server/data-folder.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** Where the cluster lies, whose it is, and which binaries run it. */
export type Place = {
  /** The folder of the database: the cluster and its log are in it. */
  readonly folder: string
  readonly cluster: string
  readonly logFile: string
  readonly user: DatabaseUser
  readonly binaries: Binaries
}

const SHELF = '/var/lib/waymark'
const POINTER = 'database-folder.txt'

/**
 * Finds, or chooses, the place of the database that belongs to a data folder. It is `postgres/` in the data folder, unless we
 * are root and PostgreSQL's user cannot enter there: then it is under /var/lib/waymark, and the data folder keeps a pointer.
 */
export function placeFor(dataDir: string, shipped: Binaries): Place {
  const root = process.getuid?.() === 0
  ensureDataFolder(dataDir)
  const folder = folderFor(dataDir)
  const user = root ? ownerOf(folder) : undefined
  if (!root && !existsSync(folder)) throw new PlainProblem(`The database at ${folder} cannot be reached by this user.`)
  const runnable = canRun(user, join(shipped.folder, 'bin', 'postgres'))
  const binaries = runnable ? shipped : copyBinaries(shipped, shelf())
  return { folder, cluster: join(folder, 'cluster'), logFile: join(folder, 'postgresql.log'), user, binaries }
}

function folderFor(dataDir: string): string {
  const pointer = join(dataDir, POINTER)
  if (existsSync(pointer)) {
    const folder = readFileSync(pointer, 'utf8').trim()
    if (existsSync(folder)) return folder
    throw new PlainProblem(
      `${pointer} says that the database is at ${folder}, but there is nothing there that this user can see. ` +
        'Was the data folder moved from another machine, or made by root? Use waymark backup and restore to move.',
    )
  }
  const inside = join(dataDir, 'postgres')
  if (existsSync(join(inside, 'cluster'))) return inside
  const user = databaseUser()
  make(inside, user)
  if (canEnter(user, inside)) return inside
  rmdirSync(inside)
  const outside = join(shelf(), randomUUID())
  make(outside, user)
  writeFileSync(pointer, `${outside}\n`, { mode: 0o600 })
  return outside
}

/** Who already owns the database keeps it, also when root starts what another user made. */
function ownerOf(folder: string): DatabaseUser {
  const { uid, gid } = statSync(folder)
  return uid === 0 ? databaseUser() : { uid, gid }
}

function make(folder: string, user: DatabaseUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}

function shelf(): string {
  mkdirSync(SHELF, { recursive: true, mode: 0o711 })
  return SHELF
}
