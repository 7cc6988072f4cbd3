import { randomUUID } from 'node:crypto'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { putEntry } from '#server/directory/entry.ts'
import type { Site } from '#server/http/here.ts'

/** A plan that a therapist may open, and a line of it that can be answered again and again. */
export type SeededPlan = { readonly client: string; readonly plan: string; readonly line: string }
export type SeededPractice = {
  readonly id: string
  readonly therapist: string
  /** The therapist's own clients, each with a plan. */
  readonly plans: readonly SeededPlan[]
}

const LINES = 40
/** Divides the 100 events between two snapshots. */
const AT_ONCE = 20

function asking(person: string, capacity: Capacity, commandId: string = randomUUID()): Asking {
  const at = new Date().toISOString()
  return { person, capacity, at, today: at.slice(0, 10), commandId }
}

/**
 * A practice with a therapist whose own `mine` clients have real plans, made by commands, and clients of colleagues up to `clients`.
 * The colleagues' clients are rows of the read models and names in the directory, written in bulk: 100,000 clients by commands would
 * take an hour and change nothing of what *today* and a search read.
 */
export async function seedPractice(site: Site, clients: number, mine: number): Promise<SeededPractice> {
  const id = randomUUID()
  const therapist = (await site.signIn.people.createPerson()) ?? ''
  await site.handler.handle('practice', {
    practiceId: id,
    streamId: 'practice',
    command: {
      type: 'setUpPractice',
      practice: id,
      name: `Practice with ${clients} clients`,
      zone: 'UTC',
      place: 'AT',
      ageOfConsent: 18,
      secondFactorRequired: false,
      reachable: false,
      memberName: 'Mara',
      roles: ['therapist', 'administrator'],
    },
    asking: asking(therapist, 'system'),
  })
  await site.signIn.people.setMembership(id, therapist, ['therapist', 'administrator'])
  const plans: SeededPlan[] = []
  for (let n = 0; n < mine; n++) plans.push(await seedPlan(site, id, therapist, `Own Client${n}`, 100))
  await seedRows(site, id, clients - mine)
  return { id, therapist, plans }
}

/** A client with a plan of 40 lines and so many events: the lines, then answers to them. Made by commands. */
export async function seedPlan(
  site: Site,
  practiceId: string,
  therapist: string,
  name: string,
  events: number,
): Promise<SeededPlan> {
  const [client, plan] = [randomUUID(), randomUUID()]
  const entry = { id: client, kind: 'client', name } as const
  await site.handler.handle('client', {
    practiceId,
    streamId: `client/${client}`,
    clientId: client,
    command: { type: 'addClient', client, name, adult: true },
    asking: asking(therapist, 'therapist'),
    alongside: [await site.directory.statement(practiceId, entry)],
  })
  const does = async (commandId: string, command: object): Promise<void> => {
    const outcome = await site.handler.handle('plan', {
      practiceId,
      streamId: `plan/${plan}`,
      clientId: client,
      command: command as never,
      asking: asking(therapist, 'therapist', commandId),
    })
    if ('refused' in outcome) throw new Error(`${JSON.stringify(command).slice(0, 200)}: ${outcome.refused.code}`)
  }
  await does(randomUUID(), { type: 'openPlan', plan, client })
  const goals = randomUUID()
  const goal = (n: number) => ({
    type: 'write',
    kind: 'goal',
    words: {
      clinicalWording: `Goal ${n}: sleep through at least five nights of a week, for a month`,
      lifeArea: 'body',
    },
  })
  await does(goals, { type: 'share', acts: Array.from({ length: LINES }, (_, n) => goal(n)) })
  for (let done = LINES + 1, round = 0; done < events; round++) {
    const many = Math.min(AT_ONCE, events - done)
    const first = (round % 2) * AT_ONCE
    const said = round % 4 < 2 ? 'notSure' : 'agree'
    const acts = Array.from({ length: many }, (_, n) => ({
      type: 'answer',
      to: `${goals}.${first + n}`,
      answer: said,
      onPurpose: true,
    }))
    await does(randomUUID(), { type: 'share', acts })
    await site.handler.settled() // so that every snapshot that is due is taken
    done += many
  }
  return { client, plan, line: `${goals}.0` }
}

const FIRST = [
  'Ada',
  'Ben',
  'Chidi',
  'Dara',
  'Emeka',
  'Farida',
  'Goran',
  'Hana',
  'Ines',
  'Jo',
  'Kim',
  'Lena',
  'Mara',
  'Noor',
  'Ola',
  'Petra',
]
const LAST = [
  'Abernathy',
  'Brandt',
  'Castellano',
  'Dietrich',
  'Eze',
  'Fournier',
  'Greene',
  'Horvath',
  'Ivanova',
  'Jensen',
  'Kowalski',
  'Lindqvist',
]
const BATCH = 2_000

/** Clients of two hundred colleagues, as rows. */
async function seedRows(site: Site, practiceId: string, many: number): Promise<void> {
  const key = await site.vault.keys.practiceKey(practiceId)
  for (let done = 0; done < many; done += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, many - done) }, (_, n) => {
      const at = done + n
      const name = `${FIRST[at % FIRST.length]} ${LAST[(at >> 4) % LAST.length]}${at}`
      const [id, , body] = putEntry(key, practiceId, { id: randomUUID(), kind: 'client', name }).values?.slice(1) ?? []
      return {
        id: String(id),
        body: body as Buffer,
        plan: randomUUID(),
        colleague: `colleague-${at % 200}`,
        waits: at % 7,
      }
    })
    await inPractice(site.pool, practiceId, async (run) => {
      const columns = [
        rows.map(({ id }) => id),
        rows.map(({ body }) => body),
        rows.map(({ plan }) => plan),
        rows.map(({ colleague }) => colleague),
        rows.map(({ waits }) => waits),
      ]
      await run(
        `INSERT INTO waymark.directory (practice_id, entry_id, kind, body)
         SELECT $1, r.id, 'client', r.body FROM unnest($2::text[], $3::bytea[]) AS r (id, body)`,
        [practiceId, columns[0], columns[1]],
      )
      await run(
        `INSERT INTO waymark.care_team (practice_id, client_id, person_id, relation, from_day)
         SELECT $1, r.id, r.colleague, 'therapist', '2026-01-01' FROM unnest($2::text[], $3::text[]) AS r (id, colleague)`,
        [practiceId, columns[0], columns[3]],
      )
      await run(
        `INSERT INTO waymark.today (practice_id, plan_id, client_id, version, stage, next_session, waits_therapist, changed_at)
         SELECT $1, r.plan, r.id, 20, 'inForce', '2026-12-01', r.waits, now()
           FROM unnest($2::text[], $3::text[], $4::int[]) AS r (id, plan, waits)`,
        [practiceId, columns[0], columns[2], columns[4]],
      )
    })
  }
}
