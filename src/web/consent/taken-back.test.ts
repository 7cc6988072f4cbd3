import { expect, it } from 'vitest'
import { followsTakingBack } from '#web/consent/taken-back.ts'

const nothing = { resting: [], going: [], clauses: [], consents: [] }

it('says of a clause what ends, what stays in the record, and that the two talk', () => {
  const said = followsTakingBack({ ...nothing, clauses: ['What we keep about you'] }).join(' ')
  expect(said).toContain('“What we keep about you”')
  expect(said).toContain('nothing new is done because of it')
  expect(said).toContain('stays in your record, unless the rules for records say otherwise')
  expect(said).toContain('You and your therapist talk')
})

it('says of each kind of thing what happens to it, and something in any case', () => {
  expect(followsTakingBack({ resting: ['Diary'], going: ['Walks'], clauses: [], consents: ['Sound'] })).toEqual([
    'This rests now: Diary.',
    'This does not rest, as you chose: Walks. It stays in the plan until we have talked.',
    'From now on this is not allowed any more: Sound. What was done before stays as it is.',
  ])
  expect(followsTakingBack(nothing)).toHaveLength(1)
})
