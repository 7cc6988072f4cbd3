// npm start: everything from a fresh clone to a running Waymark. Runs on any Node from 20 up, without a single package.
import { pinnedNode } from './prepare/node.mjs'
import { prepare } from './prepare/prepare.mjs'
import { run } from './prepare/run.mjs'
import { main } from './prepare/step.mjs'

await main(async (args) => {
  if (!args.includes('--help') && !args.includes('-h')) console.log('Starting Waymark')
  await prepare()
  return run(pinnedNode(), ['src/cli/waymark.ts', 'serve', ...args])
})
