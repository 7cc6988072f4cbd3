import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const NOT_COPIED = /^(node_modules|\.git|\.cache|data.*|test-results)$/

/**
 * Another clone, installed and built, in a new folder. Its packages are hard links to ours where the disk allows, so that
 * they lie in that folder and nowhere else, at no cost.
 */
export function makeClone(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(ROOT).filter((one) => !NOT_COPIED.test(one)))
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  const words = '.cache/words'
  if (existsSync(join(ROOT, words))) cpSync(join(ROOT, words), join(folder, words))
  const packages = join(folder, 'node_modules')
  try {
    execFileSync('cp', ['-al', join(ROOT, 'node_modules'), packages], { stdio: 'ignore' })
  } catch {
    execFileSync('rm', ['-rf', packages])
    execFileSync('cp', ['-a', join(ROOT, 'node_modules'), packages])
  }
}
