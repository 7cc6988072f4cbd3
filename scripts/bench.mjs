// npm run bench: how quick it is, beside the floor of the same work done bare.
import { pinnedNode } from './prepare/node.mjs'
import { prepare } from './prepare/prepare.mjs'
import { run } from './prepare/run.mjs'
import { main } from './prepare/step.mjs'

await main(async (args) => {
  await prepare()
  return run(pinnedNode(), ['bench/main.ts', ...args])
})
