import { describe, expect, it } from 'vitest'
import { agreementOf } from '#domain/plan/stance.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import {
  agreedPlan,
  answer,
  does,
  given,
  lineOf,
  marasWords,
  reword,
  suggest,
  suggestionOf,
  suggestStanding,
  write,
} from '#testing/plans.ts'

const takes = (what: string, reason = 'No answer came') => ({ type: 'takeEffect', what, reason }) as const
const dated = [...agreedPlan, does(mara, 's', suggest('method.0', { frequency: 'Every night' }, { answerBy: day(7) }))]
const line = [...agreedPlan, does(mara, 'm', write('intervention', { method: 'Light lamp' }, { answerBy: day(7) }))]
const later = { on: day(8) }

describe('in force, not yet agreed', () => {
  it('only after the day that both could see', () => {
    for (const [story, what] of [
      [dated, 's.0'],
      [line, 'm.0'],
    ] as const) {
      given(...story)
        .when(takes(what), asking(mara, 'a', { on: day(7) }))
        .thenRefused('not-yet-due')
      given(...story)
        .when(takes(what, ' '), asking(mara, 'a', later))
        .thenRefused('reason-needed')
      given(...story)
        .when(takes(what), asking(jo, 'a', later))
        .thenRefused('not-allowed')
      given(...story)
        .when(takes(what), asking(mara, 'a', later))
        .thenState()
    }
    given(...agreedPlan, does(mara, 'x', suggest('method.0', { frequency: 'Weekly' })))
      .when(takes('x.0'), asking(mara, 'a', later))
      .thenRefused('no-answer-date')
  })
  it('says so, with the reason, and still waits for the other', () => {
    const plan = given(...dated)
      .when(takes('s.0'), asking(mara, 'a', later))
      .thenState()
    expect(lineOf(plan, 'method.0').words['frequency']).toBe('Every night')
    expect(lineOf(plan, 'method.0').inForce).toEqual({ how: 'notYetAgreed', on: day(8), reason: 'No answer came' })
    expect(agreementOf(lineOf(plan, 'method.0'))).toBe('inForce')
    expect(suggestionOf(plan, 's.0').ended?.how).toBe('inForce')
    expect(waitsFor(plan, 'client')).toContainEqual({
      what: 'answerLine',
      line: 'method.0',
      sessions: 0,
      changedSince: true,
    })
  })
  it('becomes agreed by a yes', () => {
    const plan = given(...dated, does(mara, 'f', takes('s.0'), later))
      .when(answer('method.0', 'agree'), asking(jo, 'a', later))
      .thenState()
    expect(agreementOf(lineOf(plan, 'method.0'))).toBe('agreed')
  })
  it('a new standing that came into force alone does not show as agreed', () => {
    const story = [...agreedPlan, does(mara, 's', suggestStanding('method.0', 'paused', { answerBy: day(7) }))]
    const plan = given(...story)
      .when(takes('s.0'), asking(mara, 'a', later))
      .thenState()
    expect(lineOf(plan, 'method.0').standing).toBe('paused')
    expect(agreementOf(lineOf(plan, 'method.0'))).toBe('inForce')
  })
  it('not once the other has answered, even "let\'s talk"', () => {
    for (const said of ['no', 'notSure'] as const)
      given(...dated, does(jo, 'j', answer('s.0', said)))
        .when(takes('s.0'), asking(mara, 'a', later))
        .thenRefused('already-answered')
    given(...line, does(jo, 'j', answer('m.0', 'notSure')))
      .when(takes('m.0'), asking(mara, 'a', later))
      .thenRefused('already-answered')
    given(...line, does(mara, 'f', takes('m.0'), later))
      .when(takes('m.0'), asking(mara, 'a', { on: day(9) }))
      .thenRefused('already-answered')
  })
  it('the client too can let a suggestion take effect', () => {
    given(...agreedPlan, does(jo, 'j', suggest('method.0', { frequency: 'Weekly' }, { answerBy: day(7) })))
      .when(takes('j.0'), asking(jo, 'a', later))
      .thenState()
  })
  it('new words do not take effect by a day that had passed before they were written', () => {
    const again = does(mara, 'again', reword('m.0', { method: 'Light lamp, an hour' }), { on: day(7) })
    given(...line, again)
      .when(takes('m.0'), asking(mara, 'a', later))
      .thenRefused('no-answer-date')
    const early = does(mara, 'again', reword('m.0', { method: 'Light lamp, an hour' }), { on: day(1) })
    given(...line, early)
      .when(takes('m.0'), asking(mara, 'a', later))
      .thenState()
    const back = given(...line, again)
      .when({ type: 'undo', what: 'm.0' }, asking(mara, 'u', { on: day(7) }))
      .thenState()
    expect(lineOf(back, 'm.0').answerBy).toBe(day(7))
  })
  it('a suggestion on what was agreed elsewhere can take effect', () => {
    const story = [
      does(mara, 'open', { type: 'openPlan', plan: 'p', client: 'jo' }),
      does(mara, 'e', {
        type: 'enterEarlierPlan',
        agreedOn: day(-90),
        lines: [{ kind: 'intervention', words: { method: 'Sleep diary' } }],
      }),
      does(mara, 's', suggest('e.0', { frequency: 'Daily' }, { answerBy: day(7) })),
    ]
    given(...story)
      .when(takes('s.0'), asking(mara, 'a', later))
      .thenState()
  })
  it('not for a line that has ended', () => {
    given(...line, does(mara, 'e', { type: 'setStanding', line: 'm.0', standing: 'ended', reason: 'Too early' }))
      .when(takes('m.0'), asking(mara, 'a', later))
      .thenRefused('line-ended')
    given(...marasWords)
      .when(takes('nowhere'), asking(mara, 'a', later))
      .thenRefused('unknown')
  })
})
