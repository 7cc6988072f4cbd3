import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { REPOSITORY } from './tree.ts'

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8')
const decisions = readdirSync(join(REPOSITORY, 'docs/decisions')).map(
  (name) => [name, read(`docs/decisions/${name}`)] as const,
)
const reasons = decisions.find(([name]) => name.endsWith('run-time-packages.md'))?.[1] ?? ''
const unexplained = (names: readonly string[]): string[] => names.filter((name) => !reasons.includes(`\`${name}\``))
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }

it('every run-time package has a reason, an exact version, and there are not many', () => {
  const names = Object.keys(dependencies)
  expect(names.length).toBeGreaterThan(10)
  expect(unexplained(names)).toEqual([])
  expect(unexplained(['left-pad'])).toEqual(['left-pad'])
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+/)
})

it('every decision has its number, its day and a title', () => {
  expect(decisions.length).toBeGreaterThan(5)
  for (const [n, [name, text]] of decisions.toSorted(([one], [other]) => one.localeCompare(other)).entries()) {
    expect(name).toMatch(new RegExp(`^${String(n + 1).padStart(4, '0')}-\\d{4}-\\d\\d-\\d\\d-[a-z-]+\\.md$`))
    expect(text).toMatch(/^# .+\n\n\d{4}-\d\d-\d\d/)
  }
})

it('what the pages of the repository point to is there', () => {
  let looked = 0
  for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    const text = read(page)
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((found) => found[1] ?? '')
    const files = [...text.matchAll(/`((?:src|docs|content|scripts|migrations)\/[\w./-]+\.\w+)`/g)].map(
      (found) => found[1] ?? '',
    )
    for (const path of [...links, ...files]) {
      looked += 1
      expect(existsSync(join(REPOSITORY, path)), `${page} names ${path}`).toBe(true)
    }
  }
  expect(looked).toBeGreaterThan(15)
})

it('the settings in the README are those that are read', () => {
  const config = read('src/server/config.ts')
  const variables = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((found) => found[1] ?? '')
  expect(variables.length).toBeGreaterThan(8)
  const readme = read('README.md')
  expect(variables.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([])
})
