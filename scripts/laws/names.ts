import { withoutComments } from './code.ts'
import type { Law } from './law.ts'
import { sources } from './tree.ts'

const BANNED = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'lib',
  'types',
  'type',
  'misc',
  'shared',
  'index',
])

/** A name says what is inside: no `utils`, `helpers`, `common`, `lib`, `types`, and no `index`. */
export const names: Law = (tree) => {
  const files = sources(tree)
  const findings = files.flatMap(({ path }) => {
    const parts = path.replace(/\.tsx?$/, '').split('/')
    return parts
      .filter((part) => BANNED.has(part.split('.')[0] ?? ''))
      .map((part) => `${path}: the name ${part} says nothing`)
  })
  return { looked: files.length, findings }
}

/** A thing is imported from where it is: no file passes on what is in others. */
export const barrels: Law = (tree) => {
  const files = sources(tree)
  const findings = files
    .filter(({ text }) =>
      /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})(?:\s+as\s+\w+)?\s+from\b/m.test(withoutComments(text)),
    )
    .map(({ path }) => `${path}: passes on what is in another file`)
  return { looked: files.length, findings }
}
