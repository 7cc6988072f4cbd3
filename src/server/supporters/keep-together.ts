import { randomUUID } from 'node:crypto'
import type { Asking } from '#domain/kernel/asking.ts'
import { type ClientId, commandOf, type EntityId, type PracticeId } from '#domain/kernel/ids.ts'
import { consentAt } from '#domain/plan/consent/withdraw.ts'
import { invitationsOf, type Supporter, supporterAt } from '#domain/practice/supporter.ts'
import type { Site } from '#server/http/here.ts'

type Own = Pick<Site, 'handler' | 'signIn'>
type By = Pick<Asking, 'person' | 'at' | 'today'>

/**
 * A supporter's grant and the consent on the plan end together. After a command that touched one of them, the other follows: what the
 * client chose anew is said yes to, what no longer holds is taken back, and who has lost their consent is shown nothing more.
 */
export async function keepTogether(
  site: Own,
  practiceId: PracticeId,
  clientId: ClientId,
  command: { readonly type: string; readonly [field: string]: unknown },
  by: By,
): Promise<void> {
  switch (command.type) {
    case 'changeSupporter':
    case 'endSupporter':
      return settleConsent(site, practiceId, clientId, String(command['supporter']), by)
    case 'endGrant':
      return settleConsent(site, practiceId, clientId, String(command['grant']), by)
    case 'withdrawConsent':
      return endWithoutConsent(site, practiceId, clientId, command['consents'] as readonly EntityId[], by)
  }
}

/** Brings the plan in line with what the client's record says of a supporter. Done twice, it does nothing more. */
export async function settleConsent(
  { handler, signIn }: Own,
  practiceId: PracticeId,
  clientId: ClientId,
  supporter: EntityId,
  { person, at, today }: By,
): Promise<void> {
  const client = (await handler.read('client', practiceId, `client/${clientId}`))?.state
  const one = client && supporterAt(client, supporter)
  if (!one) return
  if (one.ended) await withdrawInvitations(signIn, practiceId, one)
  const plan = (await handler.read('plan', practiceId, `plan/${one.plan}`))?.state
  if (!plan || plan.closed) return
  const onPlan = { practiceId, streamId: `plan/${one.plan}`, clientId }
  const asking = { person, capacity: 'client', at, today } as const
  const last = one.consents.at(-1) ?? one.id
  if (!one.ended && !consentAt(plan, last))
    await handler.handle('plan', {
      ...onPlan,
      command: { type: 'giveConsent', about: 'supporter', to: toWhom(one), what: one.what, until: one.until },
      asking: { ...asking, commandId: commandOf(last) },
    })
  const over = one.consents.filter((id) => {
    const consent = consentAt(plan, id)
    return (one.ended || id !== last) && consent?.answer?.yes === true && !consent.ended
  })
  if (over.length > 0)
    await handler.handle('plan', {
      ...onPlan,
      command: { type: 'withdrawConsent', methods: [], clauses: [], rest: [], consents: over },
      asking: { ...asking, commandId: randomUUID() },
    })
}

const toWhom = ({ name, relation }: Supporter): string => `${name} (${relation})`.slice(0, 200)

/** Who lost the consent behind what they were shown is shown nothing more. */
async function endWithoutConsent(
  { handler, signIn }: Own,
  practiceId: PracticeId,
  clientId: ClientId,
  consents: readonly EntityId[],
  { person, at, today }: By,
): Promise<void> {
  if (consents.length === 0) return
  const client = (await handler.read('client', practiceId, `client/${clientId}`))?.state
  for (const one of client?.supporters ?? []) {
    if (one.ended || !consents.includes(one.consents.at(-1) ?? '')) continue
    await handler.handle('client', {
      practiceId,
      streamId: `client/${clientId}`,
      clientId,
      command: { type: 'endSupporter', supporter: one.id },
      asking: { person, capacity: 'system', at, today, commandId: randomUUID() },
      access: { act: 'changed', part: 'grants' },
    })
    await withdrawInvitations(signIn, practiceId, one)
  }
}

/** Whatever this supporter was sent opens nothing any more. */
export async function withdrawInvitations(
  { invitations }: Own['signIn'],
  practiceId: PracticeId,
  one: Supporter,
): Promise<void> {
  for (const invitation of invitationsOf(one)) await invitations.withdraw(practiceId, invitation)
}
