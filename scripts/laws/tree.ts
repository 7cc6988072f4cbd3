import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile, Tree } from './law.ts'

export const REPOSITORY: string = fileURLToPath(new URL('../../', import.meta.url))

const NOT_OURS = /^(node_modules|\.git|\.cache|\.vite|dist|build|paraglide|test-results|\.lix|data(-.*)?)$/
const TEXT = /(\.(ts|tsx|mjs|js|json|md|css|html|sql|yml|txt)|\/run|\.gitignore|\.npmrc)$/

/** Every text file of the repository that somebody wrote. Fixtures are left out: they break the laws on purpose. */
export function repository(): Tree {
  return readTree(REPOSITORY, (path) => path !== 'package-lock.json' && !path.startsWith('scripts/laws/fixtures/'))
}

/** A tree under scripts/laws/fixtures. */
export function fixture(name: string): Tree {
  return readTree(join(REPOSITORY, 'scripts/laws/fixtures', name))
}

function readTree(root: string, wanted: (path: string) => boolean = () => true): Tree {
  const found: SourceFile[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name)
      const path = relative(root, full).replaceAll('\\', '/')
      if (entry.isDirectory() && !NOT_OURS.test(entry.name)) walk(full)
      if (entry.isFile() && TEXT.test(`/${path}`) && wanted(path))
        found.push({ path, text: readFileSync(full, 'utf8') })
    }
  }
  walk(root)
  return { root, files: found }
}

/** The TypeScript of a tree. */
export function sources({ files }: Tree): SourceFile[] {
  return files.filter(({ path }) => /\.tsx?$/.test(path))
}

/** Tests, and what lies beside them for their use alone: `testing-passkey.ts`. */
export const isTest = (path: string): boolean => /(\.(test|long|e2e)\.tsx?|\/testing-[^/]+)$/.test(path)
