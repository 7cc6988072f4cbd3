import { expect, it } from 'vitest'
import { record } from '#domain/kernel/decider.ts'
import { commandOf, entityId } from '#domain/kernel/ids.ts'
import { asking, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'

it('what only the server supplied is not kept with a fact', () => {
  const [one] = record([{ type: 'x' }], asking(mara, 'c', { supplied: SIGNED_IN_AGAIN }))
  expect(one?.asking).not.toHaveProperty('supplied')
  expect(one?.asking.person).toBe('mara')
})

it('the id of a thing names the command that brought it into being', () => {
  expect(entityId('c1', 2)).toBe('c1.2')
  expect(commandOf(entityId('c1.x', 0))).toBe('c1.x')
  expect(commandOf('c1')).toBe('c1')
})
