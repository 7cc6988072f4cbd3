import { beforeEach, describe, expect, it } from 'vitest'
import { answer, does, josWords, lineOf, state, write } from '#testing/plans.ts'
import { asking, jo, mara } from '#testing/people.ts'
import { laidOverPlan } from '#web/live/overlay.ts'
import { begin, forget, includedIn, reached, underway } from '#web/live/underway.ts'

const before = josWords
const plan = state(...before)
const step = write('step', { action: 'Ring my sister', owner: 'client' })

describe('what this tab has issued lies over the plan until the server includes it', () => {
  beforeEach(() => underway.set([]))

  it('shows a new line at once, under the id the server will give it', () => {
    begin({ plan: plan.id, command: step, asking: asking(jo, 'mine') })
    expect(lineOf(laidOverPlan(plan, 3, underway.get()), 'mine.0').words['action']).toBe('Ring my sister')
  })

  it('shows it once, whether the answer or the page came first', () => {
    begin({ plan: plan.id, command: step, asking: asking(jo, 'mine') })
    const server = state(...before, does(jo, 'mine', step))
    expect(laidOverPlan(server, 4, underway.get()).order.filter((id) => id === 'mine.0')).toHaveLength(1)
    reached('mine', 4)
    expect(laidOverPlan(server, 4, underway.get())).toBe(server)
  })

  it('keeps it while the page is older than the answer, and lets go when it is included', () => {
    begin({ plan: plan.id, command: step, asking: asking(jo, 'mine') })
    reached('mine', 4)
    expect(laidOverPlan(plan, 3, underway.get()).lines['mine.0']).toBeDefined()
    includedIn(plan.id, 3)
    expect(underway.get()).toHaveLength(1)
    includedIn(plan.id, 4)
    expect(underway.get()).toEqual([])
  })

  it('goes back when the server refuses', () => {
    begin({ plan: plan.id, command: step, asking: asking(jo, 'mine') })
    forget('mine')
    expect(laidOverPlan(plan, 3, underway.get())).toBe(plan)
  })

  it('leaves out what no longer fits, and what is about another plan', () => {
    begin({ plan: plan.id, command: answer('no-such-line', 'agree'), asking: asking(mara, 'gone') })
    begin({ plan: 'another', command: step, asking: asking(jo, 'elsewhere') })
    expect(laidOverPlan(plan, 3, underway.get())).toEqual(plan)
  })
})
