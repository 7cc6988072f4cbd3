import { describe, expect, it } from 'vitest'
import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import { handOverComing, handOverObjected } from '#domain/practice/hand-over.ts'
import { scenes } from '#testing/given-when-then.ts'
import { ada, asking, ben, day, jo, mara, sana, type Someone, tom, waymark } from '#testing/people.ts'

const { given } = scenes<Client, ClientCommand, ClientFact>(clientDecider)
const does = (who: Someone, command: string, what: ClientCommand, on = day(0)) => ({
  command: what,
  asking: asking(who, command, { on }),
})
const begin = (more: object = {}): ClientCommand => ({
  type: 'handOver',
  to: 'ben',
  how: 'leave',
  on: day(14),
  note: 'Sleep comes first.',
  forClient: 'I move to another town.',
  ...more,
})
const about = { handOver: 'h.0' } as const
const added = [does(mara, 'add', { type: 'addClient', client: 'jo', name: 'Jo', adult: true })]
const coming = [...added, does(mara, 'h', begin())]
const objected = [...coming, does(jo, 'o', { type: 'objectToHandOver', ...about, words: 'Not yet.' }, day(3))]
const complete = { type: 'completeHandOver', ...about } as const

describe('a therapist hands a client over', () => {
  it('a therapist alone, to somebody who is not on the team, on a day that lies ahead', () => {
    for (const who of [jo, sana, ada, tom])
      given(...added)
        .when(begin(), asking(who, 'h'))
        .thenRefused('not-allowed')
    for (const [more, code] of [
      [{ to: 'mara' }, 'already-exists'],
      [{ forClient: '' }, 'empty-words'],
      [{ on: day(0) }, 'date-in-the-past'],
      [{ on: '2026-02-31' }, 'date-needed'],
      [{ on: day(366) }, 'date-in-the-future'],
    ] as const)
      given(...added)
        .when(begin(more), asking(mara, 'h'))
        .thenRefused(code)
    given(...coming)
      .when(begin(), asking(mara, 'x'))
      .thenRefused('already-open')
  })
  it('an objection is open until it is taken back, talked about, or the hand-over called off', () => {
    const open = (...story: typeof coming) => handOverObjected(given(...story).before)?.id
    expect(open(...coming)).toBeUndefined()
    expect(open(...objected)).toBe('h.0')
    const talked = { type: 'talkedAboutHandOver', ...about, on: day(30), words: 'In May.' } as const
    const again = { type: 'objectToHandOver', ...about } as const
    expect(open(...objected, does(jo, 'd', { type: 'dropObjection', ...about }))).toBeUndefined()
    expect(open(...objected, does(mara, 't', talked))).toBeUndefined()
    expect(open(...objected, does(mara, 't', talked), does(jo, 'no', again))).toBe('h.0')
    expect(open(...objected, does(mara, 'w', { type: 'withdrawHandOver', ...about }))).toBeUndefined()
  })
  it('nothing changes before the day; then the colleague joins and the therapist leaves', () => {
    expect(given(...coming).before.team).toEqual(['mara'])
    given(...coming)
      .when(complete, asking(waymark, 'c', { on: day(13) }))
      .thenRefused('not-yet-due', 'h.0')
    const after = given(...coming)
      .when(complete, asking(waymark, 'c', { on: day(14) }))
      .thenFacts(
        { type: 'teamJoined', therapist: 'ben' },
        { type: 'teamLeft', therapist: 'mara' },
        { type: 'handOverDone', handOver: 'h.0' },
      )
      .thenState()
    expect(after.team).toEqual(['ben'])
    expect(handOverComing(after)).toBeUndefined()
  })
  it('or both stay, and work on one plan', () => {
    const stay = [...added, does(mara, 'h', begin({ how: 'stay' }))]
    expect(
      given(...stay)
        .when(complete, asking(waymark, 'c', { on: day(14) }))
        .thenState().team,
    ).toEqual(['mara', 'ben'])
  })
  it('only the clock completes it, and only once', () => {
    for (const who of [mara, jo])
      given(...coming)
        .when(complete, asking(who, 'c', { on: day(14) }))
        .thenRefused('not-allowed')
    given(...coming, does(waymark, 'c', complete, day(14)))
      .when(complete, asking(waymark, 'd', { on: day(15) }))
      .thenRefused('not-open')
  })
  it('it can be called off', () => {
    const after = given(...coming)
      .when({ type: 'withdrawHandOver', ...about }, asking(mara, 'w', { on: day(2) }))
      .thenState()
    expect(after.handOvers).toMatchObject([{ withdrawn: { on: day(2), by: 'mara' } }])
    given(...coming)
      .when({ type: 'withdrawHandOver', handOver: 'constructor' }, asking(mara, 'w'))
      .thenRefused('unknown')
  })
})

describe('the client objects', () => {
  it('with or without words, and then no day changes anything', () => {
    for (const words of ['Not yet.', '', undefined]) {
      const after = given(...coming)
        .when({ type: 'objectToHandOver', ...about, ...(words === undefined ? {} : { words }) }, asking(jo, 'o'))
        .thenState()
      expect(after.handOvers?.[0]?.objected).toEqual({ on: day(0), words: words || undefined })
    }
    given(...objected)
      .when(complete, asking(waymark, 'c', { on: day(30) }))
      .thenRefused('talk-first', 'h.0')
    given(...objected)
      .when({ type: 'objectToHandOver', ...about }, asking(jo, 'x'))
      .thenRefused('already-answered')
    given(...coming)
      .when({ type: 'objectToHandOver', ...about }, asking(mara, 'x'))
      .thenRefused('not-allowed')
  })
  it('not after it was done', () => {
    given(...coming, does(waymark, 'c', complete, day(14)))
      .when({ type: 'objectToHandOver', ...about }, asking(jo, 'x', { on: day(14) }))
      .thenRefused('not-open')
  })
  it('they have talked: it goes on, on a day that lies ahead, with what they came to', () => {
    const talked = { type: 'talkedAboutHandOver', ...about, on: day(20), words: 'After one more session.' } as const
    const after = given(...objected)
      .when(talked, asking(mara, 't', { on: day(5) }))
      .thenState()
    expect(after.handOvers).toMatchObject([{ on: day(20), talked: { words: 'After one more session.' } }])
    expect(after.handOvers?.[0]?.objected).toBeUndefined()
    for (const [more, code] of [
      [{ words: '' }, 'empty-words'],
      [{ on: day(5) }, 'date-in-the-past'],
    ] as const)
      given(...objected)
        .when({ ...talked, ...more }, asking(mara, 't', { on: day(5) }))
        .thenRefused(code)
    given(...coming)
      .when(talked, asking(mara, 't'))
      .thenRefused('nothing-changed')
    // And the client may object once more.
    const again = given(...objected, does(mara, 't', talked, day(5)))
      .when({ type: 'objectToHandOver', ...about }, asking(jo, 'y', { on: day(6) }))
      .thenState()
    expect(again.handOvers?.[0]?.objected).toEqual({ on: day(6), words: undefined })
  })
  it('or the client says that it is all right after all', () => {
    const after = given(...objected)
      .when({ type: 'dropObjection', ...about }, asking(jo, 'd'))
      .thenState()
    expect(after.handOvers?.[0]?.objected).toBeUndefined()
    given(...coming)
      .when({ type: 'dropObjection', ...about }, asking(jo, 'd'))
      .thenRefused('nothing-changed')
    given(...objected)
      .when({ type: 'dropObjection', ...about }, asking(ben, 'd'))
      .thenRefused('not-allowed')
  })
})
