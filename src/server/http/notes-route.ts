import type { Hono } from 'hono'
import { recoveryKeyNow } from '#domain/practice/recovery-key.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { ID } from '#server/http/contract.ts'
import { type Env, memberHere, type Site, today } from '#server/http/here.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { ownNotes } from '#server/notes/author.ts'
import { sealedTo } from '#server/notes/sealing.ts'

/**
 * A therapist's own working notes. Reading them leaves no line in the access log, which the client and administrators read: the author
 * is the only one who can.
 */
export function notesRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/notes/:client', async (c) => {
    const here = memberHere(c)
    const client = c.req.param('client')
    if (!here || !ID.test(client)) return refuseWith(c, { code: 'unknown' })
    const { practice: practiceId } = here
    const own = await ownNotes(site, here.person, practiceId, client)
    if (!own) return refuseWith(c, { code: 'unknown' })
    const [practice, record, sealed] = await Promise.all([
      site.practices.of(practiceId),
      site.handler.read('client', practiceId, `client/${client}`),
      sealedTo(site, { practiceId, client, person: own.person }),
    ])
    const recovery = recoveryKeyNow(practice)
    const page: NotesPage = {
      client: { id: client, name: record?.state.name ?? '', plan: record?.state.plans.at(-1) ?? null },
      person: own.person,
      today: await today(site, practiceId),
      version: own.version,
      entries: own.notes.entries,
      recovered: own.notes.recovered.map(({ at }) => ({ at })),
      may: own.may,
      recoveryKey: recovery && { on: recovery.on, by: practice.members[recovery.by]?.name ?? '' },
      sealed: sealed === null ? 'no' : sealed === recovery?.id ? 'now' : 'earlier',
    }
    return tell(c, page)
  })
}
