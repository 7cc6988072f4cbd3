import { describe, expect, it } from 'vitest'
import {
  changeSettings,
  type Practice,
  type PracticeCommand,
  practiceDecider,
  type PracticeFact,
} from '#domain/practice/practice.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, day, mara, sana, type Someone, waymark } from '#testing/people.ts'

const { given } = scenes<Practice, PracticeCommand, PracticeFact>(practiceDecider)
const does = (who: Someone, command: string, what: PracticeCommand) => ({ command: what, asking: asking(who, command) })

const settings = {
  name: 'Linden',
  zone: 'Europe/Berlin',
  place: 'DE',
  ageOfConsent: 16,
  secondFactorRequired: true,
  reachable: false,
}
const founder: Someone = { person: 'ada', capacity: 'system' }
const setUp = {
  type: 'setUpPractice',
  practice: 'linden',
  ...settings,
  memberName: 'Ada',
  roles: ['therapist', 'administrator'],
} as const
const start = [does(founder, 'setUp', { ...setUp, roles: [...setUp.roles] })]
const joins = (person: string, roles: readonly string[]) => [
  does(ada, `i${person}`, {
    type: 'inviteMember',
    invitation: `inv-${person}`,
    name: person,
    roles: [...roles] as never,
  }),
  does(waymark, `j${person}`, { type: 'memberJoins', invitation: `inv-${person}`, person }),
]
const full = [...start, ...joins('mara', ['therapist']), ...joins('sana', ['supervisor'])]
const roles = (person: string, to: readonly string[]) => ({ type: 'changeRoles', person, roles: [...to] }) as never

describe('a practice', () => {
  it('is set up once, with an administrator', () => {
    const { before } = given(...start)
    expect(before).toMatchObject({ id: 'linden', zone: 'Europe/Berlin', ageOfConsent: 16 })
    expect(before.members['ada']).toMatchObject({ roles: ['therapist', 'administrator'], since: day(0) })
    given(...start)
      .when(start[0]?.command as PracticeCommand, asking(founder, 'again'))
      .thenRefused('already-exists')
    given()
      .when({ ...setUp, roles: ['therapist'] }, asking(founder, 'a'))
      .thenRefused('last-administrator')
    given()
      .when({ ...setUp, roles: ['administrator'] }, asking(ada, 'a'))
      .thenRefused('not-allowed')
    given()
      .when({ type: 'changeSettings', ...settings }, asking(ada, 'a'))
      .thenRefused('unknown')
  })
  it('is run by administrators alone', () => {
    for (const who of [mara, sana, waymark])
      given(...full)
        .when({ type: 'changeSettings', ...settings, ageOfConsent: 18 }, asking(who, 'a'))
        .thenRefused('not-allowed')
    const plan = given(...full)
      .when({ type: 'changeSettings', ...settings, ageOfConsent: 18 }, asking(ada, 'a'))
      .thenState()
    expect(plan.ageOfConsent).toBe(18)
  })
  it('always keeps an administrator', () => {
    given(...full)
      .when(roles('ada', ['therapist']), asking(ada, 'a'))
      .thenRefused('last-administrator', 'ada')
    given(...full)
      .when({ type: 'endMembership', person: 'ada' }, asking(ada, 'a'))
      .thenRefused('last-administrator', 'ada')
    const two = [...full, does(ada, 'r', roles('mara', ['therapist', 'administrator']))]
    given(...two)
      .when({ type: 'endMembership', person: 'ada' }, asking(ada, 'a'))
      .thenState()
    const gone = [...two, does(ada, 'e', { type: 'endMembership', person: 'mara' })]
    given(...gone)
      .when({ type: 'endMembership', person: 'ada' }, asking(ada, 'a'))
      .thenRefused('last-administrator')
  })
})

