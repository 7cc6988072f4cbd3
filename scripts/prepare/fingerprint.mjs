import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT } from './run.mjs'

/** A hash of the names and contents of files and folders (paths from the root of the clone); what is missing counts too. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(`\0${path}\0`)
    for (const file of filesIn(join(ROOT, path))) hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

// Made by the compiler of the words beside what we wrote.
const MADE = new Set(['node_modules', 'paraglide', '.lix', '.meta.json', '.gitignore', 'README.md'])

/** Every file of a folder and the folders in it, in one order on every machine; none where there is nothing. */
export function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).sort()
  return names.filter((name) => !MADE.has(name)).flatMap((name) => filesIn(join(path, name)))
}

/** What was noted under a name after the last success, or ''. */
export function noted(file) {
  return existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8').trim() : ''
}

export function note(file, text) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true })
  writeFileSync(join(ROOT, file), `${text}\n`)
}
