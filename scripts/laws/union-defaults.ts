import { withoutComments } from './code.ts'
import type { Law } from './law.ts'
import { isTest, sources } from './tree.ts'

/** Nothing forgotten: a `switch` has no `default:`, which would swallow the case that somebody adds tomorrow. */
export const unionDefaults: Law = (tree) => {
  const files = sources(tree).filter(({ path }) => path.startsWith('src/') && !isTest(path))
  const findings = files
    .filter(({ text }) => switchesIn(withoutComments(text)).some((block) => /\bdefault\s*:/.test(block)))
    .map(({ path }) => `${path}: a switch has a default`)
  return { looked: files.length, findings }
}

function switchesIn(code: string): string[] {
  return [...code.matchAll(/\bswitch\s*\(/g)].map(({ index }) => {
    const from = code.indexOf('{', index)
    let depth = 0
    for (let at = from; at < code.length; at++) {
      if (code[at] === '{') depth += 1
      if (code[at] === '}' && --depth === 0) return code.slice(from, at)
    }
    return code.slice(from)
  })
}
