import { expect, it } from 'vitest'
import { jo, mara } from '#testing/people.ts'
import { does, given, signedPlan, write } from '#testing/plans.ts'
import { dialled, saidIn } from '#web/hard-times/said.ts'

it('is what stands there now, in the order it was written, and nothing else of the plan', () => {
  const plan = given(
    ...signedPlan,
    does(jo, 'walk', write('hardTimes', { topic: 'helpsMe', ownWords: 'A walk by the river' })),
    does(jo, 'ana', write('hardTimes', { topic: 'askForHelp', ownWords: 'Ana', phone: '+1 555 0100' })),
    does(mara, 'gone', write('hardTimes', { topic: 'reasons', ownWords: 'The dog' })),
    does(jo, 'out', { type: 'setStanding', line: 'gone.0', standing: 'ended' }),
  ).before
  expect(saidIn(plan)).toEqual([
    { id: 'walk.0', topic: 'helpsMe', words: 'A walk by the river' },
    { id: 'ana.0', topic: 'askForHelp', words: 'Ana', phone: '+1 555 0100' },
  ])
})

it('dials what was written, whatever stands between the digits', () => {
  expect([dialled('+43 (1) 555-0100'), dialled('0660/12 34 5')]).toEqual(['tel:+4315550100', 'tel:066012345'])
  expect([dialled('(+43) 1 555 0100'), dialled('+43 (0)1 555 0100')]).toEqual(['tel:+4315550100', 'tel:+4315550100'])
})
