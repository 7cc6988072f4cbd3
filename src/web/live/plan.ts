import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { CommandId, PlanId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { MAY, MAY_IN_ROOM } from '#domain/plan/permission.ts'
import { decide } from '#domain/plan/plan.ts'
import { type Side, sideOf } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { PlanPage } from '#server/http/contract.ts'
import { type Asker, askingAs, newCommandId } from '#web/live/asking.ts'
import { useMe } from '#web/live/me.ts'
import { laidOverPlan } from '#web/live/overlay.ts'
import { planQuery } from '#web/live/plan-query.ts'
import { begin, forget, includedIn, reached, underway } from '#web/live/underway.ts'
import { queries } from '#web/live/query.ts'
import { envelope, send } from '#web/live/send.ts'
import { useSignal } from '#web/live/signal.ts'

/** A plan on a screen, and the way to act on it. */
export type PlanScreen = {
  readonly page: PlanPage
  /** The plan as this person sees it, with what they just did already in it. */
  readonly plan: Plan
  /** For which side the reader speaks; null for those who only read. */
  readonly side: Side | null
  readonly asker: Asker
  /**
   * Acts. The refusal comes at once, before any round trip, where the browser can tell; else when the server has answered. Null:
   * done and kept. While the network is away the promise waits, and so does the command, under the same id. A command whose parts
   * name one another is given as a function of the command's id.
   */
  readonly issue: (command: PlanCommand | ((commandId: CommandId) => PlanCommand)) => Promise<Refusal | null>
  /** Whether this reader may do this at all; what may not be done is not offered. */
  readonly may: (type: PlanCommand['type']) => boolean
  /** How many commands are still on their way. */
  readonly pending: number
}

/** What only the server can decide, because it adds a seal, a proof or what others had prepared. */
const SERVER_DECIDES: Partial<Record<PlanCommand['type'], true>> = {
  openSession: true,
  prepareVersion: true,
  sign: true,
  coSign: true,
  enterEarlierPlan: true,
}

/** Suspends until the plan is there. Throws a `Problem` for the page's error state. */
export function usePlanPage(planId: PlanId): PlanScreen {
  const page = useSuspenseQuery(planQuery(planId)).data
  const me = useMe()
  const all = useSignal(underway)
  const witness = me.room?.witness
  const asker = useMemo<Asker>(
    () => ({ person: me.person, capacity: page.capacity, ...(witness === undefined ? {} : { inRoomWith: witness }) }),
    [me.person, page.capacity, witness],
  )
  useEffect(() => includedIn(page.plan.id, page.version), [page])
  const plan = useMemo(() => laidOverPlan(page.plan, page.version, all), [page, all])
  const issue = useCallback<PlanScreen['issue']>((command) => issueOn(page, asker, command), [page, asker])
  const room = me.room?.page
  const may = useCallback<PlanScreen['may']>(
    (type) =>
      MAY[type].includes(page.capacity) &&
      (room === undefined || MAY_IN_ROOM[room].includes(type)) &&
      !page.plan.closed,
    [page.capacity, page.plan.closed, room],
  )
  const pending = all.filter((one) => one.plan === page.plan.id && one.version === undefined).length
  return { page, plan, side: sideOf(page.capacity), asker, issue, may, pending }
}

/** Decides on the page as it is by now: `drawn` is the one that whoever acts was drawn with, and more may have come in since. */
async function issueOn(
  drawn: PlanPage,
  asker: Asker,
  asked: Parameters<PlanScreen['issue']>[0],
): Promise<Refusal | null> {
  const id = drawn.plan.id
  const page = queries.getQueryData(planQuery(id).queryKey) ?? drawn
  const commandId = newCommandId()
  const command = typeof asked === 'function' ? asked(commandId) : asked
  const request = { ...envelope(`plan/${id}`, page.practice, page.capacity, command), commandId }
  if (!SERVER_DECIDES[command.type]) {
    const asking = askingAs(asker, page.today, commandId)
    const decision = decide(command, laidOverPlan(page.plan, page.version, underway.get()), asking)
    if ('refused' in decision) return decision.refused
    begin({ plan: id, command, asking })
  }
  const sent = await send(request)
  if ('refused' in sent) {
    forget(commandId)
    await refresh(id)
    return sent.refused
  }
  reached(commandId, sent.version)
  await refresh(id)
  return null
}

/** Reads the plan again; what stands on the page stays until the answer is here. */
export async function refresh(plan: PlanId): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['plan', plan] })
}
