import { withoutComments } from './code.ts'
import type { Law } from './law.ts'
import { sources } from './tree.ts'

/** The client's home, and what is around every page. */
const FROM = ['src/web/main.tsx', 'src/web/home/home-screen.tsx', 'src/web/home/client-home.tsx']
const NEEDED = /^(react|react-dom|@tanstack\/react-(query|router)|d3-shape)(\/|$)/
const VALUES = /\bimport\b(?!\s*type\b)(?:[^'"`;()]*?\bfrom)?\s*['"]([^'"]+)['"]/g

/**
 * A client opens their home on a phone, with whatever connection there is: it loads no package but those it is drawn with. So the
 * shapes and the deciders, which are made with zod, come only with the pages where something is decided. What is loaded later,
 * by `import()`, is not looked at.
 */
export const lightHome: Law = (tree) => {
  const texts = new Map(sources(tree).map(({ path, text }) => [path, text]))
  const reached = new Set(FROM)
  const findings: string[] = []
  let looked = 0
  for (const path of reached) {
    for (const [, name = ''] of withoutComments(texts.get(path) ?? '').matchAll(VALUES)) {
      looked += 1
      if (name.startsWith('#')) reached.add(`src/${name.slice(1)}`)
      else if (!name.startsWith('.') && !NEEDED.test(name))
        findings.push(`${path}: imports ${name}, which the client's home would load`)
    }
  }
  return { looked, findings }
}
