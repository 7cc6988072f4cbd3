import { expect, it } from 'vitest'
import { day, jo, mara } from '#testing/people.ts'
import { does, josWords, state, write } from '#testing/plans.ts'
import { hardSince, lastHeld } from '#web/sessions/since-last.ts'

const patch = (id: string, noted: string, on: string) =>
  does(jo, id, write('milestone', { mark: 'setback', ownWords: `Hard on ${on}`, on }), { on: noted })
const held = [
  does(mara, 'o', { type: 'openSession' }, { on: day(7) }),
  does(mara, 'h', { type: 'holdSession', session: 'o.0' }, { on: day(7) }),
]

it('a hard patch counts from the last session on: when it was, or when it was noted', () => {
  const plan = state(
    ...josWords,
    patch('a', day(3), day(2)),
    ...held,
    patch('b', day(9), day(8)),
    patch('c', day(10), day(1)),
  )
  expect(lastHeld(plan)).toBe(day(7))
  expect(hardSince(plan).map((line) => line.id)).toEqual(['b.0', 'c.0'])
})
it('before the first session everything noted is new', () => {
  const plan = state(...josWords, patch('a', day(3), day(2)))
  expect(lastHeld(plan)).toBeNull()
  expect(hardSince(plan).map((line) => line.id)).toEqual(['a.0'])
})
it('where the day of the practice begins before that of the clock, what is noted after a session is still new', () => {
  const late = [
    does(mara, 'o', { type: 'openSession' }, { on: day(8), at: `${day(7)}T22:30:00.000Z` }),
    does(mara, 'h', { type: 'holdSession', session: 'o.0' }, { on: day(8), at: `${day(7)}T23:00:00.000Z` }),
  ]
  const noted = write('milestone', { mark: 'setback', ownWords: 'A bad night', on: day(7) })
  const plan = state(...josWords, ...late, does(jo, 'a', noted, { on: day(8), at: `${day(7)}T23:20:00.000Z` }))
  expect(hardSince(plan).map((line) => line.id)).toEqual(['a.0'])
})
