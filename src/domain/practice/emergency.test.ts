import { describe, expect, it } from 'vitest'
import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import { isOpenOn } from '#domain/practice/emergency.ts'
import { partsGranted } from '#domain/practice/supporter.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, day, jo, kit, mara, sana, SIGNED_IN_AGAIN, type Someone, tom } from '#testing/people.ts'

const { given } = scenes<Client, ClientCommand, ClientFact>(clientDecider)
const does = (who: Someone, command: string, what: ClientCommand) => ({ command: what, asking: asking(who, command) })
const added = [does(mara, 'add', { type: 'addClient', client: 'jo', name: 'Jo', adult: true })]
const open: ClientCommand = { type: 'openEmergency', reason: 'Jo rang and said goodbye' }
const opens = (who: Someone, command: string) => ({
  command: open,
  asking: asking(who, command, { supplied: SIGNED_IN_AGAIN }),
})
const opened = [...added, opens(ben, 'e')]
const end: ClientCommand = { type: 'endGrant', grant: 'e.0' }
const review: ClientCommand = { type: 'reviewEmergency', grant: 'e.0', words: 'Spoke with both: it was right.' }
const benInEmergency: Someone = { person: 'ben', capacity: 'emergency' }

describe('a chart opened in an emergency', () => {
  it('is opened by a therapist or a supervisor with a reason, to read, until the end of the next day', () => {
    for (const who of [ben, sana]) {
      const after = given(...added)
        .when(open, asking(who, 'e', { supplied: SIGNED_IN_AGAIN }))
        .thenState()
      expect(after.grants['e.0']).toMatchObject({
        grantee: who.person,
        basis: 'emergency',
        from: day(0),
        until: day(1),
      })
      const [one] = after.emergencies ?? []
      expect(one).toMatchObject({ reason: 'Jo rang and said goodbye', grantee: who.person })
      expect([day(-1), day(0), day(1), day(2)].map((on) => one && isOpenOn(one, on))).toEqual([
        false,
        true,
        true,
        false,
      ])
    }
  })
  it('never without a reason, and by nobody else', () => {
    given(...added)
      .when({ type: 'openEmergency', reason: '' }, asking(ben, 'e'))
      .thenRefused('reason-needed')
    for (const who of [jo, tom, ada, kit, benInEmergency])
      given(...added)
        .when(open, asking(who, 'e'))
        .thenRefused('not-allowed')
    given().when(open, asking(ben, 'e')).thenRefused('unknown')
  })
  it.each(['', 'x', 'urgent', '..........', 'aaaaaaaaaaaa', '1234567890 12'])(
    'not with “%s”, which says nothing',
    (reason) => {
      given(...added)
        .when({ type: 'openEmergency', reason }, asking(ben, 'e', { supplied: SIGNED_IN_AGAIN }))
        .thenRefused('reason-needed')
    },
  )
  it('only by somebody who has just shown again who they are', () => {
    given(...added)
      .when(open, asking(ben, 'e'))
      .thenRefused('sign-in-again')
  })
  it('is not needed by the care team, nor twice at a time', () => {
    given(...added)
      .when(open, asking(mara, 'e'))
      .thenRefused('already-open')
    given(...opened)
      .when(open, asking(ben, 'again', { on: day(1) }))
      .thenRefused('already-open')
    const twice = given(...opened)
      .when(open, asking(ben, 'again', { on: day(2), supplied: SIGNED_IN_AGAIN }))
      .thenState()
    expect(twice.emergencies).toHaveLength(2)
  })
  it('makes nobody a supporter, and asks nobody on the team to leave', () => {
    const { before } = given(...opened)
    expect(partsGranted(before, 'ben', day(0), () => false)).toEqual([])
    expect(before.team).toEqual(['mara'])
  })
})

describe('it ends', () => {
  it('early by the client, by the care team, by an administrator, or by whoever opened it', () => {
    for (const who of [jo, mara, ada, benInEmergency]) {
      const after = given(...opened)
        .when(end, asking(who, 'x'))
        .thenState()
      expect(after.grants).toEqual({})
      expect(after.emergencies?.[0]?.ended?.by).toBe(who.person)
      expect(after.emergencies?.some((one) => isOpenOn(one, day(0)))).toBe(false)
    }
  })
  it('by nobody else, and not what the client chose themselves', () => {
    for (const who of [sana, tom, kit])
      given(...opened)
        .when(end, asking(who, 'x'))
        .thenRefused('not-allowed')
    given(...opened)
      .when(end, asking({ person: 'sana', capacity: 'emergency' }, 'x'))
      .thenRefused('not-allowed', 'e.0')
    given(...opened, does(jo, 'g', { type: 'giveGrant', grantee: 'ben', parts: ['goals'] }))
      .when({ type: 'endGrant', grant: 'g.0' }, asking(benInEmergency, 'x'))
      .thenRefused('not-allowed', 'g.0')
    given(...opened, does(jo, 'x', end))
      .when(end, asking(jo, 'y'))
      .thenRefused('unknown', 'e.0')
  })
})

describe('an administrator looks at it', () => {
  it('and says so in a few words, once, also after it has ended', () => {
    const after = given(...opened, does(jo, 'x', end))
      .when(review, asking(ada, 'r'))
      .thenState()
    expect(after.emergencies?.[0]?.reviewed).toMatchObject({ by: 'ada', words: 'Spoke with both: it was right.' })
    expect(after.emergencies?.[0]?.reviewed?.forClient).toBeUndefined()
    const told = given(...opened)
      .when({ ...review, forClient: true } as ClientCommand, asking(ada, 'r'))
      .thenState()
    expect(told.emergencies?.[0]?.reviewed).toMatchObject({ forClient: true })
    given(...opened, does(ada, 'r', review))
      .when(review, asking(ada, 'again'))
      .thenRefused('already-answered', 'e.0')
    given(...opened)
      .when({ ...review, words: '' } as ClientCommand, asking(ada, 'r'))
      .thenRefused('empty-words')
  })
  it('nobody at their own, nobody who runs nothing, and nothing that is not there', () => {
    given(...opened)
      .when(review, asking({ person: 'ben', capacity: 'administrator' }, 'r'))
      .thenRefused('not-allowed', 'e.0')
    for (const who of [jo, mara, ben, sana, tom, benInEmergency])
      given(...opened)
        .when(review, asking(who, 'r'))
        .thenRefused('not-allowed')
    given(...opened)
      .when({ ...review, grant: 'constructor' } as ClientCommand, asking(ada, 'r'))
      .thenRefused('unknown', 'constructor')
    given(...opened, does(jo, 'g', { type: 'giveGrant', grantee: 'kit', parts: ['goals'] }))
      .when({ ...review, grant: 'g.0' } as ClientCommand, asking(ada, 'r'))
      .thenRefused('unknown', 'g.0')
  })
})
