import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, note, noted } from './fingerprint.mjs'
import { ROOT, run } from './run.mjs'
import { Stop, step } from './step.mjs'

const MARK = 'node_modules/.waymark-installed'

/** Installs the packages of the lockfile unless exactly they are there already. */
export async function install() {
  const wanted = fingerprint(['package-lock.json'])
  if (noted(MARK) === wanted) return
  if (!installedByHand()) await step('Installing packages (npm install)', npmInstall)
  note(MARK, wanted)
}

/**
 * Takes exactly what the lockfile says, and leaves the lockfile alone. It is not `npm ci`, which gives up when one optional
 * package for some other platform has no entry in the lockfile; a registry that lacks one leaves such a hole.
 */
async function npmInstall() {
  // Nothing we use needs an install script; leaving them out is safer, and the same under every npm.
  const how = ['--no-save', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error']
  const args = ['install', ...how, '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const code = await run(program, [...first, ...args], { beside: true })
  if (code !== 0) throw new Stop('The packages could not be installed: see what npm says above.')
}

/** Whether somebody installed by hand: everything that is there is what the lockfile says, and nothing needed is missing. */
function installedByHand() {
  const hidden = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const { packages: there } = JSON.parse(readFileSync(hidden, 'utf8'))
  const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const same = Object.entries(there).every(([path, { integrity }]) => locked[path]?.integrity === integrity)
  const missing = Object.entries(locked).some(
    ([path, { optional, peer }]) => path && !optional && !peer && !there[path],
  )
  return same && !missing && Object.keys(there).some((path) => /node_modules\/node-(linux|bin)-/.test(path))
}
