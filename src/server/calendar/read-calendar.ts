import { randomUUID } from 'node:crypto'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { type ClientId, entityId, type PersonId, type PracticeId } from '#domain/kernel/ids.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { Plan } from '#domain/plan/state.ts'
import {
  calendarOf,
  type Came,
  claimCalendars,
  clientsOf,
  codesOf,
  forgetCalendar,
  keepCalendar,
  noteRead,
  practicesWithCalendars,
  remember,
  rememberedBy,
} from '#server/calendar/calendar-rows.ts'
import { entriesIn, type Entry } from '#server/calendar/entries.ts'
import { fetchCalendar } from '#server/calendar/fetch-calendar.ts'
import { nextAct, type Remembered } from '#server/calendar/next-session.ts'
import { EVERY_MINUTES } from '#server/http/calendar-contract.ts'
import { type Site, today } from '#server/http/here.ts'

const MINUTE_MS = 60_000

/** Reads the calendars that are to be read by now. Any number of nodes may: each calendar is taken by one of them. */
export async function readCalendars(site: Site, warn: (problem: unknown) => void): Promise<void> {
  const now = site.clock()
  const next = new Date(now.getTime() + EVERY_MINUTES * MINUTE_MS)
  for (const practiceId of await practicesWithCalendars(site.pool, now))
    for (const { person_id: person, where } of await claimCalendars(site, practiceId, now, next))
      await readFrom(site, practiceId, person, where).catch(warn)
}

/** Reads one from its address; who is no therapist here any more has none. */
export async function readFrom(site: Site, practiceId: PracticeId, person: PersonId, address: string): Promise<void> {
  const member = (await site.practices.of(practiceId)).members[person]
  if (!member || member.ended || !member.roles.includes('therapist'))
    return forgetCalendar(site.pool, practiceId, person)
  const fetched = await fetchCalendar(address, site.publicUrl)
  const came = 'problem' in fetched ? fetched : await takeOver(site, practiceId, person, fetched.text)
  await noteRead(site.pool, practiceId, person, site.clock(), came)
}

/**
 * Reads a file once. A calendar that is connected stays connected, and what was read from it stays its own: beside it a file only adds
 * sessions. What cannot be read changes nothing at all.
 */
export async function readOnce(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Came> {
  const beside = (await calendarOf(site, practiceId, person))?.kind === 'address'
  const came = await takeOver(site, practiceId, person, text, beside)
  if (beside || 'problem' in came) return came
  const at = site.clock()
  await keepCalendar(site, practiceId, person, { kind: 'file', where: name, at, next: null })
  await noteRead(site.pool, practiceId, person, at, came)
  return came
}

/**
 * Takes over what a calendar says. One that cannot be understood, or has no entry at all, changes nothing. `beside`: another calendar
 * is connected, so that nothing is moved or called off, and nothing remembered.
 */
async function takeOver(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  text: string,
  beside = false,
): Promise<Came> {
  const { zone } = await site.practices.of(practiceId)
  const entries = entriesIn(text, { zone, now: site.clock() })
  if ('problem' in entries) return entries
  const clients = await clientsOf(site.pool, practiceId, person)
  const codes = await codesOf(site.pool, practiceId, clients)
  const remembered = await rememberedBy(site.pool, practiceId, person)
  let found = 0
  for (const client of clients) {
    const code = codes.get(client)
    const theirs = entries.filter((one) => code !== undefined && one.codes.includes(code))
    if (theirs.length > 0) found += 1
    if (beside) await addBeside(site, practiceId, { person, client }, theirs)
    else if (theirs.length > 0 || remembered.has(client))
      await apply(site, practiceId, { person, client }, theirs, remembered.get(client) ?? null)
  }
  return { coded: entries.length, found }
}

/** The next entry becomes a session where there is none on its day. */
async function addBeside(site: Site, practiceId: PracticeId, whose: Whose, entries: readonly Entry[]): Promise<void> {
  const plan = entries.length > 0 ? await newestOpen(site, practiceId, whose.client) : null
  if (!plan) return
  const day = await today(site, practiceId)
  const act = nextAct(entries, plan.sessions, null, day)
  if (act.do !== 'plan') return
  const command: PlanCommand = { type: 'planSession', ...momentOf(act.entry) }
  await inTheirName(site, practiceId, { ...whose, plan: plan.id }, command, { day, commandId: randomUUID() })
}

/** What an entry says of the moment of a session. */
const momentOf = ({ on, at }: Entry) => ({ on, ...(at === null ? {} : { at }), from: 'calendar' }) as const

type Whose = { readonly person: PersonId; readonly client: ClientId }

async function apply(
  site: Site,
  practiceId: PracticeId,
  whose: Whose,
  entries: readonly Entry[],
  last: (Remembered & { readonly plan: string }) | null,
): Promise<void> {
  const plan = await newestOpen(site, practiceId, whose.client)
  if (!plan) return
  const day = await today(site, practiceId)
  const act = nextAct(entries, plan.sessions, last?.plan === plan.id ? last : null, day)
  const place = { ...whose, plan: plan.id }
  const keep = (entry: Entry, session: string): Promise<void> =>
    remember(site.pool, practiceId, place, { hash: entry.hash, on: entry.on, at: entry.at, session })
  const issue = (command: PlanCommand, commandId: string = randomUUID()): Promise<boolean> =>
    inTheirName(site, practiceId, place, command, { day, commandId })
  switch (act.do) {
    case 'nothing':
      return
    case 'forget':
      return remember(site.pool, practiceId, place, null)
    case 'cancel':
      await issue({ type: 'cancelSession', session: act.session })
      return remember(site.pool, practiceId, place, null)
    case 'follow':
      if (act.cancel !== undefined) await issue({ type: 'cancelSession', session: act.cancel })
      return keep(act.entry, act.session)
    case 'move':
      if (await issue({ type: 'moveSession', session: act.session, ...momentOf(act.entry) }))
        await keep(act.entry, act.session)
      return
    case 'plan': {
      const commandId = randomUUID()
      if (await issue({ type: 'planSession', ...momentOf(act.entry) }, commandId))
        await keep(act.entry, entityId(commandId, 0))
    }
  }
}

/**
 * An ordinary command, in the name of the therapist who connected the calendar: what they may not do, their calendar may not. Each
 * says that it came from there.
 */
async function inTheirName(
  site: Site,
  practiceId: PracticeId,
  { person, client, plan }: Whose & { readonly plan: string },
  command: PlanCommand,
  { day, commandId }: { readonly day: CivilDate; readonly commandId: string },
): Promise<boolean> {
  const at = site.clock().toISOString()
  const outcome = await site.handler.handle('plan', {
    practiceId,
    streamId: `plan/${plan}`,
    clientId: client,
    command,
    asking: { person, capacity: 'therapist', at, today: day, commandId },
  })
  return !('refused' in outcome)
}

async function newestOpen(site: Site, practiceId: PracticeId, client: ClientId): Promise<Plan | null> {
  const standing = await site.handler.read('client', practiceId, `client/${client}`)
  if (!standing || standing.state.ended) return null
  for (const id of standing.state.plans.toReversed()) {
    const plan = (await site.handler.read('plan', practiceId, `plan/${id}`))?.state
    if (plan?.opened && !plan.closed) return plan
  }
  return null
}
