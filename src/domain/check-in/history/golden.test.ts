import { describe, expect, it } from 'vitest'
import { CHECKINS_SHAPE } from '#domain/check-in/shape.ts'
import type { CheckInFact } from '#domain/check-in/facts.ts'
import type { LibraryFact } from '#domain/measure/library/practice-library.ts'
import { LIBRARY_SHAPE } from '#domain/measure/library/shape.ts'
import { goldenStreams, shapeOf, statesOf } from '#testing/golden.ts'

// As for the plan: the compiler asks for a new type of fact here, and then the test asks for a golden stream that has it.
const TYPES = {
  checkins: {
    checkedIn: true,
    riskRaised: true,
    riskActedOn: true,
    coverTold: true,
    scheduleSet: true,
    linkMade: true,
    linkEnded: true,
    setAside: true,
    goalRatedByTherapist: true,
    signalLookedAt: true,
  } satisfies Record<CheckInFact['type'], true>,
  library: {
    measureAdopted: true,
    measureHidden: true,
    signalRulesSet: true,
    coverSet: true,
    riskAskedRemotely: true,
    courseAdopted: true,
    courseShown: true,
  } satisfies Record<LibraryFact['type'], true>,
}
const SHAPES = { checkins: CHECKINS_SHAPE, library: LIBRARY_SHAPE }

describe.each(Object.keys(TYPES) as (keyof typeof TYPES)[])('stored %s streams', (kind) => {
  const golden = goldenStreams(kind)
  it.each(golden.map((one) => [one.name, one] as const))('%s still means what it meant', (_, one) => {
    expect(one.recorded.length).toBeGreaterThan(2)
    expect(JSON.parse(JSON.stringify(statesOf(kind, one).at(-1)))).toEqual(one.folded)
  })
  it('have every type of fact, and no other', () => {
    const found = new Set(golden.flatMap((one) => one.recorded.map(({ fact }) => (fact as { type: string }).type)))
    expect([...found].sort()).toEqual(Object.keys(TYPES[kind]).sort())
  })
  it('change their fields only together with the name of the shape', () => {
    expect(SHAPES[kind]).toBe(shapeOf(kind))
  })
})
