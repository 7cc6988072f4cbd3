import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainProblem } from '#server/plain-problem.ts'

/**
 * Makes the data folder when it is missing. It is its owner's alone; only root lets others pass through, so that the user who
 * runs PostgreSQL reaches the one folder in it that is theirs.
 */
export function ensureDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  } catch (error) {
    throw new PlainProblem(`The data folder ${dataDir} cannot be made: ${(error as Error).message}`)
  }
}

/** The id a data folder keeps for life, also when it is moved; made at the first call. */
export function dataFolderId(dataDir: string): string {
  const file = join(dataDir, 'data-folder-id.txt')
  ensureDataFolder(dataDir)
  try {
    writeFileSync(file, `${randomUUID()}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw new PlainProblem(`The data folder ${dataDir} cannot be used: ${message}`)
  }
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new PlainProblem(`The data folder ${dataDir} cannot be used: ${(error as Error).message}`)
  }
}
