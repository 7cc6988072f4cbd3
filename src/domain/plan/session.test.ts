import { describe, expect, it } from 'vitest'
import { evolve } from '#domain/plan/plan.ts'
import { lastWorkedOn } from '#domain/plan/session.ts'
import { nextSession, waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara, sana } from '#testing/people.ts'
import { agreedPlan, answer, does, given, lineOf, marasWords, suggest, write } from '#testing/plans.ts'

const planned = [...marasWords, does(mara, 'p', { type: 'planSession', on: day(7) })]
const open = (session?: string) => ({ type: 'openSession', ...(session ? { session } : {}) }) as const

describe('a session', () => {
  it('is planned for a day ahead, once', () => {
    const { before } = given(...planned)
    expect(nextSession(before)).toBe(day(7))
    given(...planned)
      .when({ type: 'planSession', on: day(7) }, asking(mara, 'a'))
      .thenRefused('already-exists')
    given(...planned)
      .when({ type: 'planSession', on: day(-1) }, asking(mara, 'a'))
      .thenRefused('date-in-the-past')
    given(...planned)
      .when({ type: 'planSession', on: day(731) }, asking(mara, 'a'))
      .thenRefused('date-in-the-future')
    given(...planned)
      .when({ type: 'planSession', on: '2026-13-01' }, asking(mara, 'a'))
      .thenRefused('invalid')
    for (const who of [jo, sana])
      given(...planned)
        .when({ type: 'planSession', on: day(8) }, asking(who, 'a'))
        .thenRefused('not-allowed')
  })
  it('says that its day was read from a calendar, until it is set by hand', () => {
    const read = given(...planned)
      .when({ type: 'moveSession', session: 'p.0', on: day(9), from: 'calendar' }, asking(mara, 'a'))
      .thenState()
    expect(read.sessions).toEqual([{ id: 'p.0', on: day(9), state: 'planned', from: 'calendar' }])
    const byHand = given(...planned, does(mara, 'c', { type: 'planSession', on: day(9), from: 'calendar' }))
      .when({ type: 'moveSession', session: 'c.0', on: day(10) }, asking(mara, 'a'))
      .thenState()
    expect(byHand.sessions.at(-1)).toEqual({ id: 'c.0', on: day(10), state: 'planned' })
  })
  it('is moved or called off while it is planned', () => {
    const moved = given(...planned)
      .when({ type: 'moveSession', session: 'p.0', on: day(9) }, asking(mara, 'a'))
      .thenState()
    expect(nextSession(moved)).toBe(day(9))
    const off = given(...planned)
      .when({ type: 'cancelSession', session: 'p.0' }, asking(mara, 'a'))
      .thenState()
    expect(nextSession(off)).toBeNull()
    given(...planned)
      .when({ type: 'moveSession', session: 'p.0', on: day(7) }, asking(mara, 'a'))
      .thenRefused('nothing-changed')
    given(...planned)
      .when({ type: 'moveSession', session: 'x', on: day(7) }, asking(mara, 'a'))
      .thenRefused('unknown')
    given(...planned)
      .when({ type: 'cancelSession', session: 'x' }, asking(mara, 'a'))
      .thenRefused('unknown')
    const opened = [...planned, does(mara, 'o', open('p.0'))]
    const held = [...opened, does(mara, 'h', { type: 'holdSession', session: 'p.0' })]
    given(...held)
      .when({ type: 'cancelSession', session: 'p.0' }, asking(mara, 'a'))
      .thenRefused('already-open')
    given(...opened)
      .when({ type: 'moveSession', session: 'p.0', on: day(8) }, asking(mara, 'a'))
      .thenRefused('already-open')
  })
  it('is opened one at a time, also without a plan for it, and then held', () => {
    const story = [...marasWords, does(mara, 'o', open())]
    given(...story)
      .when(open(), asking(mara, 'a'))
      .thenRefused('already-open')
    given(...planned)
      .when(open('x'), asking(mara, 'a'))
      .thenRefused('unknown')
    given(...planned)
      .when({ type: 'holdSession', session: 'p.0' }, asking(mara, 'a'))
      .thenRefused('not-open')
    given(...planned)
      .when({ type: 'holdSession', session: 'x' }, asking(mara, 'a'))
      .thenRefused('unknown')
    const held = given(...story)
      .when({ type: 'holdSession', session: 'o.0', nextOn: day(7) }, asking(mara, 'h'))
      .thenState()
    expect(held.held).toBe(1)
    expect(nextSession(held)).toBe(day(7))
    given(...story, does(mara, 'h', { type: 'holdSession', session: 'o.0' }))
      .when(open('o.0'), asking(mara, 'a'))
      .thenRefused('already-open')
  })
})

