import { describe, expect, it } from 'vitest'
import type { Plan } from '#domain/plan/state.ts'
import { asking, jo } from '#testing/people.ts'
import { given, signedPlan } from '#testing/plans.ts'
import type { Reading } from '#web/plan/reading.ts'
import { drawsTheSame } from '#web/plan/steady.ts'

const plan = given(...signedPlan)
  .when({ type: 'addToAgenda', words: 'x' }, asking(jo, 'last'))
  .thenState()
const page = { version: 7, people: {}, drafts: {} }

/** As it lies before the client; all that is the same in two readings is the same value, as the page keeps it. */
function reading(now: Plan, more: object = {}, pageMore: object = {}): Reading {
  const seen = { ...page, plan: now, ...pageMore }
  const screen = { page: seen, plan: now, side: 'client', asker: jo, pending: 0, issue: () => null, may: () => true }
  const shown = { screen, reader: 'client', open: null, adding: null, shared: null, toChange: null, wide: true }
  return { ...shown, ...more } as unknown as Reading
}
const changed = (id: string, more: object = {}): Plan =>
  ({ ...plan, lines: { ...plan.lines, [id]: { ...plan.lines[id], ...more } } }) as Plan
const line = (id: string) => {
  const found = plan.lines[id]
  if (!found) throw new Error(`no line ${id}`)
  return found
}
const [goal, ...rest] = plan.order.map((id) => line(id)).filter(({ parent }) => parent === undefined)
const under = plan.order.map((id) => line(id)).find(({ parent }) => parent !== undefined)

describe('given a page of a plan, when something about it moves', () => {
  it('a line with which it has nothing to do is drawn as it was', () => {
    if (!goal || !rest[0]) throw new Error('two lines are needed')
    const other = [goal, ...rest].find(
      (one) => one.id !== under?.parent && !JSON.stringify(one.words).includes(goal.id),
    )
    const about = [goal, ...rest].find((one) => one !== other && !JSON.stringify(one.words).includes(other?.id ?? ''))
    if (!other || !about) throw new Error('two strangers are needed')
    const [before, now] = [reading(plan), reading(changed(other.id), {}, { version: 8 })]
    expect(drawsTheSame(before, now, about)).toBe(true)
    expect(drawsTheSame(before, now, other)).toBe(false)
  })

  it('the lines above and below it are drawn anew', () => {
    if (!under?.parent) throw new Error('a line under another is needed')
    const before = reading(plan)
    expect(drawsTheSame(before, reading(changed(under.id)), line(under.parent))).toBe(false)
    expect(drawsTheSame(before, reading(changed(under.parent)), under)).toBe(false)
  })

  it('a line that names it is drawn anew, and so is one that it names', () => {
    if (!goal || !rest[0]) throw new Error('two lines are needed')
    const naming = changed(rest[0].id, { words: { goals: [goal.id] } })
    const moved = { ...naming, lines: { ...naming.lines, [goal.id]: { ...goal } } }
    expect(drawsTheSame(reading(naming), reading(moved), naming.lines[rest[0].id] ?? goal)).toBe(false)
    expect(drawsTheSame(reading(plan), reading(naming), goal)).toBe(false)
  })

  it.each([
    ['a line came', reading({ ...plan, lines: { ...plan.lines, new: line(plan.order[0] ?? '') } })],
    ['a note in the margin', reading({ ...plan, threads: { ...plan.threads } })],
    ['a suggestion', reading({ ...plan, suggestions: { ...plan.suggestions } })],
    ['a session was held', reading({ ...plan, held: plan.held + 1 })],
    ['a draft', reading(plan, {}, { drafts: {} })],
    ['a margin is open', reading(plan, { open: plan.order[0] })],
    ['something is being written', reading(plan, { adding: { kind: 'goal' } })],
    ['the window is narrow now', reading(plan, { wide: false })],
    ['something has been shared', reading(plan, { shared: { line: 'x' } })],
  ])('%s: every line is drawn anew', (_, now) => {
    for (const id of plan.order) expect(drawsTheSame(reading(plan), now, line(id))).toBe(false)
  })
})
