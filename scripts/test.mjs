// npm test: installs, checks, runs every suite, and ends with one line of totals. npm run test:long: the long campaigns.
// npm test -- unit | server | e2e runs only those; what follows a second -- goes to vitest.
import { check } from './prepare/checks.mjs'
import { chromium } from './prepare/chromium.mjs'
import { install } from './prepare/install.mjs'
import { buildScreens } from './prepare/screens.mjs'
import { duration, main, sinceStart, step } from './prepare/step.mjs'
import { suites } from './prepare/suites.mjs'
import { compileWords } from './prepare/words.mjs'

await main(async (argv) => {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
  const args = argv.slice(own.length + 1)
  const chosen = own.filter((name) => ['unit', 'server', 'e2e'].includes(name))
  const long = own.includes('--long')
  const wants = (name) => !long && (chosen.length === 0 || chosen.includes(name))
  const totals = []

  await install()
  await compileWords()
  if (chosen.length === 0 && !long) totals.push(await check())
  const quick = ['unit', 'server'].filter(wants)
  if (quick.length > 0) totals.push(await suites(`Tests: ${quick.join(', ')}`, quick, { args }))
  if (wants('e2e') || long) {
    await buildScreens()
    const env = { CHROMIUM_PATH: await step('Looking for a Chromium', chromium) }
    const project = long ? 'long' : 'e2e'
    totals.push(await suites(`Tests: ${project}`, [project], { env, args }))
  }

  const passed = totals.reduce((sum, one) => sum + one.passed, 0)
  const failed = totals.reduce((sum, one) => sum + one.failed, 0)
  console.log(`All of it took ${duration(sinceStart())}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
