import { expect, it } from 'vitest'
import {
  noPractice,
  type Practice,
  type PracticeCommand,
  practiceDecider,
  type PracticeFact,
} from '#domain/practice/practice.ts'
import { recoveryKeyNow } from '#domain/practice/recovery-key.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, day, jo, kit, mara, sana, type Someone, tom, waymark } from '#testing/people.ts'

const { given, state } = scenes<Practice, PracticeCommand, PracticeFact>(practiceDecider)
const does = (who: Someone, command: string, what: PracticeCommand, on = day(0)) => ({
  command: what,
  asking: asking(who, command, { on }),
})
const setUp = does({ ...waymark, person: 'ada' }, 'set-up', {
  type: 'setUpPractice',
  practice: 'linden',
  name: 'Linden',
  zone: 'UTC',
  place: 'DE',
  ageOfConsent: 18,
  secondFactorRequired: true,
  reachable: false,
  memberName: 'Ada',
  roles: ['administrator'],
})
const make = (letter: string): PracticeCommand => ({ type: 'makeRecoveryKey', publicKey: letter.repeat(43) })

it('a recovery key is made by the administrator, and the latest is the one that counts', () => {
  given(setUp)
    .when(make('a'), asking(ada, 'k'))
    .thenFacts({ type: 'recoveryKeyMade', key: { id: 'k.0', publicKey: 'a'.repeat(43), on: day(0), by: 'ada' } })
  for (const who of [mara, ben, sana, tom, jo, kit])
    given(setUp).when(make('a'), asking(who, 'k')).thenRefused('not-allowed')
  expect(recoveryKeyNow(noPractice)).toBeNull()
  const after = state(setUp, does(ada, 'k', make('a')), does(ada, 'l', make('b'), day(9)))
  expect(recoveryKeyNow(after)).toMatchObject({ id: 'l.0', on: day(9) })
  expect(after.recoveryKeys.map(({ id }) => id)).toEqual(['k.0', 'l.0'])
  given(setUp, does(ada, 'k', make('a')))
    .when(make('a'), asking(ada, 'm'))
    .thenRefused('already-exists')
})
