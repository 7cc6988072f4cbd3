import type { TodayPage, TodayRow } from '#server/http/contract.ts'
import { type Site, today } from '#server/http/here.ts'

const MOST_SHOWN = 30

/** For an assistant: the clients a name finds, by name; without a name, the first of all. No plan, no session, no step: an assistant reads none of it. */
export async function namesFound(site: Site, practice: string, query: string): Promise<TodayPage> {
  const options = { kind: 'client', limit: MOST_SHOWN } as const
  const found = query
    ? await site.directory.search(practice, query, options)
    : await site.directory.first(practice, options)
  const rows = found.map(({ id, name }): TodayRow => ({
    client: id,
    plan: null,
    ended: false,
    name,
    nextSession: null,
    nextSessionAt: null,
    sessionOpen: false,
    waitsForMe: 0,
    waitsForClient: 0,
    sessionsWaiting: 0,
    waitingLongest: 0,
    lastStep: null,
    toCoSign: false,
    agenda: 0,
    reviewDue: null,
    leftOpen: null,
    version: 0,
  }))
  rows.sort((one, other) => one.name.localeCompare(other.name))
  return { rows, total: rows.length, next: null, today: await today(site, practice) }
}
