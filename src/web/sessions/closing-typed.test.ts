import { describe, expect, it } from 'vitest'
import { day, mara } from '#testing/people.ts'
import { agreedPlan, does, state } from '#testing/plans.ts'
import { actsOf, type ClosingTyped } from '#web/sessions/closing-typed.ts'

const plan = state(...agreedPlan, does(mara, 'o', { type: 'openSession' }, { on: day(7) }))
const session = plan.sessions[0] ?? { id: '', on: day(7), state: 'open' as const }
const typed: ClosingTyped = {
  doing: 'close',
  on: day(7),
  worked: ['step.0'],
  talked: ['note:x'],
  done: ['step.0'],
  steps: { a: { action: ' Walk ', owner: 'client', by: day(14) }, b: { action: ' ', owner: 'client', by: day(14) } },
  summary: ' ',
  nextOn: day(14),
  nextAt: '',
}

describe('closing a session', () => {
  it('writes new steps under the goal it worked on, marks those that are done, then closes', () => {
    const acts = actsOf(plan, session, typed, day(7)).map(({ command }) => command)
    expect(acts).toEqual([
      {
        type: 'write',
        kind: 'step',
        parent: 'goal.0',
        words: { action: 'Walk', owner: 'client', by: day(14) },
      },
      { type: 'setStanding', line: 'step.0', standing: 'reached' },
      { type: 'holdSession', session: 'o.0', nextOn: day(14), workedOn: ['step.0'], talked: ['note:x'] },
    ])
  })
  it('writes nothing twice when it stopped half-way', () => {
    const [first, second] = actsOf(plan, session, typed, day(7))
    const rest = { ...typed, ...first?.left }
    expect(actsOf(plan, session, rest, day(7)).map(({ command }) => command.type)).toEqual([
      'setStanding',
      'holdSession',
    ])
    expect(actsOf(plan, session, { ...rest, ...second?.left }, day(7))).toHaveLength(1)
  })
  it('says another day only where it was another', () => {
    const [late] = actsOf(plan, session, { ...typed, steps: {}, done: [], on: day(5), nextOn: '' }, day(7))
    expect(late?.command).toMatchObject({ type: 'holdSession', on: day(5) })
    expect(late?.command).not.toHaveProperty('nextOn')
  })
  it('moves the session that is planned already to another day, and makes no second one', () => {
    const ahead = state(
      ...agreedPlan,
      does(mara, 'o', { type: 'openSession' }, { on: day(7) }),
      does(mara, 'p', { type: 'planSession', on: day(12) }, { on: day(7) }),
    )
    const bare = { ...typed, steps: {}, done: [] }
    expect(actsOf(ahead, session, bare, day(7)).map(({ command }) => command)).toEqual([
      { type: 'moveSession', session: 'p.0', on: day(14) },
      expect.objectContaining({ type: 'holdSession', nextOn: day(14) }),
    ])
    expect(actsOf(ahead, session, { ...bare, nextOn: day(12) }, day(7))).toHaveLength(1)
    expect(actsOf(ahead, session, { ...bare, nextOn: '' }, day(7))).toHaveLength(1)
  })
  it('plans the next one with its hour; another hour moves the one that is planned', () => {
    const bare = { ...typed, steps: {}, done: [], nextAt: '14:00' }
    const commands = (on: typeof plan, what: ClosingTyped) =>
      actsOf(on, session, what, day(7)).map(({ command }) => command)
    expect(commands(plan, bare)).toEqual([
      expect.objectContaining({ type: 'holdSession', nextOn: day(14), nextAt: '14:00' }),
    ])
    // Without a next day there is no hour either.
    expect(commands(plan, { ...bare, nextOn: '' })[0]).not.toHaveProperty('nextAt')
    const ahead = state(
      ...agreedPlan,
      does(mara, 'o', { type: 'openSession' }, { on: day(7) }),
      does(mara, 'p', { type: 'planSession', on: day(14), at: '14:00' }, { on: day(7) }),
    )
    expect(commands(ahead, bare)).toHaveLength(1)
    expect(commands(ahead, { ...bare, nextAt: '15:30' })).toEqual([
      { type: 'moveSession', session: 'p.0', on: day(14), at: '15:30' },
      expect.objectContaining({ type: 'holdSession', nextAt: '15:30' }),
    ])
    expect(commands(ahead, { ...bare, nextAt: '' })[0]).toEqual({ type: 'moveSession', session: 'p.0', on: day(14) })
  })
  it('leaves out lines that are gone meanwhile', () => {
    const acts = actsOf(plan, session, { ...typed, worked: ['gone.0', 'goal.0'], done: ['gone.0'], steps: {} }, day(7))
    expect(acts).toHaveLength(1)
    expect(acts[0]?.command).toMatchObject({ workedOn: ['goal.0'] })
  })
})
