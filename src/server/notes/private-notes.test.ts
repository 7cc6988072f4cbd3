import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { mayConcern, seesStream } from '#server/http/sees-stream.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { everyColumn, whereReadable } from '#testing/every-column.ts'
import { CAPACITY, RELATIONS } from '#testing/practice.ts'
import type { Command } from '#testing/visitor.ts'

const WORDS = 'I felt like her brother Ingebrecht today, and wanted to scold.'
const ADDED = 'In supervision: whose scolding is it, Wolfhart asks.'
let app: TestApp
beforeEach(async () => {
  app = await testApp()
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const stream = (author = app.here.people.therapist) => `notes/${app.here.client}/${author}`
async function tells(person: string, as: Capacity, about: string, command: Command, commandId = randomUUID()) {
  return (await app.as(person)).command({ practice: app.here.id, stream: about, as, commandId }, command)
}
const today = () => app.clock.now().toISOString().slice(0, 10)
async function write(words = WORDS, person = app.here.people.therapist): Promise<string> {
  const commandId = randomUUID()
  const answer = await tells(person, 'therapist', stream(person), { type: 'writeNote', on: today(), words }, commandId)
  expect(answer.status, answer.text).toBe(200)
  return `${commandId}.0`
}
const page = async (person = app.here.people.therapist) =>
  (await app.as(person)).get<NotesPage>(`/api/notes/${app.here.client}?practice=${app.here.id}`)
async function hears(person: string, topic: string): Promise<boolean> {
  const { cookies } = await app.as(person)
  const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  const principal = await app.site.signIn.principalOf(new Headers({ cookie }))
  const moved = { practiceId: app.here.id, topic, version: 1 }
  return principal !== null && mayConcern(principal, moved) && seesStream(app.site, principal, moved)
}
const accessLines = async (): Promise<number> => {
  await app.site.accessLog.flush()
  return (await inPractice(app.pool, app.here.id, (run) => run('SELECT FROM waymark.access_log'))).length
}

test('a therapist writes, rewords, adds to and strikes working notes, and reads them again', async () => {
  expect((await page()).body).toMatchObject({ entries: [], may: 'write', recoveryKey: null, sealed: 'no', version: 0 })
  const note = await write()
  const mara = app.here.people.therapist
  const ok = async (command: Command) => {
    const answer = await tells(mara, 'therapist', stream(), command)
    expect(answer.status, answer.text).toBe(200)
  }
  await ok({ type: 'rewordNote', note, seen: 1, words: 'Calmer words.' })
  const late = await tells(mara, 'therapist', stream(), { type: 'rewordNote', note, seen: 1, words: 'From elsewhere.' })
  expect(late.body).toMatchObject({ refused: { code: 'stale' } })
  await ok({ type: 'addToNote', note, words: ADDED })
  await ok({ type: 'strikeNote', note })
  const found = (await page()).body
  expect(found).toMatchObject({
    client: { id: app.here.client, name: 'Jo Lindqvist of Lindenhof', plan: app.here.plan },
    entries: [{ id: note, words: 'Calmer words.', revision: 2, added: [{ words: ADDED }], struck: {} }],
  })
  expect(await hears(mara, stream())).toBe(true)
})

test('nobody else reads them, writes to them, or hears that they moved, in whatever capacity', async () => {
  const note = await write()
  const { people, client, plan } = app.here
  let asked = 0
  for (const who of RELATIONS) {
    if (who === 'nobody' || who === 'therapist') continue
    const person = people[who]
    const visitor = await app.as(person)
    const nothing = await visitor.get(`/api/notes/${randomUUID()}?practice=${app.here.id}`)
    const real = await page(person)
    expect({ status: real.status, text: real.text }, who).toEqual({ status: 404, text: nothing.text })
    for (const as of new Set([
      CAPACITY[who],
      'client',
      'therapist',
      'supervisor',
      'administrator',
      'emergency',
    ] as const))
      for (const command of [
        { type: 'writeNote', on: today(), words: 'I was here' },
        { type: 'rewordNote', note, seen: 1, words: 'I was here' },
        { type: 'addToNote', note, words: 'I was here' },
        { type: 'strikeNote', note },
        { type: 'unstrikeNote', note },
        { type: 'noteRecovery', recoveryKey: 'k' },
      ])
        for (const about of [stream(), stream(person)])
          expect((await tells(person, as, about, command)).status, `${who} ${as} ${command.type} ${about}`).toBe(404)
    expect(await hears(person, stream()), who).toBe(false)
    const practice = `practice=${app.here.id}`
    for (const path of [
      `plans/${plan}?${practice}`,
      `plans/${plan}/history?${practice}`,
      `clients/${client}?${practice}`,
      `today?${practice}`,
      `access-log?client=${client}&${practice}`,
    ])
      expect((await visitor.get(`/api/${path}`)).text, `${who} ${path}`).not.toContain('Ingebrecht')
    asked += 1
  }
  expect(asked).toBe(RELATIONS.length - 2)
  const room = await app.as(people.therapist)
  await room.post('/api/hand-over', { practice: app.here.id, plan, page: 'plan' })
  expect((await room.get(`/api/notes/${client}?practice=${app.here.id}`)).status).toBe(404)
  const inRoom = { practice: app.here.id, stream: stream(), as: 'therapist' } as const
  expect((await room.command(inRoom, { type: 'strikeNote', note })).status).toBe(404)
  expect((await page()).body.entries).toMatchObject([{ words: WORDS, added: [] }])
})

test('what others see is the same, to the byte, with notes and without, and the list of who looked has no line', async () => {
  const { client, therapist, administrator, supervisor } = app.here.people
  const ask = async (person: string, path: string) => (await (await app.as(person)).get(path)).text
  const views = async () => {
    const practice = `practice=${app.here.id}`
    await app.site.accessLog.flush()
    return Promise.all([
      ...[therapist, supervisor].flatMap((who) =>
        [`today?${practice}`, `today?q=Ingebrecht&${practice}`, `plans/${app.here.plan}?${practice}`].map((path) =>
          ask(who, `/api/${path}`),
        ),
      ),
      ask(therapist, `/api/clients/${app.here.client}?${practice}`),
      ask(client, `/api/plans/${app.here.plan}?${practice}`),
      ask(administrator, `/api/practice?${practice}`),
    ])
  }
  const before = await views()
  const lines = await accessLines()
  await write()
  await page()
  expect(await accessLines()).toBe(lines)
  expect(await views()).toEqual(before)
})

test('two therapists of one client each have their own', async () => {
  const { therapist, otherTherapist: ben } = app.here.people
  const join = { type: 'joinTeam', therapist: ben }
  expect((await tells(therapist, 'therapist', `client/${app.here.client}`, join)).status).toBe(200)
  await write()
  expect((await page(ben)).body).toMatchObject({ entries: [], may: 'write' })
  await write('What Ben thinks', ben)
  expect((await page(ben)).body.entries.map(({ words }) => words)).toEqual(['What Ben thinks'])
  expect((await page()).body.entries.map(({ words }) => words)).toEqual([WORDS])
  expect(await hears(therapist, stream(ben))).toBe(false)
  const rows = await inPractice(app.pool, app.here.id, (run) =>
    run<{ key_id: string }>("SELECT key_id FROM waymark.streams WHERE stream_id LIKE 'notes/%'"),
  )
  expect(new Set(rows.map((row) => row.key_id)).size).toBe(2)
})

test('a therapist who left the care team goes on reading and correcting theirs; after leaving the practice nobody reads them', async () => {
  const { therapist: mara, otherTherapist: ben, administrator } = app.here.people
  const card = `client/${app.here.client}`
  const note = await write()
  expect((await tells(mara, 'therapist', card, { type: 'joinTeam', therapist: ben })).status).toBe(200)
  expect((await tells(ben, 'therapist', card, { type: 'leaveTeam', therapist: mara })).status).toBe(200)
  expect((await page()).body).toMatchObject({ may: 'correct', entries: [{ words: WORDS }] })
  const add = { type: 'addToNote', note, words: ADDED }
  expect((await tells(mara, 'therapist', stream(), add)).status).toBe(200)
  const more = await tells(mara, 'therapist', stream(), { type: 'writeNote', on: today(), words: 'More' })
  expect(more.body).toMatchObject({ refused: { code: 'not-allowed' } })
  expect((await page(ben)).body.entries).toEqual([])

  const roles = { type: 'changeRoles', person: mara, roles: ['supervisor'] }
  expect((await tells(administrator, 'administrator', 'practice', roles)).status).toBe(200)
  expect((await page()).body).toMatchObject({ may: 'read' })
  expect((await tells(mara, 'therapist', stream(), add)).status).toBe(404)

  expect(
    (await tells(administrator, 'administrator', 'practice', { type: 'endMembership', person: mara })).status,
  ).toBe(200)
  expect((await page()).status).toBe(404)
  expect(await hears(mara, stream())).toBe(false)
  for (const who of [ben, administrator]) expect((await page(who)).text).not.toContain('Ingebrecht')
})

test('not a word is readable in the database, and all of it is gone with the client, on every node', async () => {
  const note = await write()
  await tells(app.here.people.therapist, 'therapist', stream(), { type: 'addToNote', note, words: ADDED })
  const columns = await everyColumn(app.database.ownerUrl)
  expect(whereReadable(columns, [WORDS, 'Ingebrecht', ADDED, 'Wolfhart'])).toEqual([])
  const { app: elsewhere } = await app.node()
  const there = () => elsewhere.site.handler.read('notes', app.here.id, stream())
  expect((await there())?.state.entries).toHaveLength(1)
  const at = app.clock.now().toISOString()
  const person = app.here.people.administrator
  expect(await eraseClient(app.site, { practiceId: app.here.id, clientId: app.here.client, at, person })).toBe(true)
  expect((await page()).status).toBe(404)
  expect(await there()).toBeUndefined()
  const asking = {
    person: app.here.people.therapist,
    capacity: 'therapist',
    at,
    today: today(),
    commandId: randomUUID(),
  } as const
  for (const { handler } of [app.site, elsewhere.site])
    for (const author of [app.here.people.therapist, randomUUID()])
      expect(
        await handler.handle('notes', {
          practiceId: app.here.id,
          streamId: stream(author),
          command: { type: 'writeNote', on: today(), words: 'After all' },
          asking,
        }),
      ).toEqual({ refused: { code: 'unknown' } })
  const left = await inPractice(app.pool, app.here.id, (run) =>
    run("SELECT FROM waymark.data_keys WHERE kind = 'notes' AND wrapped IS NOT NULL"),
  )
  expect(left).toEqual([])
})
