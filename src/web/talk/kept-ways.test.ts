import { expect, it } from 'vitest'
import type { Draft } from '#domain/plan/drafts.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import { DAY_ONE } from '#testing/people.ts'
import { given, signedPlan } from '#testing/plans.ts'
import { keptForNext, wayOfDraft } from '#web/talk/kept-ways.ts'

const plan = given(...signedPlan).before
const draft = (act?: Shareable, forSession = act !== undefined): Draft => ({
  id: 'd',
  typed: {},
  act,
  forSession,
  changedAt: `${DAY_ONE}T10:00:00.000Z`,
})
const note = (line?: string): Shareable => ({ type: 'leaveNote', about: 'idea', words: 'W', ...(line ? { line } : {}) })
const way = (act: Shareable): string => {
  const { to, hash } = wayOfDraft(plan, draft(act))
  return hash ? `${to}#${hash}` : to
}

it('only what is to be shared with the session is kept for it', () => {
  const ready = draft(note())
  expect(keptForNext([draft(), ready, draft(note(), false)])).toEqual([ready])
})

it('each leads to where it stands on its author’s page', () => {
  expect(way(note('goal.0'))).toBe('/plan/plan-jo#line-goal.0')
  expect(way({ type: 'answer', to: 'method.0', answer: 'agree' })).toBe('/plan/plan-jo#line-method.0')
  expect(way(note())).toBe('/plan/plan-jo#talk')
  expect(way(note('nowhere'))).toBe('/plan/plan-jo#talk')
  expect(way({ type: 'write', kind: 'goal', words: { ownWords: 'Sleep' } })).toBe('/plan/plan-jo')
  expect(way({ type: 'weigh', values: [], questions: [] })).toBe('/choices/plan-jo')
})
