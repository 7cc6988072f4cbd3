import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pinnedNode } from './node.mjs'
import { ROOT, run } from './run.mjs'
import { Stop, step } from './step.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, the system's, Playwright's; else one that we install, from Debian when we
 * are root there, or by Playwright's download.
 */
export async function chromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (runs(named)) return named
    throw new Stop(`CHROMIUM_PATH is ${named}, but that is not a Chromium that runs.`)
  }
  const found = find()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    await step('Installing Chromium (Debian package)', fromDebian)
  if (!find()) await step("Installing Chromium (Playwright's download)", fromPlaywright)
  const installed = find()
  if (installed) return installed
  throw new Stop(
    'The browser tests need a Chromium: install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  )
}

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const system = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...system, ...MAC, playwrights()].find((path) => path && existsSync(path) && runs(path))
}

/** It may be there and yet lack a library of the system: only running it shows. */
function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function playwrights() {
  const code = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))"
  return spawnSync(pinnedNode(), ['-e', code], { cwd: ROOT, encoding: 'utf8' }).stdout?.trim()
}

async function fromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env, quiet: true })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, quiet: true })
}

async function fromPlaywright() {
  await run(pinnedNode(), [join(ROOT, 'node_modules/playwright/cli.js'), 'install', 'chromium'])
}
