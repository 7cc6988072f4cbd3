import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '#server/database/only-one.ts'
import type { Place } from '#server/database/place.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** A running PostgreSQL: the process that minds all others, and the port on 127.0.0.1. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

const ALWAYS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Neither statements nor values reach the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** What PostgreSQL wrote about itself into the cluster, or undefined where none runs. */
export function runningPostmaster(place: Place): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!(pid > 0) || !isAlive(pid)) return undefined
  if (!isPostgres(pid)) {
    // After a restart of the machine the number may belong to anything; PostgreSQL would refuse to start beside it.
    rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Starts PostgreSQL in its own process group, so that Ctrl-C in a terminal reaches us first and we stop it in order. Resolves
 * when it takes connections; throws a `PlainProblem` with the last lines of its log when it does not come up.
 */
export async function startPostmaster(place: Place, settings: Readonly<Record<string, string>>): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const logFrom = sizeOf(place.logFile)
    const port = await freePort()
    const started = await attemptStart(place, { ...ALWAYS, ...settings, port: String(port) })
    if (started) return started
    const log = readFileSync(place.logFile).subarray(logFrom).toString().trim()
    // Somebody else may have taken the port between our looking and PostgreSQL's asking.
    if (attempt < 5 && log.includes('could not bind')) continue
    throw new PlainProblem(
      `PostgreSQL did not start. The last lines of ${place.logFile}:\n${log.split('\n').slice(-8).join('\n')}`,
    )
  }
}

/** Stops PostgreSQL by fast shutdown and waits until it is gone. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  const asked = performance.now()
  let signal: NodeJS.Signals = 'SIGINT'
  send(pid, signal)
  while (isPostgres(pid)) {
    await pause(10)
    if (signal === 'SIGINT' && performance.now() - asked > 30_000) {
      signal = 'SIGQUIT' // at once; the next start recovers from the write-ahead log
      send(pid, signal)
    }
  }
}

async function attemptStart(place: Place, settings: Readonly<Record<string, string>>): Promise<Postmaster | undefined> {
  const log = openSync(place.logFile, sizeOf(place.logFile) > 10_000_000 ? 'w' : 'a', 0o600)
  if (place.user) chownSync(place.logFile, place.user.uid, place.user.gid)
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(place.binaries.folder, 'bin', 'postgres'), ['-D', place.cluster, ...options], {
    ...place.user,
    cwd: place.folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  child.unref()
  while (!ended) {
    const found = runningPostmaster(place)
    if (found?.ready && found.pid === child.pid) return found
    await pause(10)
  }
  return undefined
}

/** A process that ended but that nobody has collected yet still has its number; it has no command line any more. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes('postgres')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
