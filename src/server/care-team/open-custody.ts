import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { isOpenOn } from '#domain/practice/emergency.ts'
import type { CustodyClient } from '#server/http/care-team-contract.ts'
import type { Site } from '#server/http/here.ts'

/** What the records custodian has opened of this client and may still read. */
export async function openCustodyOf(
  { handler }: Pick<Site, 'handler'>,
  practiceId: PracticeId,
  clientId: ClientId,
  person: PersonId,
  today: CivilDate,
): Promise<CustodyClient['open']> {
  const client = (await handler.read('client', practiceId, `client/${clientId}`))?.state
  const one = client?.emergencies?.findLast(
    (each) => each.basis === 'custodian' && each.grantee === person && isOpenOn(each, today),
  )
  return one ? { grant: one.id, until: one.until, plan: client?.plans.at(-1) ?? null } : null
}
