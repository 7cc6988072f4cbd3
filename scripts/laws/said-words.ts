import { withoutComments } from './code.ts'
import type { Law } from './law.ts'
import { isTest, sources } from './tree.ts'

const MESSAGES = /^src\/words\/messages\/[^/]+\/[^/]+\.json$/

/** Every message is said somewhere: words that no page shows any more would be translated and graded for nothing. */
export const saidWords: Law = (tree) => {
  const said = new Set(
    sources(tree)
      .filter(({ path }) => path.startsWith('src/') && !isTest(path))
      .flatMap(({ text }) => withoutComments(text).match(/\w+/g) ?? []),
  )
  const messages = tree.files.filter(({ path }) => MESSAGES.test(path))
  const names = messages.flatMap(({ path, text }) =>
    Object.keys(JSON.parse(text) as object)
      .filter((name) => !name.startsWith('$'))
      .map((name) => ({ path, name })),
  )
  return {
    looked: names.length,
    findings: names.filter(({ name }) => !said.has(name)).map(({ path, name }) => `${path}: nothing says ${name}`),
  }
}
