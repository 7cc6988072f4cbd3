import { describe, expect, it } from 'vitest'
import { day, mara } from '#testing/people.ts'
import { agreedPlan, does, type PlanDeed, state } from '#testing/plans.ts'
import { heldApart } from '#web/sessions/held-apart.ts'

const remote = { country: 'US', place: 'Lowell', number: '555 0101' }
const open = (more: object): PlanDeed =>
  does(mara, 'o', { type: 'openSession', ...more } as PlanDeed['command'], { on: day(7) })

describe('a session apart', () => {
  it('is one while it is open, on its day', () => {
    expect(heldApart(state(...agreedPlan, open({ remote })), day(7))).toBe(true)
    expect(heldApart(state(...agreedPlan, open({ remote })), day(8))).toBe(false)
    expect(heldApart(state(...agreedPlan, open({})), day(7))).toBe(false)
    const closed = does(mara, 'h', { type: 'holdSession', session: 'o.0' }, { on: day(7) })
    expect(heldApart(state(...agreedPlan, open({ remote }), closed), day(7))).toBe(false)
  })
})
