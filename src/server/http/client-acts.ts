import type { Asking } from '#domain/kernel/asking.ts'
import type { CommandId, PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Client } from '#domain/practice/client.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { authorities, type Site, today } from '#server/http/here.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

type Sent = { readonly contract: string; readonly practice: PracticeId; readonly commandId: CommandId }
type Acts = { readonly client: Client; readonly asking: Asking }

/** Who may write letters about themselves: the client alone, signed in on a screen of their own, where letters can go out. */
export async function clientActs(
  site: Site,
  principal: Principal,
  clientId: string,
  { contract, practice, commandId }: Sent,
): Promise<Acts | { readonly refused: Refusal }> {
  if (contract !== CONTRACT) return { refused: { code: 'contract-changed' } }
  const client = (await site.handler.read('client', practice, `client/${clientId}`))?.state
  if (!client) return { refused: { code: 'unknown' } }
  const found = await authorities(site, principal, practice, clientId)
  const authority = found.find(({ capacity }) => capacity === 'client')
  if (!authority || principal.kind === 'room')
    return { refused: { code: found.length > 0 ? 'not-allowed' : 'unknown' } }
  if (!(await site.practices.of(practice)).reachable && site.mail.kind === 'smtp')
    return { refused: { code: 'not-reachable' } }
  const { person, capacity } = authority
  const at = site.clock().toISOString()
  return { client, asking: { person, capacity, at, today: await today(site, practice), commandId } }
}
