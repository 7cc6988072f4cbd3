import { describe, expect, it } from 'vitest'
import { statementsOn } from '#domain/plan/correction.ts'
import { freeze } from '#domain/plan/version.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import { does, given, signedPlan } from '#testing/plans.ts'

const ask = (more: Record<string, unknown> = {}) =>
  ({ type: 'askAmendment', line: 'need.0', words: 'I was never told that word.', ...more }) as never
const reply = (accept: boolean, reason?: string) =>
  ({ type: 'answerAmendment', amendment: 'a.0', accept, ...(reason ? { reason } : {}) }) as const
const state = (words = 'I see it differently.') => ({ type: 'attachStatement', amendment: 'a.0', words }) as const
const asked = [...signedPlan, does(jo, 'a', ask())]
const declined = [...asked, does(mara, 'no', reply(false, 'It is what the diary shows.'))]

describe('“please correct this about me”', () => {
  it('starts a clock of sixty days, and waits for the therapist', () => {
    const plan = given(...signedPlan)
      .when(ask(), asking(jo, 'a'))
      .thenState()
    expect(plan.amendments['a.0']).toMatchObject({ line: 'need.0', due: day(60) })
    expect(waitsFor(plan, 'therapist')).toContainEqual({
      what: 'answerAmendment',
      amendment: 'a.0',
      due: day(60),
      sessions: 0,
    })
  })
  it('is about a line or a version that is there, and says what', () => {
    given(...signedPlan)
      .when(ask({ line: undefined, version: 'v1.0' }), asking(jo, 'a'))
      .thenState()
    for (const [more, code] of [
      [{ version: 'v1.0' }, 'invalid'],
      [{ line: undefined }, 'invalid'],
      [{ line: 'gone.0' }, 'unknown'],
      [{ line: undefined, version: 'v9.0' }, 'unknown'],
      [{ words: ' ' }, 'empty-words'],
    ] as const)
      given(...signedPlan)
        .when(ask(more), asking(jo, 'a'))
        .thenRefused(code)
    given(...signedPlan)
      .when(ask(), asking(mara, 'a'))
      .thenRefused('not-allowed')
  })
})

describe('the answer', () => {
  it('reaches the client on their first page, until the two have met', () => {
    const told = { what: 'amendmentAnswered', amendment: 'a.0', sessions: 0 }
    expect(waitsFor(given(...asked).before, 'client')).not.toContainEqual(told)
    expect(waitsFor(given(...declined).before, 'client')).toContainEqual(told)
    expect(waitsFor(given(...declined).before, 'therapist')).not.toContainEqual(told)
    const met = [...declined, does(mara, 'o', { type: 'openSession' })]
    const held = given(...met, does(mara, 'h', { type: 'holdSession', session: 'o.0' })).before
    expect(waitsFor(held, 'client')).not.toContainEqual(told)
  })
  it('yes waits no longer; no needs a reason', () => {
    const yes = given(...asked)
      .when(reply(true), asking(mara, 'y'))
      .thenState()
    expect(waitsFor(yes, 'therapist').some((one) => one.what === 'answerAmendment')).toBe(false)
    expect(waitsFor(yes, 'therapist')).toContainEqual({ what: 'correct', amendment: 'a.0', due: day(60), sessions: 0 })
    given(...asked)
      .when(reply(false), asking(mara, 'n'))
      .thenRefused('reason-needed', 'a.0')
    given(...declined)
      .when(reply(true), asking(mara, 'y'))
      .thenRefused('already-answered', 'a.0')
    given(...asked)
      .when(reply(true), asking(jo, 'y'))
      .thenRefused('not-allowed')
  })
})

describe('a statement of disagreement', () => {
  it('stays with the line after a no', () => {
    const plan = given(...declined)
      .when(state(), asking(jo, 's'))
      .thenState()
    expect(statementsOn(plan.amendments, 'need.0')).toMatchObject([{ words: 'I see it differently.', by: 'jo' }])
    expect(statementsOn(plan.amendments, 'goal.0')).toEqual([])
  })
  it('is part of every version that is prepared from then on', () => {
    const plan = given(...declined, does(jo, 's', state())).before
    expect(freeze(plan, 2, { today: day(0) }, 'n').statements).toEqual([
      { about: 'need.0', words: 'I see it differently.', on: day(0) },
    ])
    expect(freeze(given(...declined).before, 2, { today: day(0) }, 'n')).not.toHaveProperty('statements')
  })
  it('alone asks for a new version', () => {
    given(...declined)
      .when({ type: 'prepareVersion' }, asking(mara, 'v2'))
      .thenRefused('nothing-changed')
    given(...declined, does(jo, 's', state()))
      .when({ type: 'prepareVersion' }, asking(mara, 'v2'))
      .thenState()
  })
  it('is for after a no, says something, and is the client’s', () => {
    given(...asked)
      .when(state(), asking(jo, 's'))
      .thenRefused('not-yet-due', 'a.0')
    given(...asked, does(mara, 'y', reply(true)))
      .when(state(), asking(jo, 's'))
      .thenRefused('not-yet-due', 'a.0')
    given(...declined)
      .when(state(' '), asking(jo, 's'))
      .thenRefused('empty-words')
    given(...declined)
      .when(state(), asking(mara, 's'))
      .thenRefused('not-allowed')
  })
})
