import { expect, it } from 'vitest'
import { PLAN_COMMANDS, CLIENT_COMMANDS } from '#testing/command-table.ts'
import { MAY } from '#domain/plan/permission.ts'
import { MAY_CLIENT } from '#domain/practice/client.ts'
import { purposeOf } from '#domain/practice/access.ts'
import { actOf } from '#server/access-log/act-of.ts'

it('what says more than "changed" is a command that there is, and has a purpose of its own', () => {
  const commands = [...Object.keys(MAY), ...Object.keys(MAY_CLIENT)]
  const saying = commands.filter((type) => actOf(type))
  expect(saying).toEqual(expect.arrayContaining(['sign', 'coSign', 'declineToSign', 'openSession', 'endGrant']))
  expect(saying.length).toBeGreaterThanOrEqual(12)
  for (const type of saying) {
    const said = actOf(type)
    if (said) expect(purposeOf({ ...said, capacity: 'client' }), type).not.toMatch(/^(other|plan|changedCard)$/)
  }
})

it('everything else is a change, and names that every object has are no commands', () => {
  for (const type of ['write', 'answer', 'addClient', 'constructor', '__proto__', 'toString', ''])
    expect(actOf(type), type).toBeUndefined()
  expect(Object.keys({ ...PLAN_COMMANDS, ...CLIENT_COMMANDS }).filter((type) => actOf(type)).length).toBeGreaterThan(5)
})