describe('ending the plan', () => {
  const end = { type: 'closePlan', reason: 'We reached what we wanted.' } as const
  it('waits until the session that is open has been closed or called off', () => {
    const story = [...marasWords, does(mara, 'o', open())]
    given(...story)
      .when(end, asking(mara, 'end'))
      .thenRefused('session-still-open', 'o.0')
    for (const over of [
      { type: 'holdSession', session: 'o.0' } as const,
      { type: 'cancelSession', session: 'o.0' } as const,
    ])
      given(...story, does(mara, 'over', over))
        .when(end, asking(mara, 'end'))
        .thenFacts({ type: 'planClosed', on: day(0), reason: end.reason })
  })
  it('left no session open where it was ended during one, before that was refused', () => {
    const { before } = given(...planned, does(mara, 'o', open('p.0')))
    const fact = { type: 'planClosed', on: day(0), reason: 'Moved away.' } as const
    const ended = evolve(before, { fact, asking: asking(mara, 'end') })
    expect(ended.sessions.map(({ state }) => state)).toEqual(['held'])
    expect(ended.held).toBe(before.held + 1)
    expect(nextSession(ended)).toBeNull()
  })
  it('calls off what was planned', () => {
    const { before } = given(...planned)
    expect(nextSession(before)).not.toBeNull()
    const closed = { type: 'planClosed', on: day(0), reason: end.reason } as const
    given(...planned)
      .when(end, asking(mara, 'end'))
      .thenFacts({ type: 'sessionCancelled', session: 'p.0' }, closed)
    const ended = given(...planned)
      .when(end, asking(mara, 'end'))
      .thenState()
    expect(ended.sessions).toEqual([])
    expect(nextSession(ended)).toBeNull()
    // Earlier plans were ended without that: nothing comes there either.
    expect(nextSession(evolve(before, { fact: closed, asking: asking(mara, 'end') }))).toBeNull()
    given(...planned, does(mara, 'end', end))
      .when({ type: 'planSession', on: day(9) }, asking(mara, 'again', { on: day(1) }))
      .thenRefused('plan-closed')
  })
})

