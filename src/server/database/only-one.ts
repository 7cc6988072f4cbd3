import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs the work while no other process does the same under this lock file. A lock whose process is gone is taken over. Waits
 * without end: the work of the other is starting or stopping a database, which ends.
 */
export async function onlyOne<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  while (!take(lockFile)) await pause(50)
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

/** Whether a process with this number lives, as far as we may know. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function take(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = Number(read(lockFile))
  // An empty file is one that is being written this very moment; our own number is one left by a process that is gone.
  if (holder > 0 && (holder === process.pid || !isAlive(holder))) rmSync(lockFile, { force: true })
  return false
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
