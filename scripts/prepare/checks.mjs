import { join } from 'node:path'
import { pinnedNode } from './node.mjs'
import { ROOT, run } from './run.mjs'
import { step } from './step.mjs'

/** What is checked without running anything. Each counts as one in the totals. */
const CHECKS = {
  'Lint (oxlint)': ['node_modules/oxlint/bin/oxlint'],
  'Format (oxfmt --check)': ['node_modules/oxfmt/bin/oxfmt', '--check'],
  'Types (tsc -b)': ['node_modules/typescript/bin/tsc', '-b'],
}

/** Runs every check, also after one that found something. */
export async function check() {
  const totals = { passed: 0, failed: 0 }
  for (const [what, [script, ...args]] of Object.entries(CHECKS)) {
    const code = await step(what, () => run(pinnedNode(), [join(ROOT, script), ...args], { quiet: true }))
    if (code !== 0) console.log(`  ${what}: not as it should be, see above`)
    totals[code === 0 ? 'passed' : 'failed'] += 1
  }
  return totals
}
