import { expect, it } from 'vitest'
import { day, jo } from '#testing/people.ts'
import { does, given, lineOf, reword, signedPlan, write } from '#testing/plans.ts'

const patch = does(jo, 'patch', write('milestone', { mark: 'setback', ownWords: 'Three bad nights', on: day(0) }))
const end = { type: 'setStanding', line: 'patch.0', standing: 'ended' } as const

it('a hard patch is the client’s own: they change it and take it away at once', () => {
  const plan = given(
    ...signedPlan,
    patch,
    does(jo, 'other', reword('patch.0', { mark: 'setback', ownWords: 'Four bad nights', on: day(0) })),
    does(jo, 'away', end),
  ).before
  expect(lineOf(plan, 'patch.0')).toMatchObject({ standing: 'ended', words: { ownWords: 'Four bad nights' } })
})
