import { describe, expect, it } from 'vitest'
import { agreementOf } from '#domain/plan/stance.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import { does, given, josWords, lineOf, opened, reword, suggest } from '#testing/plans.ts'

const lines = [
  { kind: 'need', words: { clinicalWording: 'Insomnia' } },
  { kind: 'goal', words: { ownWords: 'Sleep', lifeArea: 'body' }, under: 0 },
  { kind: 'objective', words: { notice: 'Six hours' }, under: 1 },
]
const enter = (entered: readonly unknown[] = lines, agreedOn = day(-60)) =>
  ({ type: 'enterEarlierPlan', agreedOn, lines: entered }) as never
const entered = [opened, does(mara, 'e', enter())]

describe('a plan agreed elsewhere', () => {
  it('is version 0 with its own date, in force, and agreed elsewhere', () => {
    const { before } = given(...entered)
    expect(versionInForce(before)).toMatchObject({ number: 0, elsewhere: day(-60) })
    expect(lineOf(before, 'e.1')).toMatchObject({ parent: 'e.0', inForce: { how: 'elsewhere', on: day(-60) } })
    expect(agreementOf(lineOf(before, 'e.2'))).toBe('elsewhere')
    expect(before.versions[0]?.document?.agreedElsewhereOn).toBe(day(-60))
  })
  it('is entered first, by the therapist, of a day that has been', () => {
    given(...josWords)
      .when(enter(), asking(mara, 'e'))
      .thenRefused('already-exists')
    given(opened).when(enter(), asking(jo, 'e')).thenRefused('not-allowed')
    given(opened)
      .when(enter(lines, day(1)), asking(mara, 'e'))
      .thenRefused('date-in-the-future')
    given(opened).when(enter(lines, '2026-02-31'), asking(mara, 'e')).thenRefused('invalid')
  })
  it('each line fits its kind and stands where it may', () => {
    given(opened)
      .when(enter([{ kind: 'goal', words: { ownWords: ' ' } }]), asking(mara, 'e'))
      .thenRefused('empty-words')
    given(opened)
      .when(enter([{ kind: 'objective', words: { notice: 'x' } }]), asking(mara, 'e'))
      .thenRefused('wrong-place')
    given(opened)
      .when(
        enter([
          { kind: 'goal', words: { ownWords: 'x' } },
          { kind: 'need', words: { ownWords: 'y' }, under: 0 },
        ]),
        asking(mara, 'e'),
      )
      .thenRefused('wrong-place')
    given(opened)
      .when(enter([{ kind: 'goal', words: { ownWords: 'x' }, under: 0 }]), asking(mara, 'e'))
      .thenRefused('wrong-place')
    given(opened)
      .when(enter([{ kind: 'requirement', words: { who: '', required: 'x', willBeTold: 'y' } }]), asking(mara, 'e'))
      .thenRefused('empty-words')
  })
  it('asks the client to confirm own words, and nothing else', () => {
    const { before } = given(...entered)
    expect(waitsFor(before, 'client')).toEqual([{ what: 'confirm', line: 'e.1', sessions: 0 }])
    expect(waitsFor(before, 'therapist')).toEqual([])
  })
  it('is changed by nobody alone', () => {
    given(...entered)
      .when(reword('e.2', { notice: 'Five hours' }), asking(mara, 'a'))
      .thenRefused('wait-for-answer')
    given(...entered)
      .when(reword('e.1', { ownWords: 'Sleep well' }), asking(mara, 'a'))
      .thenRefused('own-words')
    given(...entered)
      .when({ type: 'setStanding', line: 'e.2', standing: 'paused' }, asking(mara, 'a'))
      .thenRefused('wait-for-answer')
    given(...entered, does(mara, 'c', reword('e.1', { clinicalWording: 'Sleep maintenance' })))
      .when(reword('e.1', { lifeArea: 'mind' }), asking(mara, 'a'))
      .thenRefused('wait-for-answer')
    given(...entered)
      .when(suggest('e.2', { notice: 'Five hours' }), asking(mara, 'a'))
      .thenState()
    given(...entered)
      .when(reword('e.1', { ownWords: 'Sleep well' }), asking(jo, 'a'))
      .thenState()
  })
  it('can be signed here as it is', () => {
    given(...entered)
      .when({ type: 'prepareVersion' }, asking(mara, 'v'))
      .thenState()
    given(...entered)
      .when({ type: 'addNote', version: 'e.3', text: 'Ended early' }, asking(mara, 'n'))
      .thenState()
  })
})

describe('where a line stands', () => {
  const standing = (line: string, to: string, reason = 'x') =>
    ({ type: 'setStanding', line, standing: to, reason }) as never
  const agreed = [...josWords, does(mara, 'y', { type: 'answer', to: 'step.0', answer: 'agree' })]
  it('either says that a step is done, and that it is not', () => {
    for (const who of [jo, mara]) {
      given(...agreed)
        .when(standing('step.0', 'reached'), asking(who, 'a'))
        .thenState()
      given(...agreed, does(jo, 'r', standing('step.0', 'reached')))
        .when(standing('step.0', 'active'), asking(who, 'a'))
        .thenState()
    }
  })
  it('but neither ends or pauses it alone, not by way of "done" either', () => {
    for (const to of ['ended', 'paused']) {
      given(...agreed)
        .when(standing('step.0', to), asking(mara, 'a'))
        .thenRefused('wait-for-answer')
      given(...agreed, does(mara, 'r', standing('step.0', 'reached')))
        .when(standing('step.0', to), asking(mara, 'a'))
        .thenRefused('wait-for-answer')
    }
  })
  it('nothing changes when it already stands so', () => {
    given(...agreed)
      .when(standing('step.0', 'active'), asking(jo, 'a'))
      .thenRefused('nothing-changed')
  })
})
