import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measure } from '#domain/measure/measure.ts'
import { type Answer, answerTo, fitting, reachesRisk, risksIn, toSend, withAnswer } from '#web/check-in/answering.ts'
import {
  answered,
  back,
  begin,
  change,
  drafted,
  type Flow,
  goOn,
  next,
  nothing,
  placedAt,
  spotOf,
  start,
  stoppedAt,
} from '#web/check-in/flow.ts'
import { itemsOf, type Screen } from '#web/check-in/screens.ts'

const sourced = { mark: 'seen', source: 'a source' } as const
const measure: Measure = {
  id: 'mood',
  edition: 2,
  kind: 'questionnaire',
  name: 'Mood',
  short: 'Mood',
  about: 'mood',
  language: 'en',
  items: [{ text: 'First' }, { text: 'Second', risk: { from: 1, action: 'alert', ...sourced } }],
  options: [0, 1, 2].map((value) => ({ value, label: String(value) })),
  scoring: { rule: 'sum', lowest: 0, highest: 4, better: 'lower', ...sourced },
  missing: { atMost: 0, ...sourced },
  licence: { sentence: 'Free.', ...sourced },
}
const screens: readonly Screen[] = [
  ...itemsOf(measure),
  { kind: 'rating', of: 'goal', about: 'g.0', words: 'Sleep' },
  { kind: 'step', step: 's.0', words: 'Call', by: null },
  { kind: 'together' },
  { kind: 'note' },
]
const asking = (): Flow => start(begin(screens, null))

