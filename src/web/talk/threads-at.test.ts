import { expect, it } from 'vitest'
import type { Draft } from '#domain/plan/drafts.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { jo, mara } from '#testing/people.ts'
import { agreedPlan, does, given, suggestStanding } from '#testing/plans.ts'
import { isNote, isOffThePage, lineOfNote, talkedAbout, threadsOn, threadsOnWhole } from '#web/talk/threads-at.ts'

const note = (id: string, line?: string, about = 'question') =>
  does(jo, id, { type: 'leaveNote', about, words: 'Something.', ...(line ? { line } : {}) } as never)

it('a note stands at its line; without one, with the plan as a whole', () => {
  const plan = given(...agreedPlan, note('a', 'goal.0'), note('b')).before
  expect(threadsOn(plan, 'goal.0').map(({ id }) => id)).toEqual(['a.0'])
  expect(threadsOnWhole(plan).map(({ id }) => id)).toEqual(['b.0'])
})

it('a note whose line ended or has gone is still there to be found', () => {
  const ended = [
    ...agreedPlan,
    note('a', 'method.0'),
    does(jo, 'end', suggestStanding('method.0', 'ended')),
    does(mara, 'yes', { type: 'answer', to: 'end.0', answer: 'agree' } as never),
  ]
  const plan = given(...ended).before
  expect(plan.lines['method.0']?.standing).toBe('ended')
  expect(isOffThePage(plan, 'method.0')).toBe(true)
  expect(threadsOnWhole(plan).map(({ id }) => id)).toEqual(['a.0'])
  const { 'method.0': _, ...lines } = plan.lines
  expect(threadsOnWhole({ ...plan, lines }).map(({ id }) => id)).toEqual(['a.0'])
})

it('a question that was talked about is told as such; a concern stays on the list', () => {
  const hold = { type: 'holdSession', session: 'o.0', talked: ['note:q.0', 'note:c.0'] } satisfies PlanCommand
  const open = does(mara, 'o', { type: 'openSession' })
  const plan = given(...agreedPlan, note('q'), note('c', 'goal.0', 'concern'), open, does(mara, 'h', hold)).before
  const told = Object.values(plan.threads).map((one) => [one.id, talkedAbout(plan, one)])
  expect(Object.fromEntries(told)).toEqual({ 'q.0': true, 'c.0': false })
})

it('knows a drafted note, begun or finished, and its line', () => {
  const draft = (more: Partial<Draft>): Draft => ({ id: 'd', typed: {}, forSession: false, changedAt: '', ...more })
  const begun = draft({ typed: { doing: 'note', line: 'goal.0' } })
  expect([isNote(begun), lineOfNote(begun)]).toEqual([true, 'goal.0'])
  const act = { type: 'leaveNote', about: 'idea', words: 'W' } as const
  const done = draft({ typed: { doing: 'note', line: 'gone.0' }, act })
  expect([isNote(done), lineOfNote(done)]).toEqual([true, undefined])
  const other = draft({ typed: { doing: 'change', line: 'goal.0' } })
  expect(isNote(other)).toBe(false)
})
