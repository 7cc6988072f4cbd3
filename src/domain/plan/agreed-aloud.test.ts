import { describe, expect, it } from 'vitest'
import { agreementOf, currentView } from '#domain/plan/stance.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import {
  agreedPlan,
  answer,
  does,
  given,
  lineOf,
  marasWords,
  suggest,
  suggestionOf,
  suggestStanding,
} from '#testing/plans.ts'

const aloud = (to: string, on = day(0)) => ({ type: 'recordAloud', to, on, channel: 'phone' }) as const
const recorded = [...marasWords, does(mara, 'aloud', aloud('method.0'))]
const suggested = [...agreedPlan, does(mara, 's', suggest('method.0', { frequency: 'Every night' }))]

describe('agreed aloud', () => {
  it('shows the day, the channel and who recorded it, and is not yet confirmed', () => {
    const { before } = given(...recorded)
    expect(currentView(lineOf(before, 'method.0'), 'client')).toMatchObject({
      answer: 'agree',
      by: 'mara',
      how: 'aloud',
      aloud: { on: day(0), channel: 'phone', confirmed: false },
    })
    expect(agreementOf(lineOf(before, 'method.0'))).toBe('agreed')
    expect(waitsFor(before, 'client')).toContainEqual({ what: 'confirm', line: 'method.0', sessions: 0 })
  })
  it('is confirmed by the client, or answered otherwise', () => {
    const plan = given(...recorded)
      .when({ type: 'confirmAloud', to: 'method.0' }, asking(jo, 'c'))
      .thenState()
    expect(lineOf(plan, 'method.0').views.client?.aloud?.confirmed).toBe(true)
    expect(waitsFor(plan, 'client').filter((one) => 'line' in one && one.line === 'method.0')).toEqual([])
    const other = given(...recorded)
      .when(answer('method.0', 'no'), asking(jo, 'n'))
      .thenState()
    expect(lineOf(other, 'method.0').views.client).toMatchObject({ answer: 'no', how: 'said', by: 'jo' })
    given(...recorded)
      .when({ type: 'confirmAloud', to: 'method.0' }, asking(mara, 'c'))
      .thenRefused('not-allowed')
  })
  it('is recorded by the therapist, of a day that has been', () => {
    given(...marasWords)
      .when(aloud('method.0'), asking(jo, 'a'))
      .thenRefused('not-allowed')
    given(...marasWords)
      .when(aloud('method.0', day(1)), asking(mara, 'a'))
      .thenRefused('date-in-the-future')
    given(...marasWords)
      .when(aloud('nowhere'), asking(mara, 'a'))
      .thenRefused('unknown')
  })
  it('never over what the client has said', () => {
    for (const said of ['agree', 'no', 'notSure'] as const)
      given(...marasWords, does(jo, 'j', answer('method.0', said)))
        .when(aloud('method.0'), asking(mara, 'a'))
        .thenRefused('already-answered')
  })
  it('a suggestion agreed aloud changes the line', () => {
    const plan = given(...suggested)
      .when(aloud('s.0'), asking(mara, 'a'))
      .thenState()
    expect(lineOf(plan, 'method.0').words['frequency']).toBe('Every night')
    expect(lineOf(plan, 'method.0').views.client).toMatchObject({ how: 'aloud', by: 'mara' })
    expect(lineOf(plan, 'method.0').views.therapist).toMatchObject({ how: 'said', answer: 'agree' })
    expect(suggestionOf(plan, 's.0')).toMatchObject({
      ended: { how: 'agreed' },
      aloud: { on: day(0), channel: 'phone' },
    })
  })
  it('taken back by the one who recorded it, the suggestion waits again', () => {
    const story = [...suggested, does(mara, 'a', aloud('s.0'))]
    const plan = given(...story)
      .when({ type: 'undo', what: 's.0' }, asking(mara, 'u'))
      .thenState()
    expect(lineOf(plan, 'method.0').words['frequency']).toBeUndefined()
    expect(suggestionOf(plan, 's.0').ended).toBeUndefined()
    expect(suggestionOf(plan, 's.0').aloud).toBeUndefined()
    given(...story)
      .when({ type: 'undo', what: 'method.0' }, asking(mara, 'u'))
      .thenRefused('nothing-to-undo')
  })
  it("the client's own suggestion is not for the client to agree to", () => {
    given(...agreedPlan, does(jo, 'j', suggest('method.0', { frequency: 'Weekly' })))
      .when(aloud('j.0'), asking(mara, 'a'))
      .thenRefused('own-suggestion')
    given(...suggested, does(jo, 'n', answer('s.0', 'no')))
      .when(aloud('s.0'), asking(mara, 'a'))
      .thenRefused('already-answered')
  })
  it('a no to the words stays when only a pause was agreed aloud', () => {
    const story = [
      ...agreedPlan,
      does(jo, 'no', answer('method.0', 'no')),
      does(mara, 's', suggestStanding('method.0', 'paused')),
    ]
    const plan = given(...story)
      .when(aloud('s.0'), asking(mara, 'a'))
      .thenState()
    expect(lineOf(plan, 'method.0').standing).toBe('paused')
    expect(lineOf(plan, 'method.0').views.client).toMatchObject({ answer: 'no', how: 'said' })
  })
})