describe('members', () => {
  it('are invited and join with the roles they were invited to, once', () => {
    expect(given(...full).before.members['mara']).toMatchObject({ name: 'mara', roles: ['therapist'] })
    expect(given(...full).before.invitations).toEqual({})
    given(...full)
      .when({ type: 'memberJoins', invitation: 'inv-mara', person: 'mara' }, asking(waymark, 'a'))
      .thenRefused('unknown')
    const twice = [
      ...full,
      does(ada, 'i', { type: 'inviteMember', invitation: 'i2', name: 'Mara', roles: ['assistant'] }),
    ]
    given(...twice)
      .when({ type: 'memberJoins', invitation: 'i2', person: 'mara' }, asking(waymark, 'a'))
      .thenRefused('already-exists')
    given(...twice)
      .when({ type: 'inviteMember', invitation: 'i2', name: 'Tom', roles: ['assistant'] }, asking(ada, 'a'))
      .thenRefused('already-exists')
  })
  it('end, and may come back', () => {
    const ended = [...full, does(ada, 'e', { type: 'endMembership', person: 'mara' })]
    expect(given(...ended).before.members['mara']?.ended).toBe(day(0))
    given(...ended)
      .when(roles('mara', ['assistant']), asking(ada, 'a'))
      .thenRefused('unknown')
    expect(given(...ended, ...joins('mara', ['assistant'])).before.members['mara']?.ended).toBeUndefined()
  })
  it('names that every object has are nobody', () => {
    for (const person of ['constructor', '__proto__', 'toString']) {
      given(...full)
        .when({ type: 'endMembership', person }, asking(ada, 'a'))
        .thenRefused('unknown')
      given(...full)
        .when({ type: 'memberJoins', invitation: person, person: 'x' }, asking(waymark, 'a'))
        .thenRefused('unknown')
    }
  })
})

describe('a supervisor', () => {
  const set = (person: string, supervisor: string | null) =>
    ({ type: 'setSupervisor', person, supervisor, coSign: true }) as const
  it('is one by role, of a therapist, and nobody is their own', () => {
    const practice = given(...full)
      .when(set('mara', 'sana'), asking(ada, 'a'))
      .thenState()
    expect(practice.members['mara']).toMatchObject({ supervisor: 'sana', coSign: true })
    given(...full)
      .when(set('mara', 'ada'), asking(ada, 'a'))
      .thenRefused('unknown')
    given(...full)
      .when(set('sana', 'ada'), asking(ada, 'a'))
      .thenRefused('unknown')
    given(...full)
      .when(set('mara', 'mara'), asking(ada, 'a'))
      .thenRefused('invalid')
    given(...full)
      .when(set('mara', 'sana'), asking(mara, 'a'))
      .thenRefused('not-allowed')
  })
  it('who leaves, or is no supervisor any more, is nobody’s supervisor', () => {
    const supervised = [...full, does(ada, 's', set('mara', 'sana'))]
    const goes: PracticeCommand[] = [
      { type: 'endMembership', person: 'sana' },
      { type: 'changeRoles', person: 'sana', roles: ['assistant'] },
    ]
    for (const command of goes) {
      const practice = given(...supervised)
        .when(command, asking(ada, 'a'))
        .thenState()
      expect(practice.members['mara']).not.toHaveProperty('supervisor')
      expect(practice.members['mara']).not.toHaveProperty('coSign')
    }
  })
  it('nobody who sees nothing clinical makes themselves one', () => {
    const office = { person: 'olga', capacity: 'administrator' } as const
    const withOffice = [...full, ...joins('olga', ['administrator'])]
    given(...withOffice)
      .when({ type: 'changeRoles', person: 'olga', roles: ['administrator', 'supervisor'] }, asking(office, 'a'))
      .thenRefused('not-allowed', 'olga')
    given(...withOffice)
      .when({ type: 'changeRoles', person: 'mara', roles: ['therapist', 'supervisor'] }, asking(office, 'a'))
      .thenState()
  })
  it('can be taken away again', () => {
    const practice = given(...full, does(ada, 's', set('mara', 'sana')))
      .when(set('mara', null), asking(ada, 'a'))
      .thenState()
    expect(practice.members['mara']?.supervisor).toBeUndefined()
  })
})

describe('how often a plan is looked at again', () => {
  const changed = (more: object) =>
    does(ada, `c${JSON.stringify(more)}`, { type: 'changeSettings', ...settings, ...more })
  it('is set with the other settings, and stays where it is not spoken of', () => {
    const practice = given(...start, changed({ reviewEvery: 180 }))
      .when({ type: 'changeSettings', ...settings, name: 'Lime' }, asking(ada, 'last'))
      .thenState()
    expect(practice).toMatchObject({ name: 'Lime', reviewEvery: 180 })
  })
  it('is one of five rhythms', () => {
    const parses = (reviewEvery: number) =>
      changeSettings.safeParse({ type: 'changeSettings', ...settings, reviewEvery }).success
    expect([30, 60, 90, 180, 365].map(parses)).not.toContain(false)
    expect([0, 7, 91].map(parses)).not.toContain(true)
  })
})
