import { expect, test } from 'vitest'
import { fold, record } from '#domain/kernel/decider.ts'
import type { Asking } from '#domain/kernel/asking.ts'
import { decide, planDecider } from '#domain/plan/plan.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { noPlan, type Plan } from '#domain/plan/state.ts'
import { waitsFor } from '#domain/plan/waiting.ts'

const mara = (commandId: string): Asking => ({
  person: 'mara',
  capacity: 'therapist',
  at: '2026-11-23T09:00:00.000Z',
  today: '2026-11-23',
  commandId,
})

function after(plan: Plan, command: PlanCommand, commandId: string): Plan {
  const decision = decide(command, plan, mara(commandId))
  if ('refused' in decision) throw new Error(decision.refused.code)
  return fold(planDecider, record(decision.facts, mara(commandId)), plan)
}

test('while a version waits to be signed, its lines are not asked about one by one; a line changed since is', () => {
  let plan = after(noPlan, { type: 'openPlan', plan: 'p', client: 'jo' }, 'c0')
  plan = after(plan, { type: 'write', kind: 'step', words: { action: 'Walk at noon', owner: 'client' } }, 'c1')
  expect(waitsFor(plan, 'client')).toEqual([{ what: 'answerLine', line: 'c1.0', sessions: 0, changedSince: false }])
  plan = after(plan, { type: 'prepareVersion' }, 'c2')
  expect(waitsFor(plan, 'client').map((one) => one.what)).toEqual(['sign'])
  plan = after(plan, { type: 'reword', line: 'c1.0', words: { action: 'Walk at one' } }, 'c3')
  expect(waitsFor(plan, 'client').map((one) => one.what)).toEqual(['sign', 'answerLine'])
})
