import type { Hono } from 'hono'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import {
  calendarOf,
  clientsOf,
  codesOf,
  forgetCalendar,
  keepCalendar,
  type Kept,
  rememberedBy,
} from '#server/calendar/calendar-rows.ts'
import { addressOf, mayBeAsked } from '#server/calendar/fetch-calendar.ts'
import { readFrom, readOnce } from '#server/calendar/read-calendar.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { rolesIn } from '#server/http/authority.ts'
import {
  type CalendarCode,
  type CalendarPage,
  calendarRequest,
  type CalendarShown,
  EVERY_MINUTES,
  MOST_CALENDAR_BYTES,
} from '#server/http/calendar-contract.ts'
import { authorities, type Env, memberHere, practiceOf, type Site } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'

/** A therapist's own calendar: where it is read, what came of it, and the codes of their own clients. Its address is never told. */
export function calendarRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/calendar', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    if (!here.roles.includes('therapist')) return refuseWith(c, { code: 'not-allowed' })
    return tell(c, await pageOf(site, here.practice, here.person.personId))
  })

  app.post('/api/calendar', async (c) => {
    const read = await readBody(c, calendarRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice } = read.body
    const principal = c.get('principal')
    const roles = rolesIn(principal, practice)
    if (principal.kind === 'room' || roles.length === 0) return refuseWith(c, { code: 'unknown' })
    if (!roles.includes('therapist')) return refuseWith(c, { code: 'not-allowed' })
    const person = principal.personId
    const at = site.clock()
    const next = new Date(at.getTime() + EVERY_MINUTES * 60_000)
    switch (read.body.do) {
      case 'address': {
        const { address } = read.body
        if (!mayBeAsked(address, site.publicUrl)) return refuseWith(c, { code: 'invalid', field: 'address' })
        await keepCalendar(site, practice, person, { kind: 'address', where: address, at, next })
        await readFrom(site, practice, person, address)
        break
      }
      case 'file': {
        const { name, text } = read.body
        if (Buffer.byteLength(text) > MOST_CALENDAR_BYTES) return refuseWith(c, { code: 'too-long', field: 'text' })
        const file = await readOnce(site, practice, person, { name, text })
        return tell(c, { ...(await pageOf(site, practice, person)), file })
      }
      case 'readNow': {
        const kept = await calendarOf(site, practice, person)
        if (kept?.kind !== 'address') return refuseWith(c, { code: 'unknown' })
        await readFrom(site, practice, person, kept.where)
        break
      }
      case 'forget':
        await forgetCalendar(site.pool, practice, person)
    }
    return tell(c, await pageOf(site, practice, person))
  })

  app.get('/api/clients/:client/calendar-code', async (c) => {
    const practice = practiceOf(c)
    const client = c.req.param('client')
    const principal = c.get('principal')
    if (!practice || principal.kind === 'room') return refuseWith(c, { code: 'unknown' })
    // Whoever has a say over clients in general has none over one that is not there.
    const standing = await site.handler.read('client', practice, `client/${client}`)
    const found = standing ? await authorities(site, principal, practice, client) : []
    if (!found.some((one) => one.capacity === 'therapist'))
      return refuseWith(c, { code: found.length > 0 ? 'not-allowed' : 'unknown' })
    const code = (await codesOf(site.pool, practice, [client])).get(client) ?? ''
    const told: CalendarCode = { code, connected: (await calendarOf(site, practice, principal.personId)) !== null }
    return tell(c, told)
  })
}

async function pageOf(site: Site, practice: PracticeId, person: PersonId): Promise<CalendarPage> {
  const clients = await clientsOf(site.pool, practice, person)
  const [kept, names, codes, remembered] = await Promise.all([
    calendarOf(site, practice, person),
    site.directory.namesOf(practice, clients),
    codesOf(site.pool, practice, clients),
    rememberedBy(site.pool, practice, person),
  ])
  const rows = clients.map((client) => ({
    client,
    name: names.get(client) ?? '',
    code: codes.get(client) ?? '',
    next: remembered.get(client)?.on ?? null,
    nextAt: remembered.get(client)?.at ?? null,
  }))
  return { calendar: kept && shown(kept), clients: rows.toSorted((a, b) => a.name.localeCompare(b.name)) }
}

/** Of an address only the server's name: whoever has it whole can read the calendar. */
function shown({
  kind,
  where,
  set_at: setAt,
  read_at: readAt,
  coded,
  found,
  problem,
  problem_at: at,
}: Kept): CalendarShown {
  return {
    kind,
    from: kind === 'file' ? where : (addressOf(where)?.hostname ?? ''),
    setAt: setAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    coded,
    found,
    problem: problem && at ? { what: problem, at: at.toISOString() } : null,
  }
}