describe('a check-in', () => {
  it('goes from hello over every screen to the summary', () => {
    expect(begin(screens, null).place).toBe('hello')
    const end = [{ value: 0 }, { value: 0 }, { value: 5 }, { said: 'tried' }, null, { words: 'Hello' }] as Answer[]
    const last = end.reduce(answered, asking())
    expect([last.place, last.at]).toEqual(['summary', screens.length])
    expect(last.given).toEqual({
      measures: [{ measure: 'mood', edition: 2, answers: [1, 2].map((item) => ({ item, value: 0 })) }],
      ratings: [{ about: 'g.0', value: 5 }],
      levels: [],
      steps: [{ step: 's.0', said: 'tried' }],
      note: 'Hello',
    })
  })

  it('meets an answer about safety at once, before the next question, and each time it is given', () => {
    const risk = answered(answered(asking(), { value: 0 }), { value: 1 })
    expect(risk.place).toBe('risk')
    expect(stoppedAt(risk)).toBe(2)
    expect([next(risk).place, next(risk).at]).toEqual(['asking', 2])
    expect(back(risk)).toMatchObject({ place: 'asking', at: 1 })
    expect(answered(back(risk), { value: 2 }).place).toBe('risk')
    expect(answered(back(risk), { value: 0 }).place).toBe('asking')
    expect(answered(back(risk), null).place).toBe('asking')
    expect(risksIn(risk.given, screens).map(({ item }) => item)).toEqual([2])
  })

  it('comes back to the summary from a changed answer, also over the words about safety', () => {
    const summary: Flow = { ...asking(), at: screens.length, place: 'summary' }
    expect(answered(change(summary, 0), { value: 2 })).toMatchObject({ place: 'summary', changing: false })
    const risk = answered(change(summary, 1), { value: 2 })
    expect(risk.place).toBe('risk')
    expect(next(risk)).toMatchObject({ place: 'summary', changing: false })
    expect(back(change(summary, 3)).place).toBe('summary')
    expect(back(asking()).place).toBe('hello')
  })

  it('goes on where one stopped, with what still fits', () => {
    const given = withAnswer(withAnswer(nothing, screens[0] as Screen, { value: 1 }), screens[2] as Screen, {
      value: 7,
    })
    const again = begin(screens, { given, at: 3 })
    expect(again.place).toBe('return')
    expect(goOn(again)).toMatchObject({ place: 'asking', at: 3, given })
    const older = { ...given, measures: given.measures.map((one) => ({ ...one, edition: 1 })) }
    expect(begin(screens, { given: older, at: 99 })).toMatchObject({ at: screens.length })
    expect(fitting(older, screens).measures).toEqual([])
    expect(fitting(given, screens.slice(0, 2)).ratings).toEqual([])
  })

  it('does not offer to go on where nothing of what was kept is asked any more, or where all of it was left out', () => {
    const given = withAnswer(nothing, screens[2] as Screen, { value: 7 })
    expect(begin([{ kind: 'note' }], { given, at: 3 })).toMatchObject({ place: 'hello', at: 0, given: nothing })
    expect(begin(screens, { given: withAnswer(nothing, screens[0] as Screen, null), at: 1 }).place).toBe('hello')
    // Words typed on the very first screen are something to come back to.
    expect(begin([{ kind: 'note' }], { given: { ...nothing, note: 'half a' }, at: 0 })).toMatchObject({
      place: 'return',
    })
  })

  it('holds what is typed while one stays, so that back and forward find it', () => {
    const note: Flow = { ...asking(), at: 5 }
    const typed = drafted(note, { words: 'half a sent' })
    expect(typed).toMatchObject({ place: 'asking', at: 5, given: { note: 'half a sent' } })
    expect(stoppedAt(typed)).toBe(5)
    const before = placedAt(typed, spotOf(back(typed)))
    expect(before).toMatchObject({ at: 4, given: { note: 'half a sent' } })
    expect(placedAt(before, spotOf(typed))).toEqual(typed)
  })

  it('goes with the history of the browser wherever there still is something', () => {
    const risky = answered(answered(asking(), { value: 0 }), { value: 1 })
    expect(placedAt(next(risky), spotOf(risky))).toEqual(risky)
    const changed = answered(back(risky), { value: 0 })
    expect(placedAt(changed, spotOf(risky))).toMatchObject({ place: 'asking', at: 1 })
    expect(placedAt(risky, { place: 'asking', at: 99, changing: false }).place).toBe('summary')
    expect(placedAt(risky, { place: 'return', at: 4, changing: false })).toMatchObject({
      place: 'hello',
      given: risky.given,
    })
  })

  it('tells what was left out from what was not asked yet, and sends no measure that was left out', () => {
    const first = screens[0] as Screen
    expect(answerTo(nothing, first)).toBeUndefined()
    const left = withAnswer(nothing, first, null)
    expect(answerTo(left, first)).toBeNull()
    expect(toSend({ ...left, note: '  ', together: { value: 3, words: ' ' } })).toEqual({
      ...nothing,
      together: { value: 3 },
    })
  })

  it('gives back every answer as it was given, in whatever order', () => {
    const value = fc.constantFrom(0, 1, 2)
    const answers: fc.Arbitrary<[number, Answer]> = fc.oneof(
      fc.tuple(fc.constantFrom(0, 1), fc.option(value.map((one) => ({ value: one })))),
      fc.tuple(
        fc.constant(2),
        fc.integer({ min: 0, max: 10 }).map((one) => ({ value: one })),
      ),
      fc.tuple(
        fc.constant(3),
        fc.constantFrom('done', 'tried', 'notYet').map((said) => ({ said }) as Answer),
      ),
      fc.tuple(fc.constant(4), fc.record({ value, words: fc.constantFrom('slower', 'louder') })),
      fc.tuple(
        fc.constant(5),
        fc.constantFrom('one', 'two').map((words) => ({ words })),
      ),
    )
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 20 }), (all) => {
        const given = all.reduce((so, [at, answer]) => withAnswer(so, screens[at] as Screen, answer), nothing)
        for (const [at, answer] of new Map(all)) expect(answerTo(given, screens[at] as Screen)).toEqual(answer)
        expect(fitting(given, screens)).toEqual(fitting(fitting(given, screens), screens))
        const risky = [...new Map(all)].filter(([at, answer]) => reachesRisk(screens[at] as Screen, answer))
        expect(risksIn(given, screens).length).toBe(risky.length)
      }),
    )
  })
})
