import type { ClientId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { queries } from '#web/live/query.ts'
import { type Command, envelope, send } from '#web/live/send.ts'

type About = { readonly name: string; readonly pronouns: string; readonly adult: boolean; readonly birthDate: string }

/** Adds a client, opens their first plan and notes it on the card. Trying again with the same ids adds nothing twice. */
export async function begin(
  practice: PracticeId,
  { client, plan }: { readonly client: ClientId; readonly plan: PlanId },
  { name, pronouns, adult, birthDate }: About,
): Promise<Refusal | null> {
  const known = { ...(pronouns.trim() ? { pronouns } : {}), ...(birthDate ? { birthDate } : {}) }
  const added = await act(practice, `client/${client}`, { type: 'addClient', client, name, adult, ...known })
  return added ?? (await openPlanFor(practice, client, plan))
}

/** Opens a plan for a client who is there already, and notes it on the card. */
export async function openPlanFor(practice: PracticeId, client: ClientId, plan: PlanId): Promise<Refusal | null> {
  const refused =
    (await act(practice, `plan/${plan}`, { type: 'openPlan', plan, client })) ??
    (await act(practice, `client/${client}`, { type: 'notePlan', plan }))
  await Promise.all([['today'], ['client', client]].map((queryKey) => queries.invalidateQueries({ queryKey })))
  return refused
}

/** What is there already from an earlier try is as good as done. */
async function act(practice: PracticeId, stream: string, command: Command): Promise<Refusal | null> {
  const sent = await send(envelope(stream, practice, 'therapist', command))
  return 'refused' in sent && sent.refused.code !== 'already-exists' ? sent.refused : null
}
