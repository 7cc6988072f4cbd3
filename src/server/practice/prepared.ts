import type { Capacity } from '#domain/kernel/asking.ts'
import { type Draft, noDrafts, untaken } from '#domain/plan/drafts.ts'
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
  const atHome = client?.state.person
  const authors: [Capacity, string[]][] = [['client', atHome ? [plan.client, atHome] : [plan.client]]]
  for (const therapist of client?.state.team ?? []) authors.push(['therapist', [therapist]])
  const found: { readonly prepared: Prepared; readonly at: string }[] = []
  for (const [capacity, people] of authors) {
    // What was taken up in the other place again stands as it was left last.
    const latest = new Map<string, { readonly person: string; readonly draft: Draft }>()
    for (const person of people) {
      const drafts = await handler.read('drafts', practiceId, `drafts/${planId}/${person}`)
      for (const draft of Object.values(untaken(drafts?.state ?? noDrafts, plan.takenDrafts).drafts))
        if ((latest.get(draft.id)?.draft.changedAt ?? '') <= draft.changedAt) latest.set(draft.id, { person, draft })
    }
    for (const { person, draft } of latest.values())
      if (draft.forSession && draft.act)
        found.push({ prepared: { person, capacity, act: draft.act }, at: draft.changedAt })
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1)).map((one) => one.prepared)
}
