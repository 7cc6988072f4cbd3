import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Client } from '#domain/practice/client.ts'
import { isOpenOn } from '#domain/practice/emergency.ts'
import { emergenciesBy } from '#server/emergency/emergency-rows.ts'
import { isSameName } from '#server/emergency/full-name.ts'
import type { OpenChart } from '#server/http/contract.ts'
import type { Site } from '#server/http/here.ts'

/** More people of one full name than any practice has. */
const MOST_OF_A_NAME = 200
/** An access lasts until the end of the next day, in whichever zone. */
const LONGEST_MS = 3 * 86_400_000

/**
 * The one client who bears this full name. Nobody: `unknown`. Two of them: `date-needed`, the birth date. No part of a name finds
 * anybody, so nobody goes through a list.
 */
export async function clientNamed(
  site: Site,
  practiceId: PracticeId,
  { name, birthDate }: { readonly name: string; readonly birthDate?: CivilDate | undefined },
): Promise<{ readonly client: ClientId } | Refusal> {
  const near = await site.directory.search(practiceId, name, { kind: 'client', limit: Infinity })
  const found = near.filter((one) => isSameName(one.name, name)).slice(0, MOST_OF_A_NAME)
  const [first] = found
  if (!first) return { code: 'unknown' }
  if (found.length === 1 && birthDate === undefined) return { client: first.id }
  if (birthDate === undefined) return { code: 'date-needed', field: 'birthDate' }
  const records = await Promise.all(found.map(({ id }) => site.handler.read('client', practiceId, `client/${id}`)))
  const born = records.filter((one) => one?.state.birthDate === birthDate)
  const [only] = born
  return born.length === 1 && only ? { client: only.state.id } : { code: 'unknown' }
}

/** What this person opened in an emergency and may still read, the latest first. */
export async function openCharts(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  today: CivilDate,
): Promise<OpenChart[]> {
  const since = new Date(site.clock().getTime() - LONGEST_MS)
  const rows = await emergenciesBy(site.pool, practiceId, person, since)
  const charts = await Promise.all(
    rows.map(async ({ client_id: id, grant_id: grant }) => {
      const client = (await site.handler.read('client', practiceId, `client/${id}`))?.state
      return client ? chartOf(client, grant, today) : []
    }),
  )
  return charts.flat()
}

/** One of them, by its grant; nothing once it has ended. */
export function chartOf(client: Client, grant: string, today: CivilDate): OpenChart[] {
  const one = client.emergencies?.find(({ id }) => id === grant)
  if (!one || one.basis !== undefined || !isOpenOn(one, today)) return []
  const { reason, until } = one
  return [{ grant, client: client.id, name: client.name, plan: client.plans.at(-1) ?? null, reason, until }]
}
