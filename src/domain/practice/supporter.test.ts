import { describe, expect, it } from 'vitest'
import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import {
  invitationsOf,
  LONGEST_DAYS,
  partsGranted,
  supporterAt,
  supporterInvitedBy,
} from '#domain/practice/supporter.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, day, jo, kit, mara, type Someone, tom, waymark } from '#testing/people.ts'

const { given } = scenes<Client, ClientCommand, ClientFact>(clientDecider)
const does = (who: Someone, command: string, what: ClientCommand, on = day(0)) => ({
  command: what,
  asking: asking(who, command, { on }),
})
const invite = (more: object = {}): ClientCommand => ({
  type: 'inviteSupporter',
  plan: 'p',
  name: 'Kit',
  relation: 'my sister',
  parts: ['goals', 'hardTimes'],
  until: day(30),
  what: 'May read my goals, and what is for hard times.',
  ...more,
})
const link = { type: 'linkSupporter', supporter: 'i.0', person: 'kit' } as const
const change = (more: object = {}): ClientCommand => ({
  type: 'changeSupporter',
  supporter: 'i.0',
  parts: ['goals'],
  until: day(60),
  what: 'May read my goals.',
  ...more,
})
const known = [
  does(mara, 'add', { type: 'addClient', client: 'jo', name: 'Jo', adult: true }),
  does(mara, 'n', { type: 'notePlan', plan: 'p' }),
  does(waymark, 'l', { type: 'linkClient', person: 'jo-p' }),
]
const invited = [...known, does(jo, 'i', invite())]
const joined = [...invited, does(waymark, 'j', link, day(1))]
const shown = (client: Client, on = day(1), holds = true) => partsGranted(client, 'kit', on, () => holds)

describe('a client lets somebody read along', () => {
  it('the client alone, for a plan of theirs, with parts and a day', () => {
    for (const who of [mara, tom, ada, kit])
      given(...known)
        .when(invite(), asking(who, 'i'))
        .thenRefused('not-allowed')
    for (const [more, code] of [
      [{ plan: 'another' }, 'unknown'],
      [{ name: '' }, 'empty-words'],
      [{ relation: '' }, 'empty-words'],
      [{ what: '' }, 'empty-words'],
      [{ parts: [] }, 'invalid'],
      [{ parts: ['goals', 'goals'] }, 'invalid'],
      [{ until: '2026-02-31' }, 'date-needed'],
      [{ until: day(-1) }, 'date-in-the-past'],
      [{ until: day(LONGEST_DAYS + 1) }, 'date-in-the-future'],
    ] as const)
      given(...known)
        .when(invite(more), asking(jo, 'i'))
        .thenRefused(code)
    given(...known)
      .when(invite({ until: day(LONGEST_DAYS) }), asking(jo, 'i'))
      .thenState()
  })
  it('who was invited reads nothing until they have come', () => {
    const { before } = given(...invited)
    expect(before.grants).toEqual({})
    expect(before.supporters).toMatchObject([{ id: 'i.0', consents: ['i.0'], invitedOn: day(0) }])
  })
  it('who has come reads these parts until that day, and only while the consent holds', () => {
    const { before } = given(...joined)
    expect(shown(before)).toEqual(['goals', 'hardTimes'])
    expect(shown(before, day(30))).toEqual(['goals', 'hardTimes'])
    expect(shown(before, day(31))).toEqual([])
    expect(shown(before, day(1), false)).toEqual([])
    expect(partsGranted(before, 'somebody', day(1), () => true)).toEqual([])
  })
  it('an invitation is taken once, and not by the client themselves', () => {
    given(...joined)
      .when({ ...link, person: 'somebody' }, asking(waymark, 'again'))
      .thenRefused('already-exists')
    given(...invited)
      .when({ ...link, person: 'jo-p' }, asking(waymark, 'own'))
      .thenRefused('not-allowed')
    given(...invited)
      .when(link, asking(jo, 'self'))
      .thenRefused('not-allowed')
  })
  it('nobody is invited for somebody under the age of consent', () => {
    const birthDate = '2012-01-01'
    const young = [
      does(mara, 'add', { type: 'addClient', client: 'jo', name: 'Jo', adult: false, birthDate }),
      does(mara, 'n', { type: 'notePlan', plan: 'p' }),
    ]
    given(...young)
      .when(invite(), asking(jo, 'i', { supplied: { ageOfConsent: 16 } }))
      .thenRefused('under-age', 'jo')
    given(...young)
      .when(invite(), asking(jo, 'i', { supplied: { ageOfConsent: 14 } }))
      .thenState()
  })
})

