import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { REPOSITORY } from './tree.ts'

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A small repository with our settings around a fixture, so that the settings apply to it as they do to the real files. */
function around(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-laws-'))
  made.push(folder)
  for (const setting of ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'tsconfig.domain.json'])
    cpSync(join(REPOSITORY, setting), join(folder, setting))
  cpSync(join(REPOSITORY, 'scripts/laws/fixtures', name), folder, { recursive: true })
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'tsconfig.json'), '{ "extends": "./tsconfig.domain.json" }')
  return folder
}

function runIn(folder: string, script: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(REPOSITORY, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout + stderr
}

describe('the linter bites', () => {
  type Finding = { code: string; filename: string }
  const said = runIn(around('lint'), 'oxlint/bin/oxlint', ['--format', 'json', 'src'])
  const report = JSON.parse(said) as { diagnostics: Finding[]; number_of_files: number }
  const found = report.diagnostics.map(({ code, filename }) => `${filename.split('/').at(-1)}: ${code}`)

  it.each([
    ['clock.ts', 'eslint(no-restricted-globals)'],
    ['chance.ts', 'eslint(no-restricted-properties)'],
    ['id.ts', 'eslint(no-restricted-globals)'],
    ['cycle-a.ts', 'import(no-cycle)'],
    ['cycle-b.ts', 'import(no-cycle)'],
    ['default-export.ts', 'import(no-default-export)'],
    ['long.ts', 'eslint(max-lines)'],
  ])('on %s with %s', (file, rule) => expect(found).toContain(`${file}: ${rule}`))

  it('but not on what is fine', () => {
    expect(report.number_of_files).toBeGreaterThan(7)
    expect(found.filter((one) => one.startsWith('fine.ts'))).toEqual([])
  })
})

describe("the domain's types bite", () => {
  const said = runIn(around('types'), 'typescript/bin/tsc', ['-p', 'tsconfig.domain.json', '--pretty', 'false'])

  it.each([
    ['process.ts', "Cannot find name 'process'"],
    ['page.ts', "Cannot find name 'document'"],
    ['waits.ts', "Cannot find name 'setTimeout'"],
    ['files.ts', "'node:fs'"],
    ['forgotten.ts', "Property 'no' is missing"],
    ['forgotten-case.ts', 'return'],
    ['unchecked.ts', "'string | undefined' is not assignable"],
    ['not-erasable.ts', 'erasableSyntaxOnly'],
  ])('on %s with %s', (file, what) => {
    const lines = said.split('\n').filter((line) => line.includes(`/${file}(`))
    expect(lines.join('\n')).toContain(what)
  })

  it('but not on what is fine', () => expect(said).not.toContain('fine.ts'))
})

describe('the checkers look at the real files', () => {
  it('the linter', () => {
    const { number_of_files } = JSON.parse(runIn(REPOSITORY, 'oxlint/bin/oxlint', ['--format', 'json'])) as {
      number_of_files: number
    }
    expect(number_of_files).toBeGreaterThan(100)
  })

  it.each([
    ['tsconfig.domain.json', 'src/domain/plan/plan.ts'],
    ['tsconfig.server.json', 'src/server/main.ts'],
    ['tsconfig.web.json', 'src/web/main.tsx'],
    ['tsconfig.e2e.json', 'e2e/start.e2e.ts'],
  ])('the compiler, with %s', (settings, file) => {
    const listed = runIn(REPOSITORY, 'typescript/bin/tsc', ['-p', settings, '--listFilesOnly']).split('\n')
    expect(listed.filter((line) => line.endsWith(`/${file}`))).toHaveLength(1)
  })
})
