import { expect, it } from 'vitest'
import { type Drafts } from '#domain/plan/drafts.ts'
import { answersKept } from '#domain/plan/drafts-kept.ts'

it('an answer that is kept is no longer waited for; other drafts change nothing', () => {
  const drafts: Drafts = {
    drafts: {
      a: {
        id: 'a',
        typed: {},
        act: { type: 'answer', to: 'line.0', answer: 'notSure' },
        forSession: true,
        changedAt: '',
      },
      b: { id: 'b', typed: { line: 'line.1' }, forSession: false, changedAt: '' },
    },
  }
  expect([...answersKept(drafts)]).toEqual(['line.0'])
})
