import { describe, expect, it } from 'vitest'
import { isLicensedAt, isWithin, ruleAt } from '#domain/practice/licensed-places.ts'
import { type Practice, type PracticeCommand, practiceDecider, type PracticeFact } from '#domain/practice/practice.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, jo, mara, sana, type Someone, tom, waymark } from '#testing/people.ts'

const { given, state } = scenes<Practice, PracticeCommand, PracticeFact>(practiceDecider)
const does = (who: Someone, command: string, what: PracticeCommand) => ({ command: what, asking: asking(who, command) })
const story = [
  does({ ...waymark, person: 'ada' }, 'set-up', {
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
  }),
  does(ada, 'invite', { type: 'inviteMember', invitation: 'i', name: 'Mara', roles: ['therapist'] }),
  does(waymark, 'join', { type: 'memberJoins', invitation: 'i', person: 'mara' }),
]
const places = [{ country: 'DE' }, { country: 'US', region: 'Texas' }]
const note = (person: string, noted: readonly object[] = places): PracticeCommand =>
  ({ type: 'setLicensedPlaces', person, places: noted }) as PracticeCommand

describe('where somebody may practise', () => {
  it('is noted by the therapist for themself, and by an administrator for them', () => {
    for (const who of [mara, ada])
      given(...story)
        .when(note('mara'), asking(who, 'n'))
        .thenFacts({ type: 'licensedPlacesSet', person: 'mara', places })
    expect(state(...story, does(mara, 'n', note('mara'))).members['mara']?.licensed).toEqual(places)
  })
  it('is noted by nobody else, and for nobody who is not there', () => {
    for (const who of [ben, sana, tom, jo])
      given(...story)
        .when(note('mara'), asking(who, 'n'))
        .thenRefused('not-allowed')
    given(...story)
      .when(note('nobody'), asking(ada, 'n'))
      .thenRefused('unknown')
  })
  it('is noted once for each place', () => {
    given(...story)
      .when(
        note('mara', [
          { country: 'US', region: 'Texas' },
          { country: 'US', region: 'texas ' },
        ]),
        asking(mara, 'n'),
      )
      .thenRefused('already-exists')
  })
})

describe('rules of places', () => {
  const rules = [
    { country: 'US', words: 'Each state has its own.', source: 'Letter of the board' },
    { country: 'US', region: 'Texas', words: 'Ask first.', source: 'Our insurer, 4 May' },
  ]
  it('are written down by an administrator, each with its source', () => {
    given(...story)
      .when({ type: 'setPlaceRules', rules }, asking(ada, 'r'))
      .thenFacts({ type: 'placeRulesSet', rules })
    for (const who of [mara, sana, tom, jo])
      given(...story)
        .when({ type: 'setPlaceRules', rules }, asking(who, 'r'))
        .thenRefused('not-allowed')
    expect(state(...story).placeRules).toEqual([])
  })
  it('of a region come before those of the country', () => {
    expect(ruleAt(rules, { country: 'US', place: 'Austin, Texas' })?.words).toBe('Ask first.')
    expect(ruleAt(rules, { country: 'US', place: 'Lowell' })?.words).toBe('Each state has its own.')
    expect(ruleAt(rules, { country: 'FR', place: 'Paris, Texas' })).toBeNull()
  })
})

it('a place counts by its country, and by its region as it was said', () => {
  expect(isLicensedAt(places, { country: 'DE', place: 'anywhere' })).toBe(true)
  expect(isLicensedAt(places, { country: 'US', place: 'Austin, texas' })).toBe(true)
  expect(isLicensedAt(places, { country: 'US', place: 'Lowell, Massachusetts' })).toBe(false)
  expect(isLicensedAt([], { country: 'DE', place: 'Berlin' })).toBe(false)
  // A region is a word of its own.
  expect(isWithin({ country: 'US', region: 'Kansas' }, { country: 'US', place: 'Little Rock, Arkansas' })).toBe(false)
  expect(isWithin({ country: 'US', region: 'Kansas' }, { country: 'US', place: 'Arkansas City, Kansas' })).toBe(true)
})
