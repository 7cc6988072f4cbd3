import { describe, expect, it } from 'vitest'
import { directions } from './directions.ts'
import type { Law } from './law.ts'
import { lightHome } from './light-home.ts'
import { machinePaths } from './machine-paths.ts'
import { migrations } from './migrations.ts'
import { barrels, names } from './names.ts'
import { saidWords } from './said-words.ts'
import { medianLength, size } from './size.ts'
import { fixture, isTest, repository, sources } from './tree.ts'
import { unionDefaults } from './union-defaults.ts'

const tree = repository()

/** Each law, the fixture that breaks it, and what the law must say of it: that much, and nothing more. */
const LAWS: Readonly<Record<string, { law: Law; bites: readonly string[] }>> = {
  directions: {
    law: directions,
    bites: [
      'src/domain/check-in/uses-tests.ts: imports #testing/given.ts: only tests may',
      'src/domain/kernel/knows-the-plan.ts: imports #domain/plan/plan.ts: wrong direction',
      'src/domain/plan/other-ways.ts: imports ./reads-files.ts: spell it with #',
      'src/domain/plan/other-ways.ts: imports #domain/check-in/answer.ts: wrong direction',
      'src/domain/plan/other-ways.ts: imports #server/main.ts: wrong direction',
      'src/domain/plan/reads-files.ts: imports node:fs: it may not reach for the machine',
      'src/domain/plan/reads-files.ts: imports pg: not a package for this folder',
      'src/elsewhere/lost.ts: its folder has no place in the table of directions',
      'src/server/http/contract.ts: imports #server/vault/vault.ts: wrong direction',
      'src/server/http/draws.ts: imports #web/plan/screen.ts: wrong direction',
      'src/web/plan/screen.ts: imports #server/vault/vault.ts: wrong direction',
    ],
  },
  names: {
    law: names,
    bites: [
      'src/domain/plan/index.ts: the name index says nothing',
      'src/domain/plan/types.ts: the name types says nothing',
      'src/server/utils/dates.ts: the name utils says nothing',
    ],
  },
  barrels: {
    law: barrels,
    bites: [
      'src/domain/plan/everything.ts: passes on what is in another file',
      'src/domain/plan/step.ts: passes on what is in another file',
    ],
  },
  size: { law: size, bites: ['src/server/long.ts: 400 lines (fewer than 400)'] },
  'union-defaults': { law: unionDefaults, bites: ['src/domain/plan/swallows.ts: a switch has a default'] },
  migrations: {
    law: migrations,
    bites: [
      'migrations/0000_gone.sql: has shipped, and is gone',
      'migrations/0001_one.sql: has shipped, and is different now',
      'migrations/0003: two migrations have this number',
      'migrations/0003_again.sql: not in checksums.json yet (node scripts/laws/record-migrations.ts)',
      'migrations/0003_three.sql: not in checksums.json yet (node scripts/laws/record-migrations.ts)',
    ],
  },
  'light-home': {
    law: lightHome,
    bites: ["src/domain/plan/step.ts: imports zod/mini, which the client's home would load"],
  },
  'said-words': {
    law: saidWords,
    bites: [
      'src/words/messages/en/plan.json: nothing says plan_forgotten',
      'src/words/messages/en/plan.json: nothing says plan_in_a_comment',
    ],
  },
  'machine-paths': { law: machinePaths, bites: [`docs/start.md:1: names ${['', 'home', 'ada'].join('/')}`] },
}

describe.each(Object.entries(LAWS))('the law of %s', (name, { law, bites }) => {
  it('bites', () => {
    expect([...law(fixture(name)).findings].toSorted()).toEqual([...bites].toSorted())
  })

  it('holds here', () => {
    const { looked, findings } = law(tree)
    expect(looked).toBeGreaterThan(0)
    expect(findings).toEqual([])
  })
})

it('half of the files are short', () => {
  const written = sources(tree).filter(({ path }) => path.startsWith('src/') && !isTest(path))
  const median = medianLength(written.map(({ text }) => text))
  console.log(`${written.length} files, the median has ${median} lines`)
  expect(written.length).toBeGreaterThan(0)
  expect(median).toBeLessThanOrEqual(80)
})
