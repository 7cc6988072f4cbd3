import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode } from './node.mjs'
import { ROOT, run } from './run.mjs'
import { step } from './step.mjs'

/**
 * Runs vitest projects and resolves to how many tests passed and failed. A file that cannot even be loaded, and a run that
 * ends badly without naming a test, count as one that failed.
 */
export async function suites(what, projects, { env = {}, args = [] } = {}) {
  const report = join(ROOT, '.cache/results', `${projects.join('-')}.json`)
  rmSync(report, { force: true })
  const options = [
    ...projects.flatMap((one) => ['--project', one]),
    '--reporter=default',
    '--reporter=json',
    '--silent=passed-only',
  ]
  const vitest = [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...options,
    `--outputFile.json=${report}`,
    ...args,
  ]
  const code = await step(what, () => run(pinnedNode(), vitest, { env }))
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  ).length
  const failed = numFailedTests + unloaded
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}

const isFailed = ({ status }) => status === 'failed'