describe('closing a session', () => {
  const story = [...agreedPlan, does(mara, 'o', open(), { on: day(7) })]
  const close = (more: object = {}) => ({ type: 'holdSession', session: 'o.0', ...more }) as const
  it('says what it was about, and each line when it was last worked on', () => {
    const held = given(...story)
      .when(
        close({ workedOn: ['goal.0'], summary: ' The evenings. ', talked: ['note:x'] }),
        asking(mara, 'h', { on: day(7) }),
      )
      .thenState()
    expect(held.sessions.at(-1)).toMatchObject({ on: day(7), state: 'held', summary: 'The evenings.' })
    expect(lastWorkedOn(held, 'goal.0')).toBe(day(7))
    expect(lastWorkedOn(held, 'step.0')).toBeNull()
    given(...story)
      .when(close({ workedOn: ['nowhere'] }), asking(mara, 'h', { on: day(7) }))
      .thenRefused('unknown', 'nowhere')
  })
  it('happens once', () => {
    given(...story, does(mara, 'h', close(), { on: day(7) }))
      .when(close(), asking(mara, 'i', { on: day(7) }))
      .thenRefused('not-open')
  })
  it('keeps the day it really was, also when it is closed later', () => {
    const later = given(...story)
      .when(close(), asking(mara, 'h', { on: day(9) }))
      .thenState()
    expect(later.sessions.at(-1)?.on).toBe(day(7))
    const corrected = given(...story)
      .when(close({ on: day(5) }), asking(mara, 'h', { on: day(9) }))
      .thenState()
    expect(corrected.sessions.at(-1)?.on).toBe(day(5))
  })
  it('two on one day stand as they were opened', () => {
    const twice = given(
      ...story,
      does(mara, 'h', close({ summary: 'First' }), { on: day(7) }),
      { command: open(), asking: { ...asking(mara, 'a', { on: day(7) }), at: `${day(7)}T15:00:00.000Z` } },
      does(mara, 'b', { type: 'holdSession', session: 'a.0', summary: 'Second' }, { on: day(7) }),
    )
    expect(twice.before.sessions.map(({ summary }) => summary)).toEqual(['First', 'Second'])
  })
  it('is not for a day to come, nor for one before the plan, nor is the next session for a day that has gone by', () => {
    for (const [more, code] of [
      [{ on: day(10) }, 'date-in-the-future'],
      [{ on: day(-1) }, 'date-in-the-past'],
      [{ on: '2026-02-30' }, 'invalid'],
      [{ nextOn: day(8) }, 'date-in-the-past'],
      [{ nextOn: day(9 + 731) }, 'date-in-the-future'],
    ] as const)
      given(...story)
        .when(close(more), asking(mara, 'h', { on: day(9) }))
        .thenRefused(code)
  })
  it('is for a session that was opened: one that is still to come has not been held', () => {
    given(...planned)
      .when({ type: 'holdSession', session: 'p.0' }, asking(mara, 'h'))
      .thenRefused('not-open', 'p.0')
  })
  it('is not needed for one that did not take place: it is taken away and does not count', () => {
    const off = given(...story)
      .when({ type: 'cancelSession', session: 'o.0' }, asking(mara, 'c', { on: day(9) }))
      .thenState()
    expect(off.sessions).toEqual([])
    expect(off.held).toBe(0)
  })
})

describe('opening a session releases what was prepared for it', () => {
  const prepared = [
    { person: 'jo', capacity: 'client', act: { ...write('goal', { ownWords: 'Sing again' }), draft: 'd1' } },
    {
      person: 'mara',
      capacity: 'therapist',
      act: { ...answer('goal.0', 'no', { reason: 'First the test' }), draft: 'd2' },
    },
    { person: 'mara', capacity: 'therapist', act: answer('nowhere', 'agree') },
    { person: 'sana', capacity: 'supervisor', act: write('goal', { clinicalWording: 'Not hers to write' }) },
  ]
  const opening = asking(mara, 'o', { supplied: { prepared }, inRoomWith: 'mara' })

  it('by both, under their own names, in person', () => {
    const plan = given(...marasWords)
      .when(open(), opening)
      .thenState()
    expect(lineOf(plan, 'o.1')).toMatchObject({ by: 'jo', side: 'client', words: { ownWords: 'Sing again' } })
    expect(lineOf(plan, 'o.1').views.client?.inRoomWith).toBeUndefined()
    expect(lineOf(plan, 'goal.0').views.therapist).toMatchObject({ answer: 'no', by: 'mara' })
    expect(plan.takenDrafts).toEqual(['d1', 'd2'])
  })
  it('what no longer fits stays a draft, and only the two authors release anything', () => {
    const plan = given(...marasWords)
      .when(open(), opening)
      .thenState()
    expect(Object.keys(plan.lines)).not.toContain('o.4')
    expect(Object.values(plan.lines).some((line) => line.by === 'sana')).toBe(false)
  })
  it('nothing that had been shared already', () => {
    const shared = does(jo, 's', { ...write('goal', { ownWords: 'Sing again' }), draft: 'd1' } as never)
    const plan = given(...marasWords, shared)
      .when(open(), opening)
      .thenState()
    expect(Object.values(plan.lines).filter((line) => line.words['ownWords'] === 'Sing again')).toHaveLength(1)
  })
  it('each takes back only their own', () => {
    const both = [
      { person: 'jo', capacity: 'client', act: suggest('method.0', { frequency: 'Weekly' }) },
      { person: 'mara', capacity: 'therapist', act: answer('goal.0', 'otherWords', { wording: { lifeArea: 'mind' } }) },
    ]
    const story = [...marasWords, does(mara, 'o', open(), { supplied: { prepared: both } })]
    const plan = given(...story)
      .when({ type: 'undo', what: 'goal.0' }, asking(mara, 'u'))
      .thenState()
    expect(plan.suggestions['o.1']).toBeDefined()
    expect(plan.suggestions['o.2']).toBeUndefined()
    given(...story)
      .when({ type: 'undo', what: 'o.1' }, asking(mara, 'u'))
      .thenRefused('nothing-to-undo')
  })
})

