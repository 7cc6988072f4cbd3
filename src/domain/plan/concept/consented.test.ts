import { expect, it } from 'vitest'
import { conceptOf, KINDS } from '#domain/plan/concept/concepts.ts'
import { isConsentedKind } from '#domain/plan/concept/consented.ts'

it('the kinds one consents to are those whose concept says what is consented to', () => {
  expect(KINDS.filter(isConsentedKind)).toEqual(KINDS.filter((kind) => conceptOf(kind).consentTo !== undefined))
  expect(KINDS.some(isConsentedKind)).toBe(true)
})
