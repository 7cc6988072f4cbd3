import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkInsDecider, decide } from '#domain/check-in/check-ins.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import { noCheckIns } from '#domain/check-in/state.ts'
import { checkInsFor } from '#domain/check-in/view.ts'
import { fold, record } from '#domain/kernel/decider.ts'
import { LIBRARY, mood, says, state, does } from '#testing/check-ins.ts'
import { asking, day, jo, mara, sana, type Someone, waymark } from '#testing/people.ts'

const risk = fc.constantFrom('c0.1', 'c1.1', 'c2.1', 'c3.1')
const answer = fc.option(fc.integer({ min: -1, max: 4 }), { nil: null })
const interval = fc.constantFrom('weekly', 'everySession', null)
const command: fc.Arbitrary<{ who: Someone; command: CheckInCommand }> = fc.oneof(
  fc.record({
    who: fc.constantFrom(jo, mara),
    command: fc
      .tuple(answer, answer, answer, fc.constantFrom('jo', 'jo', 'jo', 'kim'))
      .map(([a, b, c, client]) => says(jo, 'x', { client, measures: [mood(a, b, c)] }).command),
  }),
  fc.record({
    who: fc.constantFrom(mara, sana, jo),
    command: fc.record({
      type: fc.constant('recordRisk'),
      risk,
      talked: fc.boolean(),
      words: fc.constantFrom('', 'Talked.'),
    }),
  }),
  fc.record({
    who: fc.constantFrom(jo, mara),
    command: fc.tuple(interval, interval, fc.boolean()).map(([goals, together, steps]): CheckInCommand => ({
      type: 'setSchedule',
      client: 'jo',
      schedule: { goals, together, steps, measures: [], remind: false },
    })),
  }),
  fc.record({
    who: fc.constantFrom(mara, sana),
    command: fc.record({
      type: fc.constant('lookAtSignal'),
      signal: fc.constant('missed'),
      level: fc.nat(3),
      at: fc.constant(['method' as const]),
      decided: fc.constantFrom('', 'Wait.'),
    }),
  }),
  fc.record({
    who: fc.constant(mara),
    command: fc.record({
      type: fc.constant('setAside'),
      checkIn: risk.map((id) => id.replace('.1', '.0')),
      reason: fc.constant('typo'),
    }),
  }),
  fc.record({
    who: fc.constant(waymark),
    command: fc.record({ type: fc.constant('tellCover'), risk, cover: fc.constant('ben') }),
  }),
) as fc.Arbitrary<{ who: Someone; command: CheckInCommand }>

it('what a person may ask is decided the same on what they see as on the whole', () => {
  let decided = 0
  fc.assert(
    fc.property(fc.array(command, { maxLength: 14 }), (steps) => {
      let whole = noCheckIns
      for (const [n, one] of steps.entries()) {
        const asked = asking(one.who, `c${n}`, { supplied: { library: LIBRARY } })
        const decision = decide(one.command, whole, asked)
        if (one.who.capacity !== 'system') {
          decided += 1
          expect(decide(one.command, checkInsFor(one.who.capacity, whole), asked)).toEqual(decision)
        }
        if ('facts' in decision) whole = fold(checkInsDecider, record(decision.facts, asked), whole)
      }
    }),
  )
  expect(decided).toBeGreaterThan(100)
})

it('a client reads who looked and when, not the words kept for the team; an assistant reads no answer', () => {
  const all = state(
    says(jo, 'a', { measures: [mood(1, 1, 2)], note: 'hard week' }),
    does(mara, 'r', { type: 'recordRisk', risk: 'a.1', talked: true, words: 'for the team' }),
    does(mara, 'l', { type: 'lookAtSignal', signal: 'missed', level: 1, at: ['method'], decided: 'for the team' }),
  )
  const client = checkInsFor('client', all)
  expect(JSON.stringify(client)).not.toContain('for the team')
  expect(client.risks[0]?.acted).toMatchObject({ by: 'mara', on: day(0), talked: true })
  expect(checkInsFor('therapist', all)).toBe(all)
  for (const capacity of ['assistant', 'administrator', 'supporter', 'system'] as const)
    expect(JSON.stringify(checkInsFor(capacity, all))).not.toMatch(/hard week|mood|for the team/)
})
