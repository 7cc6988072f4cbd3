import { describe, expect, it } from 'vitest'
import { type Client, type ClientCommand, clientDecider, type ClientFact, isUnderAge } from '#domain/practice/client.ts'
import { partsGranted } from '#domain/practice/supporter.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, day, jo, mara, tom, type Someone, waymark } from '#testing/people.ts'

const { given } = scenes<Client, ClientCommand, ClientFact>(clientDecider)
const does = (who: Someone, command: string, what: ClientCommand) => ({ command: what, asking: asking(who, command) })
const add = (more: Record<string, unknown> = {}) =>
  ({ type: 'addClient', client: 'jo', name: 'Jo', adult: true, ...more }) as ClientCommand
const reach = { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true } as const
const added = [does(mara, 'add', add())]
const invite = { type: 'inviteClient' } as const

describe('a client', () => {
  it('is added by a therapist, who then works with them', () => {
    expect(given(...added).before).toMatchObject({ id: 'jo', team: ['mara'], addedOn: day(0) })
    given(...added)
      .when(add(), asking(mara, 'a'))
      .thenRefused('already-exists')
    for (const who of [tom, ada, jo]) given().when(add(), asking(who, 'a')).thenRefused('not-allowed')
    given().when({ type: 'renameClient', name: 'Jo' }, asking(mara, 'a')).thenRefused('unknown')
  })
  it('adult, or a birth date that can be', () => {
    given()
      .when(add({ adult: false }), asking(mara, 'a'))
      .thenRefused('date-needed')
    given()
      .when(add({ adult: false, birthDate: '2010-02-31' }), asking(mara, 'a'))
      .thenRefused('invalid')
    given()
      .when(add({ adult: false, birthDate: '2027-01-01' }), asking(mara, 'a'))
      .thenRefused('date-in-the-future')
  })
  it('is written to only when mailbox and phone are theirs and they said yes', () => {
    given(...added)
      .when(invite, asking(mara, 'a'))
      .thenRefused('not-reachable')
    for (const no of [{ mayWrite: false }, { ownMailbox: false }])
      given(...added, does(tom, 'r', { ...reach, ...no }))
        .when(invite, asking(mara, 'a'))
        .thenRefused('not-reachable')
    given(...added, does(tom, 'r', reach))
      .when(invite, asking(mara, 'a'))
      .thenState()
    given(...added, does(tom, 'r', reach), does(waymark, 'l', { type: 'linkClient', person: 'jo-p' }))
      .when(invite, asking(mara, 'a'))
      .thenFacts({ type: 'clientInvited', on: day(0) })
  })
})

describe("under the practice's age of consent", () => {
  const young = [does(mara, 'add', add({ adult: false, birthDate: '2011-11-03' })), does(mara, 'r', reach)]
  const consent = { supplied: { ageOfConsent: 15 } }
  it('invites nobody, until the birthday', () => {
    given(...young)
      .when(invite, asking(mara, 'a', consent))
      .thenRefused('under-age', 'jo')
    given(...young)
      .when(invite, asking(mara, 'a', { ...consent, on: '2026-11-03' }))
      .thenState()
    given(...young)
      .when(invite, asking(mara, 'a', { on: '2026-11-03' }))
      .thenRefused('under-age')
  })
  it('a birth date counts for more than "adult"', () => {
    const { before } = given(does(mara, 'add', add({ adult: true, birthDate: '2015-01-01' })))
    expect(isUnderAge(before, 18, day(0))).toBe(true)
    expect(isUnderAge(given(...added).before, 18, day(0))).toBe(false)
  })
})

describe('the team', () => {
  it('grows and shrinks by name', () => {
    const two = [...added, does(mara, 'j', { type: 'joinTeam', therapist: 'ben' })]
    expect(given(...two).before.team).toEqual(['mara', 'ben'])
    given(...two)
      .when({ type: 'joinTeam', therapist: 'ben' }, asking(mara, 'a'))
      .thenRefused('already-exists')
    expect(
      given(...two)
        .when({ type: 'leaveTeam', therapist: 'mara' }, asking(ben, 'a'))
        .thenState().team,
    ).toEqual(['ben'])
    given(...added)
      .when({ type: 'leaveTeam', therapist: 'ben' }, asking(mara, 'a'))
      .thenRefused('unknown')
  })
  it('somebody stays with a client', () => {
    given(...added)
      .when({ type: 'leaveTeam', therapist: 'mara' }, asking(mara, 'a'))
      .thenRefused('last-therapist')
  })
  it('a plan is noted once', () => {
    const noted = [...added, does(mara, 'p', { type: 'notePlan', plan: 'p1' })]
    given(...noted)
      .when({ type: 'notePlan', plan: 'p1' }, asking(mara, 'a'))
      .thenRefused('already-exists')
  })
  it('a new name is a new name', () => {
    given(...added)
      .when({ type: 'renameClient', name: 'Jo' }, asking(mara, 'a'))
      .thenRefused('nothing-changed')
    expect(
      given(...added)
        .when({ type: 'renameClient', name: 'Jo Park', pronouns: 'they' }, asking(tom, 'a'))
        .thenState().name,
    ).toBe('Jo Park')
  })
})

describe('what the client lets others see', () => {
  const grant = { type: 'giveGrant', grantee: 'kit', parts: ['goals'], until: day(7) } as ClientCommand
  const granted = [...added, does(jo, 'g', grant)]
  it('the client alone gives it, by part and until a day', () => {
    given(...added)
      .when(grant, asking(mara, 'a'))
      .thenRefused('not-allowed')
    given(...added)
      .when({ ...grant, until: day(-1) } as ClientCommand, asking(jo, 'a'))
      .thenRefused('date-in-the-past')
    const { before } = given(...granted)
    expect(partsGranted(before, 'kit', day(0), () => false)).toEqual(['goals'])
    expect(partsGranted(before, 'kit', day(7), () => false)).toEqual(['goals'])
    expect(partsGranted(before, 'kit', day(8), () => false)).toEqual([])
    expect(partsGranted(before, 'someone', day(0), () => false)).toEqual([])
  })
  it('and ends it', () => {
    expect(
      partsGranted(
        given(...granted)
          .when({ type: 'endGrant', grant: 'g.0' }, asking(jo, 'e'))
          .thenState(),
        'kit',
        day(0),
        () => false,
      ),
    ).toEqual([])
    given(...granted)
      .when({ type: 'endGrant', grant: 'constructor' }, asking(jo, 'e'))
      .thenRefused('unknown')
    given(...granted)
      .when({ type: 'endGrant', grant: 'g.0' }, asking(mara, 'e'))
      .thenRefused('not-allowed')
  })
})
