import type { Access } from '#server/access-log/access-log.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Practice } from '#domain/practice/practice.ts'
import type { AccessPage } from '#server/http/contract.ts'

type Entry = AccessPage['entries'][number]

/** Who an entry names, and why they were there, from the records as they are now. */
export function saidOf(
  entry: Access,
  { members }: Practice,
  client: Client | undefined,
): Pick<Entry, 'name' | 'capacity' | 'reason'> {
  const member = Object.hasOwn(members, entry.person) ? members[entry.person]?.name : undefined
  const isClient = client !== undefined && (entry.person === client.person || entry.person === client.id)
  // Someone who stood before a door that is not theirs is not called by what they said they were.
  const known = entry.act !== 'refused' || entry.capacity !== 'client' || isClient
  return {
    name:
      member ?? supporterName(entry, client) ?? (entry.capacity === 'client' && known ? client?.name : undefined) ?? '',
    capacity: member !== undefined || known ? entry.capacity : null,
    reason: reasonOf(entry, client),
  }
}

/** Why a chart was opened, in an emergency or by the records custodian: of that act itself, and of all that was read in it. */
function reasonOf({ act, part, person, capacity, at }: Access, client: Client | undefined): string | null {
  const all = client?.emergencies ?? []
  if (act === 'emergency' || act === 'custody') return all.find(({ id }) => id === part)?.reason ?? null
  if (capacity !== 'emergency' && capacity !== 'custodian') return null
  const basis = capacity === 'custodian' ? capacity : undefined
  return all.findLast((one) => one.grantee === person && one.basis === basis && one.at <= at)?.reason ?? null
}

/** Someone the client chose is called as the client calls them. */
function supporterName({ capacity, person }: Access, client: Client | undefined): string | undefined {
  if (capacity !== 'supporter') return undefined
  return client?.supporters?.findLast((one) => one.person === person)?.name
}
