import type { Pool } from 'pg'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Site } from '#server/http/here.ts'
import { today } from '#server/http/here.ts'
import type { Supported } from '#server/http/supporters-contract.ts'
import { partsShown } from '#server/supporters/parts-shown.ts'

type Row = { readonly practice: PracticeId; readonly client: ClientId }

async function rowsOf(pool: Pool, person: PersonId): Promise<Row[]> {
  const { rows } = await pool.query<Row>('SELECT practice, client FROM waymark.supported_by($1)', [person])
  return rows
}

/** The plans that others chose to show this person and that they may read today. */
export async function supportedBy(site: Site, person: PersonId): Promise<Supported[]> {
  const found = await Promise.all((await rowsOf(site.pool, person)).map((row) => shownTo(site, person, row)))
  return found.flat()
}

/** What this person may read of this client's plan today: one, or nothing. */
export async function shownTo(site: Site, person: PersonId, { practice, client: id }: Row): Promise<Supported[]> {
  const client = (await site.handler.read('client', practice, `client/${id}`))?.state
  const plan = client?.plans.at(-1)
  if (!client || plan === undefined) return []
  const day = await today(site, practice)
  const parts = await partsShown(site.handler, practice, { clientId: id, planId: plan, person, today: day })
  if (parts.length === 0) return []
  const mine = Object.values(client.grants).filter((one) => one.grantee === person && one.basis === 'chosenByClient')
  const until =
    mine
      .flatMap((one) => one.until ?? [])
      .toSorted()
      .at(-1) ?? null
  return [await supportedWith(site, practice, client, { plan, parts, until })]
}

/** The same of these parts, as it is told to whoever reads them. */
export async function supportedWith(
  site: Site,
  practice: PracticeId,
  { id, name }: Pick<Client, 'id' | 'name'>,
  shown: Pick<Supported, 'plan' | 'parts' | 'until'>,
): Promise<Supported> {
  const { place, zone } = await site.practices.of(practice)
  return { practice, place, zone, client: id, name, ...shown }
}
