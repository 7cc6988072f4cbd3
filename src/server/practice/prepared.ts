import type { Capacity } from '#domain/kernel/asking.ts'
import { untaken } from '#domain/plan/drafts.ts'
import type { Prepared } from '#domain/plan/sharing.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import type { Kinds } from '#server/streams/kinds.ts'

/** What everyone on this plan prepared for its next session, oldest first. */
export async function preparedFor(
  handler: Handler<Kinds>,
  practiceId: string,
  planId: string,
  plan: Plan,
): Promise<Prepared[]> {
  const client = await handler.read('client', practiceId, `client/${plan.client}`)
  // On a screen handed over in the room a client writes as the client, at home as the person who signs in.
  const authors: [string, Capacity][] = [[plan.client, 'client']]
  if (client?.state.person) authors.push([client.state.person, 'client'])
  for (const therapist of client?.state.team ?? []) authors.push([therapist, 'therapist'])
  const found: { readonly prepared: Prepared; readonly at: string }[] = []
  for (const [person, capacity] of authors) {
    const drafts = await handler.read('drafts', practiceId, `drafts/${planId}/${person}`)
    if (!drafts) continue
    for (const draft of Object.values(untaken(drafts.state, plan.takenDrafts).drafts))
      if (draft.forSession && draft.act)
        found.push({ prepared: { person, capacity, act: draft.act }, at: draft.changedAt })
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1)).map((one) => one.prepared)
}
