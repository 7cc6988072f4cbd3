// npm run waymark -- COMMAND: backup, restore, verify and the like.
import { install } from './prepare/install.mjs'
import { pinnedNode } from './prepare/node.mjs'
import { run } from './prepare/run.mjs'
import { main } from './prepare/step.mjs'
import { compileWords } from './prepare/words.mjs'

await main(async (args) => {
  await install()
  await compileWords()
  return run(pinnedNode(), ['src/cli/waymark.ts', ...args])
})
