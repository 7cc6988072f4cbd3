import { randomUUID } from 'node:crypto'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { USUAL_HOW } from '#server/http/notices-contract.ts'
import type { Site } from '#server/http/here.ts'
import { holds } from '#server/notices/hold.ts'
import { noticeMail } from '#server/notices/notice-mail.ts'
import {
  claimPeople,
  claimSides,
  lookAgainAt,
  noteSent,
  noteUnsent,
  type NoticeRow,
  practicesWithNotices,
  rowsOfMail,
  settingsOf,
  splitSide,
} from '#server/notices/notice-rows.ts'
import { mailboxOf, peopleOfSide } from '#server/notices/recipients.ts'
import { keepReviewInMind } from '#server/notices/review-coming.ts'
import { byDay, dueAt, isByDay } from '#server/notices/when.ts'
import { reminderMail } from '#server/reminders/reminder-mail.ts'

/** What a node took and did not finish is taken up by another after this. */
const LEASE_MS = 60_000
const LETTER = 'notice.'

/**
 * Tells by mail what is due by now. What is to be told stands in the database, so it outlives a restart; the letter, its job and the
 * note that it is told come into being in one transaction, so nothing is told twice. Any number of nodes may look at once. Returns
 * how many letters were written.
 */
export async function deliverNotices(site: Site, warn: (problem: unknown) => void): Promise<number> {
  let letters = 0
  const now = site.clock()
  for (const practiceId of await practicesWithNotices(site.pool, now)) {
    const until = new Date(now.getTime() + LEASE_MS)
    // One that breaks stops no other; its lease ends, and it is tried again.
    for (const row of await claimSides(site.pool, practiceId, now, until))
      await split(site, practiceId, row, now).catch(warn)
    const rows = await claimPeople(site.pool, practiceId, now, until)
    for (const [person, theirs] of Map.groupBy(rows, (row) => row.person_id))
      if (await tell(site, practiceId, person, theirs).catch(warn)) letters += 1
  }
  return letters
}

/** Whose it is to hear: everybody on that side but the one who did it. A review counts from the day it is spoken of. */
async function split(site: Site, practiceId: PracticeId, row: NoticeRow, now: Date): Promise<void> {
  if (row.kind === 'review') {
    await lookAgainAt(site.pool, practiceId, [{ row, at: null }])
    if (!(await keepReviewInMind(site, practiceId, row))) return
  }
  const client = (await site.handler.read('client', practiceId, `client/${row.client_id}`))?.state
  const practice = await site.practices.of(practiceId)
  const people = client && (await holds(site, practiceId, row)) ? peopleOfSide(row.side, client, practice) : []
  const others = row.kind === 'review' ? people : people.filter((person) => person !== row.raised_by)
  const raisedAt = row.kind === 'review' ? now : row.raised_at
  await splitSide(site.pool, practiceId, row, others, { raisedAt, now })
}

/** Writes to this person if something is due: one letter for all that waits for them. */
async function tell(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  rows: readonly NoticeRow[],
): Promise<boolean> {
  const { pool } = site
  const practice = await site.practices.of(practiceId)
  const settings = await settingsOf(pool, practiceId, person)
  const now = site.clock()
  const waits: { readonly row: NoticeRow; readonly at: Date }[] = []
  const over: NoticeRow[] = []
  for (const row of rows) {
    const how = settings[row.kind] ?? USUAL_HOW[row.side][row.kind]
    const at = dueAt(how, row.raised_at, practice.zone, { ready: row.kind === 'checkIn' || row.kind === 'review' })
    if (at && (await holds(site, practiceId, row))) waits.push({ row, at })
    else over.push(row)
  }
  await lookAgainAt(
    pool,
    practiceId,
    over.map((row) => ({ row, at: null })),
  )
  const due = waits.filter(({ at }) => at <= now)
  const again =
    due.length === 0
      ? waits
      : !isByDay(practice.zone, now)
        ? waits.map(({ row }) => ({ row, at: byDay(practice.zone, now) }))
        : []
  if (again.length > 0 || waits.length === 0) {
    await lookAgainAt(pool, practiceId, again)
    return false
  }
  const told = waits.map(({ row }) => row)
  const written = await write(site, practiceId, person, told)
  // Whoever may not be written to is not told: what waits is on their first page all the same.
  if (!written)
    await lookAgainAt(
      pool,
      practiceId,
      told.map((row) => ({ row, at: null })),
    )
  return written
}

async function write(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  rows: readonly NoticeRow[],
): Promise<boolean> {
  const practice = await site.practices.of(practiceId)
  const own = rows.find((row) => row.side === 'client')
  const client = own && (await site.handler.read('client', practiceId, `client/${own.client_id}`))
  const box = await mailboxOf(site, practiceId, practice, person, client?.state ?? null)
  if ('not' in box) return false
  const at = site.clock()
  const id = `${LETTER}${randomUUID()}`
  const address = practice.reachable ? site.publicUrl : null
  const onlyCheckIn = rows.every(({ kind }) => kind === 'checkIn')
  const words = onlyCheckIn ? reminderMail(`${site.publicUrl}/check-in`, { link: false }) : noticeMail(address)
  const about = client ? { clientId: client.state.id, toClient: true } : {}
  const letter = { id, to: box.to, at: at.toISOString(), ...about, ...words }
  return site.mail.sendWith(
    practiceId,
    letter,
    async (run) => (await noteSent(run, practiceId, rows, { at, mailId: id })) > 0,
  )
}

/** A letter that still waits for a mail server is asked about again: when the last reason has gone meanwhile, it is not sent. */
export function askBeforeSending(site: Site): void {
  site.mail.askFirst(LETTER, async (practiceId, mailId) => {
    for (const row of await rowsOfMail(site.pool, practiceId, mailId))
      if (await holds(site, practiceId, row)) return true
    await noteUnsent(site.pool, practiceId, mailId)
    return false
  })
}
