import { describe, expect, it } from 'vitest'
import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import { custodianNow, therapistsHere } from '#domain/practice/custodian.ts'
import { CUSTODY_DAYS, isOpenOn } from '#domain/practice/emergency.ts'
import { SECTIONS } from '#domain/practice/parts.ts'
import {
  noPractice,
  type Practice,
  type PracticeCommand,
  practiceDecider,
  type PracticeFact,
} from '#domain/practice/practice.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, day, jo, mara, type Someone } from '#testing/people.ts'

const house = scenes<Practice, PracticeCommand, PracticeFact>(practiceDecider)
const { given } = scenes<Client, ClientCommand, ClientFact>(clientDecider)
const custodian: Someone = { person: 'tom', capacity: 'custodian' }
const gone = { supplied: { custodian: 'tom', therapistsHere: ['ben'] } }
const open = { type: 'openCustody', reason: 'Mara has left, and the court asks' } as const
const added = [
  {
    command: { type: 'addClient', client: 'jo', name: 'Jo', adult: true } as const,
    asking: asking(mara, 'add'),
  },
]
const opened = [...added, { command: open, asking: asking(custodian, 'c', gone) }]

describe('the records custodian', () => {
  const system: Someone = { person: 'ada', capacity: 'system' }
  const set = {
    type: 'setUpPractice',
    practice: 'here',
    name: 'Here',
    zone: 'UTC',
    place: 'AT',
    ageOfConsent: 18,
    secondFactorRequired: true,
    reachable: true,
    memberName: 'Ada',
    roles: ['administrator', 'therapist'],
  } as const
  const begun = [{ command: set as unknown as PracticeCommand, asking: asking(system, 's') }]
  it('is a member, named by the administrator, and can be nobody', () => {
    const named = house
      .given(...begun)
      .when({ type: 'nameCustodian', person: 'ada' }, asking(ada, 'n'))
      .thenState()
    expect(custodianNow(named)).toBe('ada')
    expect(therapistsHere(named)).toEqual(['ada'])
    for (const person of ['somebody', 'constructor'])
      house
        .given(...begun)
        .when({ type: 'nameCustodian', person }, asking(ada, 'n'))
        .thenRefused('unknown')
    house
      .given(...begun)
      .when({ type: 'nameCustodian', person: null }, asking(ada, 'n'))
      .thenRefused('nothing-changed')
    house
      .given(...begun)
      .when({ type: 'nameCustodian', person: 'ada' }, asking(mara, 'n'))
      .thenRefused('not-allowed')
  })
  it('whoever has left is none any more', () => {
    const member = { person: 'tom', name: 'Tom', roles: ['assistant'] as const, since: day(0) }
    const members = { tom: { ...member, ended: day(1) } }
    expect(custodianNow({ ...noPractice, members, custodian: 'tom' })).toBeNull()
  })
})

describe('a chart whose therapist has gone', () => {
  it('is opened by the named custodian, with a reason, for thirty days, all of it to read', () => {
    const after = given(...added)
      .when(open, asking(custodian, 'c', gone))
      .thenState()
    expect(after.grants['c.0']).toMatchObject({ basis: 'custodian', parts: SECTIONS, until: day(CUSTODY_DAYS - 1) })
    const [one] = after.emergencies ?? []
    expect(one).toMatchObject({ basis: 'custodian', reason: open.reason })
    expect(one && [isOpenOn(one, day(29)), isOpenOn(one, day(30))]).toEqual([true, false])
  })
  it('not by anybody else, not without a reason, not while somebody works with the client', () => {
    for (const who of [ben, ada, jo])
      given(...added)
        .when(open, asking(who, 'c', gone))
        .thenRefused('not-allowed')
    given(...added)
      .when(open, asking({ person: 'eve', capacity: 'custodian' }, 'c', gone))
      .thenRefused('not-allowed')
    given(...added)
      .when({ ...open, reason: '' }, asking(custodian, 'c', gone))
      .thenRefused('reason-needed')
    given(...added)
      .when(open, asking(custodian, 'c', { supplied: { custodian: 'tom', therapistsHere: ['mara'] } }))
      .thenRefused('still-cared-for')
  })
  it('opened again, it runs for another month, and both stay to be seen', () => {
    const after = given(...opened)
      .when(open, asking(custodian, 'd', { ...gone, on: day(20) }))
      .thenState()
    expect(Object.keys(after.grants)).toEqual(['d.0'])
    expect(after.emergencies).toHaveLength(2)
  })
  it('the custodian puts a new therapist on the team, and ends it; so may the client, and the new therapist', () => {
    const joined = given(...opened)
      .when({ type: 'joinTeam', therapist: 'ben' }, asking(custodian, 'j'))
      .thenState()
    expect(joined.team).toEqual(['mara', 'ben'])
    for (const who of [custodian, jo, ben])
      expect(
        given(...opened)
          .when({ type: 'endGrant', grant: 'c.0' }, asking(who, 'e'))
          .thenState().grants,
      ).toEqual({})
    given(...opened)
      .when({ type: 'endGrant', grant: 'c.0' }, asking({ person: 'eve', capacity: 'custodian' }, 'e'))
      .thenRefused('not-allowed')
  })
  it('is looked at by an administrator like an emergency, and never by the custodian themselves', () => {
    const review = { type: 'reviewEmergency', grant: 'c.0', words: 'Right' } as const
    given(...opened)
      .when(review, asking({ person: 'tom', capacity: 'administrator' }, 'r'))
      .thenRefused('not-allowed')
    given(...opened)
      .when(review, asking(ada, 'r'))
      .thenState()
  })
})
