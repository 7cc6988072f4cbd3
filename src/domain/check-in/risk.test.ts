import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAlerts } from '#domain/check-in/risk.ts'
import { ada, day, jo, mara, sana, tom, waymark } from '#testing/people.ts'
import { type CheckInDeed, does, given, mood, says, state } from '#testing/check-ins.ts'

const answered = (command: string, risk: number) => says(jo, command, { measures: [mood(0, 0, risk)] })
const acted = (command: string, risk: string, talked: boolean) =>
  does(mara, command, { type: 'recordRisk', risk, talked, words: 'We spoke on the phone.' })
const levels = (...deeds: readonly CheckInDeed[]) => state(...deeds).risks.map(({ level }) => level)

describe('an answer about risk', () => {
  it('interrupts the first time, whatever the total', () => {
    expect(state(answered('a', 1)).risks).toMatchObject([
      { id: 'a.1', checkIn: 'a.0', measure: 'mood', item: 3, value: 1, level: 'alert' },
    ])
    expect(state(says(jo, 'a', { measures: [mood(null, null, 2)] })).risks).toHaveLength(1)
  })
  it('of zero, or left out, raises nothing', () => {
    expect(state(answered('a', 0), says(jo, 'b', { measures: [mood(3, 3, null)] })).risks).toEqual([])
  })
  it('interrupts again until it has been talked about, and again when it is higher', () => {
    expect(levels(answered('a', 1), answered('b', 1))).toEqual(['alert', 'alert'])
    expect(levels(answered('a', 2), acted('t', 'a.1', true), answered('b', 2), answered('c', 1))).toEqual([
      'alert',
      'told',
      'told',
    ])
    expect(levels(answered('a', 1), acted('t', 'a.1', true), answered('b', 2))).toEqual(['alert', 'alert'])
  })
  it('a call that reached nobody closes the alert and counts as no talk', () => {
    const called = given(answered('a', 1), acted('t', 'a.1', false))
    expect(openAlerts(called.before)).toEqual([])
    expect(levels(answered('a', 1), acted('t', 'a.1', false), answered('b', 1))).toEqual(['alert', 'alert'])
    expect(
      called
        .when({ type: 'recordRisk', risk: 'a.1', talked: true, words: 'Talked today.' }, says(mara, 'u', {}).asking)
        .thenState().risks[0]?.acted?.talked,
    ).toBe(true)
  })
  it('talking about one answers the earlier, not a higher one', () => {
    const open = openAlerts(state(answered('a', 1), answered('b', 2), acted('t', 'b.1', true)))
    expect(open).toEqual([])
    expect(openAlerts(state(answered('a', 2), answered('b', 1), acted('t', 'b.1', true))).map(({ id }) => id)).toEqual([
      'a.1',
    ])
  })
  it('belongs to the day of the answer, also when the sheet is entered later', () => {
    const late = says(tom, 'a', { measures: [mood(0, 0, 1)], on: day(0) }, { on: day(3) })
    expect(state(late).risks).toMatchObject([{ on: day(0), at: `${day(3)}T09:00:00.000Z` }])
  })
  it('that only asks for a conversation does not interrupt', () => {
    const asked = says(jo, 'a', { measures: [{ measure: 'reckless', edition: 1, answers: [{ item: 1, value: 3 }] }] })
    expect(levels(asked)).toEqual(['ask'])
    expect(openAlerts(state(asked))).toEqual([])
  })
  it('waits until a therapist or supervisor has said in words what was done', () => {
    const alert = given(answered('a', 1))
    const record = { type: 'recordRisk', risk: 'a.1', talked: true, words: 'Talked.' } as const
    for (const who of [jo, tom, ada]) alert.when(record, says(who, 'r', {}).asking).thenRefused('not-allowed')
    alert.when({ ...record, words: '' }, says(mara, 'r', {}).asking).thenRefused('empty-words')
    alert.when({ ...record, risk: 'b.1' }, says(mara, 'r', {}).asking).thenRefused('unknown')
    alert.when(record, says(sana, 'r', {}).asking).thenState()
    given(answered('a', 1), acted('t', 'a.1', true))
      .when(record, says(mara, 'r', {}).asking)
      .thenRefused('already-answered')
  })
  it('reaches the cover when nobody acts, once for each cover', () => {
    const cover = { type: 'tellCover', risk: 'a.1', cover: 'ben' } as const
    given(answered('a', 1))
      .when(cover, says(mara, 'c', {}).asking)
      .thenRefused('not-allowed')
    const covered = given(answered('a', 1), does(waymark, 'c', cover))
    expect(covered.before.risks[0]?.coverTold?.cover).toBe('ben')
    covered.when(cover, says(waymark, 'd', {}).asking).thenRefused('nothing-changed')
    given(answered('a', 1), acted('t', 'a.1', false))
      .when(cover, says(waymark, 'c', {}).asking)
      .thenRefused('already-answered')
  })
})

it('whatever is answered and talked about: every answer from the threshold on, that is not covered by a talk, is open', () => {
  const step = fc.oneof(fc.record({ answer: fc.integer({ min: 0, max: 3 }) }), fc.record({ talk: fc.nat(5) }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const deeds: CheckInDeed[] = []
      let talkedAbout = 0
      let expected: number[] = []
      for (const [n, one] of steps.entries()) {
        if ('answer' in one) {
          deeds.push(answered(`s${n}`, one.answer))
          if (one.answer >= 1 && one.answer > talkedAbout) expected.push(one.answer)
        } else {
          const open = openAlerts(state(...deeds))
          const risk = open[one.talk % Math.max(1, open.length)]
          if (!risk) continue
          deeds.push(acted(`s${n}`, risk.id, true))
          talkedAbout = risk.value
          expected = expected.filter((value) => value > risk.value)
        }
      }
      expect(openAlerts(state(...deeds)).map(({ value }) => value)).toEqual(expected)
    }),
  )
})
