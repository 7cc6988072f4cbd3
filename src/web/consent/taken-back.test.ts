import { expect, it } from 'vitest'
import { followsTakingBack } from '#web/consent/taken-back.ts'

const sound = { about: 'recording', what: 'Sound of our talks' } as const
const nothing = { resting: [], going: [], clauses: [], consents: [] }

it('says of a clause what ends, what stays in the record, and that the two talk', () => {
  const said = followsTakingBack({ ...nothing, clauses: ['What we keep about you'] }).join(' ')
  expect(said).toContain('“What we keep about you”')
  expect(said).toContain('nothing new is done because of it')
  expect(said).toContain('stays in your record, unless the rules for records say otherwise')
  expect(said).toContain('You and your therapist talk')
})

it('says of each kind of thing what happens to it, and something in any case', () => {
  expect(followsTakingBack({ resting: ['Diary'], going: ['Walks'], clauses: [], consents: [sound] })).toEqual([
    'This rests now: Diary.',
    'This does not rest, as you chose: Walks. It stays in the plan until we have talked.',
    'From now on this is not allowed any more: Sound of our talks. What was done before stays as it is.',
  ])
  expect(followsTakingBack(nothing)).toHaveLength(1)
  const shared = { about: 'sharing', to: 'Dr. Feld', what: 'How it is going.' } as const
  expect(followsTakingBack({ ...nothing, consents: [shared] })).toEqual([
    'You no longer share with Dr. Feld: How it is going. What was done before stays as it is.',
  ])
})
