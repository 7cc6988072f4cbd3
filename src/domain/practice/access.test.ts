import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import { type Accessed, type Act, ACTS, PURPOSES, purposesOf, standsAlone } from '#domain/practice/access.ts'

const did = (act: Act, part: string | null = 'plan', capacity: Capacity = 'therapist'): Accessed => ({
  act,
  part,
  capacity,
})

describe('what somebody was there for', () => {
  it.each<[string, Accessed[], string[]]>([
    ['whoever worked on the plan has read it', [did('read'), did('changed')], ['plan']],
    ['looking at progress opens the plan, too', [did('read'), did('read', 'progress')], ['progress']],
    ['reading alone is reading', [did('read', 'history'), did('read', 'version')], ['readPlan']],
    ['a draft is a session prepared', [did('changed', 'drafts'), did('read')], ['prepared']],
    ['signing comes first', [did('read', 'progress'), did('changed'), did('signed')], ['signed', 'plan', 'progress']],
    ['opening the questions is not answering them', [did('read', 'check-in')], ['asking']],
    ['answering them is', [did('read', 'check-in'), did('changed', 'checkins')], ['checkIns']],
    ['a session was held', [did('session'), did('read', 'client')], ['session']],
    ['a part that nobody knows yet', [did('read', 'attic')], ['other']],
  ])('%s', (_name, entries, purposes) => {
    expect(purposesOf(entries)).toEqual(purposes)
  })

  it('whatever was done, there is a purpose, in one order, each once', () => {
    const entry = fc.record({
      act: fc.constantFrom(...ACTS),
      part: fc.constantFrom('plan', 'client', 'drafts', 'progress', 'attic', 'constructor', null),
      capacity: fc.constant<Capacity>('therapist'),
    })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), (entries) => {
        const found = purposesOf(entries)
        expect(found.length).toBeGreaterThan(0)
        expect(found).toEqual(PURPOSES.filter((one) => found.includes(one)))
        expect(purposesOf(entries.toReversed())).toEqual(found)
      }),
    )
  })
})

it('prints, exports, emergency and outside access and what was refused always stand alone; the care team’s work does not', () => {
  const alone = ACTS.filter((act) => standsAlone(did(act)))
  expect(alone).toEqual(['printed', 'exported', 'emergency', 'custody', 'refused'])
  for (const act of ACTS)
    for (const capacity of ['emergency', 'custodian', 'supporter'] as const)
      expect(standsAlone(did(act, 'plan', capacity)), `${act} ${capacity}`).toBe(true)
  for (const capacity of ['client', 'therapist', 'supervisor', 'assistant', 'administrator'] as const)
    expect(standsAlone(did('read', 'plan', capacity))).toBe(false)
})
