import { expect, it } from 'vitest'
import { choicesWithQuestions } from '#domain/plan/decision/shared-questions.ts'

const choice = (id: string, on: string, questions: readonly string[], outcome?: object) => ({
  id,
  weighing: { values: [], questions, on, at: `${on}T09:00:00.000Z`, by: 'jo' },
  ...(outcome ? { outcome } : {}),
})
const decisions = {
  a: choice('a', '2026-11-01', ['Who reads this?'], { what: 'chosen' }),
  b: choice('b', '2026-11-03', ['How long?']),
  c: choice('c', '2026-11-04', []),
}
const ids = (sessions: readonly object[]): string[] =>
  choicesWithQuestions({ decisions, sessions } as never).map(({ id }) => id)

it('a question stays, also once a choice was written down, the newest first', () => {
  expect(ids([])).toEqual(['b', 'a'])
})

it('is gone once it was talked about, and is back when it was asked again after that', () => {
  expect(ids([{ on: '2026-11-03', talked: ['questions:a'] }])).toEqual(['b'])
  expect(ids([{ on: '2026-11-02', talked: ['questions:b'] }])).toEqual(['b', 'a'])
})
