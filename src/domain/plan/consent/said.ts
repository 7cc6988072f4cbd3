import type { Asked } from '#domain/plan/changing.ts'
import type { Aloud, Said } from '#domain/plan/consent/consent.ts'
import type { Plan } from '#domain/plan/state.ts'

/** Who says something about a consent now, and how. */
export function saidBy(asked: Asked, plan: Plan, aloud?: Aloud): Said {
  return {
    by: asked.person,
    on: asked.today,
    at: asked.at,
    atSession: plan.held,
    ...(aloud ? { aloud } : {}),
    ...(asked.inRoomWith ? { witness: asked.inRoomWith } : {}),
  }
}