describe('somebody is invited again', () => {
  const again = { type: 'inviteSupporterAgain', supporter: 'i.0' } as const
  it('by the client alone, with what was chosen unchanged, and the new invitation is the one that is taken', () => {
    for (const who of [mara, tom, ada, kit, waymark])
      given(...invited)
        .when(again, asking(who, 'a'))
        .thenRefused('not-allowed')
    const after = given(...invited)
      .when(again, asking(jo, 'a', { on: day(9) }))
      .thenFacts({ type: 'supporterInvitedAgain', supporter: 'i.0', invitation: 'a.0', on: day(9) })
      .thenState()
    const one = supporterAt(after, 'i.0')
    expect(one).toMatchObject({ parts: ['goals', 'hardTimes'], until: day(30), consents: ['i.0'], invitedOn: day(9) })
    expect(one && invitationsOf(one)).toEqual(['i.0', 'a.0'])
    const came = given(...invited, does(jo, 'a', again, day(9)))
      .when({ ...link, supporter: 'a.0' }, asking(waymark, 'j', { on: day(10) }))
      .thenState()
    expect(shown(came, day(10))).toEqual(['goals', 'hardTimes'])
    expect(supporterInvitedBy(came, 'a.0')).toMatchObject({ id: 'i.0', person: 'kit', joinedOn: day(10) })
  })
  it('also who has come and cannot sign in any more; they stay the same person and nobody takes their place', () => {
    const lost = [...joined, does(jo, 'a', again, day(9))]
    expect(shown(given(...lost).before, day(9))).toEqual(['goals', 'hardTimes'])
    given(...lost)
      .when({ ...link, supporter: 'a.0', person: 'somebody' }, asking(waymark, 'j'))
      .thenRefused('already-exists')
  })
  it('not after the day or the end, not under age, and not of nobody', () => {
    given(...invited)
      .when(again, asking(jo, 'a', { on: day(31) }))
      .thenRefused('date-in-the-past')
    given(...invited, does(jo, 'e', { type: 'endSupporter', supporter: 'i.0' }))
      .when(again, asking(jo, 'a'))
      .thenRefused('line-ended')
    given(...invited)
      .when({ ...again, supporter: 'constructor' }, asking(jo, 'a'))
      .thenRefused('unknown')
  })
})

describe('what is shown changes', () => {
  it('the client chooses other parts and another day, with a consent of its own', () => {
    const after = given(...joined)
      .when(change(), asking(jo, 'c', { on: day(2) }))
      .thenState()
    expect(shown(after, day(60))).toEqual(['goals'])
    expect(supporterAt(after, 'i.0')?.consents).toEqual(['i.0', 'c.0'])
  })
  it('also before they have come, and once more after the day', () => {
    const before = given(...invited)
      .when(change(), asking(jo, 'c'))
      .thenState()
    expect(supporterAt(before, 'i.0')?.parts).toEqual(['goals'])
    const again = given(...joined)
      .when(change(), asking(jo, 'c', { on: day(40) }))
      .thenState()
    expect(shown(again, day(40))).toEqual(['goals'])
  })
  it('not to what it is, not without a part, and not of nobody', () => {
    for (const [more, code] of [
      [{ parts: ['goals', 'hardTimes'], until: day(30) }, 'nothing-changed'],
      [{ parts: [] }, 'invalid'],
      [{ until: day(0) }, 'date-in-the-past'],
      [{ supporter: 'constructor' }, 'unknown'],
    ] as const)
      given(...joined)
        .when(change(more), asking(jo, 'c', { on: day(1) }))
        .thenRefused(code)
  })
})

describe('it ends', () => {
  const end = { type: 'endSupporter', supporter: 'i.0' } as const
  it('at once, with the grant', () => {
    const after = given(...joined)
      .when(end, asking(jo, 'e', { on: day(2) }))
      .thenFacts(
        { type: 'supporterEnded', supporter: 'i.0', on: day(2) },
        { type: 'grantEnded', grant: 'i.0', on: day(2) },
      )
      .thenState()
    expect(shown(after, day(2))).toEqual([])
    expect(supporterAt(after, 'i.0')?.ended).toEqual({ on: day(2) })
  })
  it('ending the grant ends the supporter, too', () => {
    const after = given(...joined)
      .when({ type: 'endGrant', grant: 'i.0' }, asking(jo, 'e'))
      .thenState()
    expect([after.grants, supporterAt(after, 'i.0')?.ended]).toEqual([{}, { on: day(0) }])
  })
  it('for good: nothing is changed and nobody comes afterwards', () => {
    const ended = [...invited, does(jo, 'e', end)]
    for (const what of [link, change()])
      given(...ended)
        .when(what, asking(what === link ? waymark : jo, 'x'))
        .thenRefused('line-ended')
    given(...ended)
      .when(end, asking(jo, 'x'))
      .thenRefused('nothing-changed')
  })
  it('no therapist ends it, and no supporter changes it', () => {
    for (const who of [mara, kit])
      for (const what of [end, change(), { type: 'endGrant', grant: 'i.0' } as const])
        given(...joined)
          .when(what, asking(who, 'x'))
          .thenRefused('not-allowed')
  })
})
