import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '#domain/plan/canonical.ts'
import { given, signedPlan } from '#testing/plans.ts'

describe('the canonical text', () => {
  it('is what another implementation of RFC 8785 makes', () => {
    const json = fc.jsonValue({ maxDepth: 5 }).filter((value) => isWhole(value))
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalText(value)).toBe(canonicalize(value))
      }),
      { seed: 1, numRuns: 1000 },
    )
    expect(canonicalText(JSON.parse('{"\\ud83d\\ude00":1,"\\ufb33":2,"__proto__":3,"a":[1e21,0.1,-0,1e-7]}'))).toBe(
      '{"__proto__":3,"a":[1e+21,0.1,0,1e-7],"\ud83d\ude00":1,"\ufb33":2}',
    )
  })
  it('of a version is the same after storage', () => {
    const document = given(...signedPlan).before.versions[0]?.document
    expect(document).toBeDefined()
    expect(canonicalText(JSON.parse(JSON.stringify(document)))).toBe(canonicalText(document))
    expect(canonicalText(document)).toBe(canonicalize(document))
  })
  it('leaves out fields that say nothing', () => {
    expect(canonicalText({ b: undefined, a: 1 })).toBe('{"a":1}')
  })
  it('refuses what JSON cannot say', () => {
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -Infinity,
      undefined,
      () => 1,
      Symbol('x'),
      1n,
      '\ud800',
      [undefined],
    ])
      for (const held of [value, [value], { '\ud83d\ude00': [value] }])
        expect(() => canonicalText(held)).toThrow(TypeError)
    expect(() => canonicalText({ '\udc00': 1 })).toThrow(TypeError)
  })
})

function isWhole(value: unknown): boolean {
  try {
    canonicalize(value)
    return true
  } catch {
    return false
  }
}