describe('sharing several together', () => {
  it('is all or nothing', () => {
    const fits = write('goal', { ownWords: 'Sing again' })
    const plan = given(...marasWords)
      .when({ type: 'share', acts: [fits, answer('method.0', 'agree')] } as never, asking(jo, 's'))
      .thenState()
    expect(lineOf(plan, 's.0').words['ownWords']).toBe('Sing again')
    given(...marasWords)
      .when({ type: 'share', acts: [fits, answer('nowhere', 'agree')] } as never, asking(jo, 's'))
      .thenRefused('unknown', 'nowhere')
    given(...marasWords)
      .when({ type: 'share', acts: [fits] } as never, asking(sana, 's'))
      .thenRefused('not-allowed')
  })
  it('a later one builds on an earlier one', () => {
    const acts = [
      write('goal', { ownWords: 'Sing' }),
      write('step', { action: 'Call', owner: 'client' }, { parent: 's.0' }),
    ]
    const plan = given(...marasWords)
      .when({ type: 'share', acts } as never, asking(jo, 's'))
      .thenState()
    expect(lineOf(plan, 's.1').parent).toBe('s.0')
  })
})

describe('what waits for whom', () => {
  const heldOnce = (story: readonly never[] | typeof agreedPlan, name: string) => [
    ...story,
    does(mara, name, open()),
    does(mara, `${name}h`, { type: 'holdSession', session: `${name}.0` }),
  ]
  it('is counted in sessions', () => {
    const story = heldOnce([...agreedPlan, does(mara, 's', suggest('method.0', { frequency: 'Weekly' }))], 'a')
    const { before } = given(...heldOnce(story, 'b'))
    expect(waitsFor(before, 'client')).toContainEqual({
      what: 'answerSuggestion',
      suggestion: 's.0',
      line: 'method.0',
      sessions: 2,
    })
    expect(waitsFor(before, 'therapist')).toEqual([])
  })
  it('so is a version that waits for a signature', () => {
    const { before } = given(...heldOnce([...agreedPlan, does(mara, 'v', { type: 'prepareVersion' })], 'a'))
    expect(waitsFor(before, 'client')[0]).toEqual({ what: 'sign', version: 'v.0', number: 1, sessions: 1 })
  })
  it('"let\'s talk" waits for the therapist, about a line and about a suggestion', () => {
    const line = given(...marasWords)
      .when(answer('method.0', 'notSure'), asking(jo, 'a'))
      .thenState()
    expect(waitsFor(line, 'therapist')).toContainEqual({ what: 'talkAbout', line: 'method.0', sessions: 0 })
    const suggestion = given(...agreedPlan, does(mara, 's', suggest('method.0', { frequency: 'Weekly' })))
      .when(answer('s.0', 'notSure'), asking(jo, 'a'))
      .thenState()
    expect(waitsFor(suggestion, 'therapist')).toContainEqual({ what: 'talkAbout', line: 'method.0', sessions: 0 })
    expect(waitsFor(suggestion, 'client').filter((one) => 'line' in one && one.line === 'method.0')).toEqual([])
  })
  it('own words about me ask nobody for an answer', () => {
    const { before } = given(...marasWords)
    expect(waitsFor(before, 'therapist').map((one) => ('line' in one ? one.line : ''))).toEqual(['goal.0', 'step.0'])
  })
  it('what has ended waits for nobody', () => {
    const plan = given(...marasWords)
      .when({ type: 'setStanding', line: 'method.0', standing: 'ended', reason: 'x' }, asking(mara, 'a'))
      .thenState()
    expect(waitsFor(plan, 'client').filter((one) => 'line' in one && one.line === 'method.0')).toEqual([])
  })
})
