import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { raise } from '#domain/check-in/risk.ts'
import { noCheckIns } from '#domain/check-in/state.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { levelOf, strongestLevel } from '#web/check-in/risk-level.ts'
import { withAnswer } from '#web/check-in/answering.ts'
import { nothing } from '#web/check-in/flow.ts'
import { itemsOf } from '#web/check-in/screens.ts'

const sourced = { mark: 'seen', source: 'a source' } as const
const measure: Measure = {
  id: 'm-one',
  edition: 1,
  kind: 'questionnaire',
  name: 'One',
  short: 'One',
  about: 'one',
  language: 'en',
  items: [
    { text: 'Interrupts', risk: { from: 1, action: 'alert', ...sourced } },
    { text: 'Is asked about', risk: { from: 2, action: 'ask', ...sourced } },
  ],
  options: [0, 1, 2, 3].map((value) => ({ value, label: String(value) })),
  scoring: { rule: 'sum', lowest: 0, highest: 6, better: 'lower', ...sourced },
  missing: { atMost: 0, ...sourced },
  licence: { sentence: 'Free.', ...sourced },
}
const screens = itemsOf(measure)
const asking = { person: 'p', capacity: 'client', at: '', today: '2026-11-23', commandId: 'c' } as const

describe('whom an answer about safety reaches', () => {
  it('is what the domain decides, whatever was talked about before', () => {
    const talked = fc.array(
      fc.record({
        measure: fc.constantFrom('m-one', 'other'),
        item: fc.constantFrom(1, 2),
        value: fc.integer({ min: 0, max: 3 }),
        on: fc.constant('2026-11-01'),
      }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(talked, fc.constantFrom(0, 1), fc.integer({ min: 1, max: 3 }), (talkedAbout, at, value) => {
        const screen = screens[at]
        if (!screen?.risk) throw new Error('no such item')
        const { action } = screen.risk
        const item = { measure: measure.id, item: screen.item, value, action }
        const [decided] = raise({ ...noCheckIns, talkedAbout }, [item], 'c.0', asking)
        expect(levelOf(screen, value, talkedAbout)).toBe(decided?.level)
      }),
    )
  })

  it('cannot be known by link, where nothing of before is shown', () => {
    const [first, second] = screens
    if (!first || !second) throw new Error('no items')
    expect(levelOf(first, 1, null)).toBe('either')
    expect(levelOf(second, 2, null)).toBe('ask')
    const both = withAnswer(withAnswer(nothing, second, { value: 2 }), first, { value: 1 })
    expect(strongestLevel(both, screens, null)).toBe('either')
    expect(strongestLevel(both, screens, [])).toBe('alert')
    expect(strongestLevel(withAnswer(nothing, first, { value: 0 }), screens, [])).toBeNull()
  })
})
