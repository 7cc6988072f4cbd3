import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MAY_CHECK_IN } from '#domain/check-in/permission.ts'
import { MAY_CONCERN } from '#domain/concern/permission.ts'
import { MAY_LIBRARY } from '#domain/measure/library/practice-library.ts'
import { MAY_OPTIONS } from '#domain/options/practice-options.ts'
import { KINDS } from '#domain/plan/concept/concepts.ts'
import { draftsCommand } from '#domain/plan/drafts.ts'
import { MAY_NOTES } from '#domain/notes/permission.ts'
import { MAY } from '#domain/plan/permission.ts'
import { ANSWERS } from '#domain/plan/answer.ts'
import { MAY_CLIENT } from '#domain/practice/client.ts'
import { SECTIONS } from '#domain/practice/parts.ts'
import { MAY_PRACTICE, ROLES } from '#domain/practice/practice.ts'
import { isTest, REPOSITORY, repository } from './tree.ts'

const glossary = readFileSync(join(REPOSITORY, 'docs/glossary.md'), 'utf8')
/** Words in code spelling that the glossary explains. */
const explained = new Set([...glossary.matchAll(/`([A-Za-z]+)`/g)].map((found) => found[1] ?? ''))
const missing = (words: readonly string[]): string[] => words.filter((word) => !explained.has(word))

/** Every `type` of a fact in the domain: `readonly type: 'lineWritten'`. */
const facts = repository()
  .files.filter(({ path }) => /^src\/domain\/.*\.ts$/.test(path) && !isTest(path))
  .flatMap(({ text }) => [...text.matchAll(/readonly type: '(\w+)'/g)].map((found) => found[1] ?? ''))
const commands = [
  MAY,
  MAY_CLIENT,
  MAY_PRACTICE,
  MAY_CHECK_IN,
  MAY_LIBRARY,
  MAY_CONCERN,
  MAY_NOTES,
  MAY_OPTIONS,
].flatMap((one) => Object.keys(one))
const drafts = draftsCommand.def.options.flatMap((one) => [...one.shape.type.def.values].map(String))

it('explains every kind of line, part of the page, role and answer', () => {
  expect(missing([...KINDS, ...SECTIONS, ...ROLES, ...ANSWERS])).toEqual([])
})

it('explains every command', () => {
  expect(commands.length).toBeGreaterThan(55)
  expect(missing([...commands, ...drafts])).toEqual([])
})

it('explains every fact', () => {
  expect(facts.length).toBeGreaterThan(35)
  expect(missing(facts)).toEqual([])
})

it('would notice a word that nobody explained', () => {
  expect(missing(['goal', 'unheardOf'])).toEqual(['unheardOf'])
})

it('explains no line, command or fact that is not there any more', () => {
  const known = new Set([...KINDS, ...commands, ...drafts, ...facts])
  const tables = glossary
    .split(/^## /m)
    .filter((part) => /^(Lines|What can be asked|What can have happened)/.test(part))
  const named = tables.flatMap((part) => [...part.matchAll(/^\| `(\w+)`/gm)].map((found) => found[1] ?? ''))
  expect(named.length).toBeGreaterThan(80)
  expect(named.filter((word) => !known.has(word as never))).toEqual([])
})
