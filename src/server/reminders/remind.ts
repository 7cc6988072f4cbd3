import { randomUUID } from 'node:crypto'
import { questionsDue } from '#domain/check-in/due.ts'
import { USUAL_SCHEDULE } from '#domain/check-in/schedule.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { addressOf } from '#server/check-in-links/link-rows.ts'
import { makeLink } from '#server/check-in-links/make-link.ts'
import { basisForClient, type Situation, situationOf } from '#server/check-in/situation.ts'
import { practicesOf } from '#server/event-store/checkpoint.ts'
import type { Site } from '#server/http/here.ts'
import { todayIn } from '#server/practice/practices.ts'
import { deliverNotices } from '#server/notices/deliver.ts'
import { raiseCheckIn } from '#server/notices/raise-check-in.ts'
import { reminderDue } from '#server/reminders/reminder-due.ts'
import { reminderMail } from '#server/reminders/reminder-mail.ts'
import { claimReminders, noteReminded, type ReminderRow } from '#server/reminders/reminder-rows.ts'

/** Nobody is written to at night: from this hour on, and before that one, in the practice's zone. */
const FROM_HOUR = 9
const UNTIL_HOUR = 18
/** The person of what Waymark does by itself. */
const NOBODY = 'waymark'

/**
 * Mails those who asked for it that a check-in is there: who signs in hears as they chose for all notices, who does not by a link.
 * Any number of nodes may: each client is taken by one of them, at most once a day. Reads nobody's answers but theirs. Returns how
 * many were reminded.
 */
export async function remindAll(site: Site, warn: (problem: unknown) => void): Promise<number> {
  let reminded = 0
  for (const practiceId of await practicesOf(site.pool)) {
    const { zone, reachable } = await site.practices.of(practiceId)
    const now = site.clock()
    if (!reachable || !inTheDay(zone, now)) continue
    const today = todayIn(zone, now)
    for (let rows = await claimReminders(site.pool, practiceId, today); rows.length > 0;) {
      for (const row of rows) if (await remind(site, practiceId, row).catch(warn)) reminded += 1
      rows = await claimReminders(site.pool, practiceId, today)
    }
  }
  await deliverNotices(site, warn)
  return reminded
}

function inTheDay(zone: string, now: Date): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
  const hour = Number(parts.formatToParts(now).find(({ type }) => type === 'hour')?.value)
  return hour >= FROM_HOUR && hour < UNTIL_HOUR
}

async function remind(site: Site, practiceId: PracticeId, row: ReminderRow): Promise<boolean> {
  const clientId = row.client_id
  const situation = await situationOf(site, practiceId, clientId)
  if (!situation || situation.client.ended || !situation.client.reach?.mayWrite || !situation.client.reach.ownMailbox)
    return false
  const { today } = situation
  const { person } = situation.client
  const own = person ? await site.signIn.people.emailOf(person) : null
  if (!isDue(situation, own === null ? 'link' : 'signedIn', row)) return false
  if (person && own !== null) await raiseCheckIn(site, practiceId, { client: clientId, person, on: today })
  const sent = own !== null || (await byLink(site, practiceId, clientId, today))
  if (sent) await noteReminded(site.pool, practiceId, clientId, today)
  return sent
}

function isDue(situation: Situation, where: 'link' | 'signedIn', { last_sent_on: lastSent }: ReminderRow): boolean {
  const { checkIns, measures, remoteRisk, today } = situation
  const schedule = checkIns.schedule ?? USUAL_SCHEDULE
  const basis = basisForClient(situation)
  const questions = questionsDue(checkIns, basis, measures.asked, { where, remoteRisk }, today)
  return schedule.remind && reminderDue(questions, { schedule, basis, lastSent, today })
}

/** For someone without an account: a fresh link to the address that a link went to before. Without one, nothing. */
async function byLink(site: Site, practiceId: PracticeId, clientId: ClientId, today: string): Promise<boolean> {
  const email = await addressOf(site, practiceId, clientId)
  if (email === null) return false
  const at = site.clock().toISOString()
  const asking = { person: NOBODY, capacity: 'system', at, today, commandId: randomUUID() } as const
  const made = await makeLink(site, practiceId, clientId, { asking, email, letter: 'none' })
  if (!('link' in made)) return false
  // One letter a client: should the last one still wait, this one takes its place.
  const about = { id: `reminder.${clientId}`, to: email, at, clientId, toClient: true }
  await site.mail.send(practiceId, { ...about, ...reminderMail(made.link, { link: true }) })
  return true
}
