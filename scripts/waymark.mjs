// npm run waymark -- COMMAND: backup, restore, verify and the like.
import { install } from './prepare/install.mjs'
import { pinnedNode } from './prepare/node.mjs'
import { run } from './prepare/run.mjs'
import { main } from './prepare/step.mjs'
import { compileWords } from './prepare/words.mjs'

// A command's own output may be read by a program: what it takes to get there is said beside it.
console.log = console.error

await main(async (args) => {
  await install()
  await compileWords()
  return run(pinnedNode(), ['src/cli/waymark.ts', ...args])
})
