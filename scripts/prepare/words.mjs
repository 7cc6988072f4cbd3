import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, filesIn, note, noted } from './fingerprint.mjs'
import { pinnedNode } from './node.mjs'
import { ROOT, run } from './run.mjs'
import { Stop, step } from './step.mjs'

const PROJECT = 'src/words/project.inlang'
const OUT = 'src/words/paraglide'
const MARK = '.cache/words'

/** Compiles the words on screen when they have changed. A catalogue that comes out empty is an error, not a success. */
export async function compileWords() {
  if (!existsSync(join(ROOT, PROJECT, 'settings.json'))) return
  const wanted = fingerprint(['src/words', 'scripts/prepare/words.mjs', 'package-lock.json'])
  if (noted(MARK) === wanted && countOfMessages() > 0) return
  await step('Compiling the words on screen', async () => {
    const cli = join(ROOT, 'node_modules/@inlang/paraglide-js/bin/run.js')
    const options = ['--strategy', 'globalVariable', 'baseLocale', '--no-emit-readme', '--silent']
    const code = await run(pinnedNode(), [cli, 'compile', '--project', PROJECT, '--outdir', OUT, ...options], {
      quiet: true,
    })
    if (code !== 0) throw new Stop('The words on screen could not be compiled.')
    const messages = countOfMessages()
    if (messages === 0) throw new Stop('The words on screen came out empty: no message was found in the catalogue.')
    console.log(`  ${messages} messages`)
  })
  note(MARK, wanted)
}

function countOfMessages() {
  const folder = join(ROOT, OUT, 'messages')
  return filesIn(folder).filter((file) => file.endsWith('.js') && !/[\\/]_/.test(file)).length
}
