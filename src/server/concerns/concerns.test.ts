import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import { noRights } from '#domain/practice/rights.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import type { Me } from '#server/http/contract.ts'
import type { ClientRights, ConcernPage, ConcernsPage } from '#server/http/rights-contract.ts'
import { mayConcern, seesStream } from '#server/http/sees-stream.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { everyColumn, whereReadable } from '#testing/every-column.ts'
import { giveMailbox, openPost, type Post } from '#testing/post.ts'
import { CAPACITY, RELATIONS } from '#testing/practice.ts'
import type { Command } from '#testing/visitor.ts'

const WORDS = 'She looks at her phone when I talk about Ingeborg.'
const ANSWER = 'Thank you. I would like to hear more, on Thursday at noon.'
let post: Post
let app: TestApp

beforeEach(async () => {
  post = await openPost()
  app = await testApp({ smtpUrl: post.url })
  await name(app.here.people.otherSupervisor)
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await post.close()
})

async function tells(person: string, as: Capacity, stream: string, command: Command) {
  return (await app.as(person)).command({ practice: app.here.id, stream, as }, command)
}
async function name(named: string | null): Promise<void> {
  const set = { type: 'setRights', ...noRights, body: 'The state board', named }
  const answer = await tells(app.here.people.administrator, 'administrator', 'practice', set)
  expect(answer.status, answer.text).toBe(200)
}
const stream = () => `concerns/${app.here.client}`
async function raise(to = app.here.people.otherSupervisor): Promise<string> {
  const jo = await app.as(app.here.people.client)
  const commandId = randomUUID()
  const about = { practice: app.here.id, stream: stream(), as: 'client', commandId } as const
  const answer = await jo.command(about, { type: 'raiseConcern', to, words: WORDS, wish: 'talk' })
  expect(answer.status, answer.text).toBe(200)
  return `${commandId}.0`
}
const page = async (person: string) =>
  (await app.as(person)).get<ConcernPage>(`/api/concerns/${app.here.client}?practice=${app.here.id}`)
const list = async (person: string) =>
  (await (await app.as(person)).get<ConcernsPage>(`/api/concerns?practice=${app.here.id}`)).body.clients
const mine = async (person = app.here.people.client): Promise<ClientRights | null | undefined> => {
  const me = (await (await app.as(person)).get<Me>('/api/me')).body
  return me.practices[0]?.asClient?.rights
}
async function hears(person: string, topic: string): Promise<boolean> {
  const { cookies } = await app.as(person)
  const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  const principal = await app.site.signIn.principalOf(new Headers({ cookie }))
  const moved = { practiceId: app.here.id, topic, version: 1 }
  return principal !== null && mayConcern(principal, moved) && seesStream(app.site, principal, moved)
}
const accessLines = async (): Promise<number> => {
  await app.site.accessLog.flush()
  const found = await inPractice(app.pool, app.here.id, (run) => run('SELECT FROM waymark.access_log'))
  return found.length
}

test('a concern goes to the named person, who answers; the client sees the answer and closes it', async () => {
  const { otherSupervisor: noor, client } = app.here.people
  expect((await mine())?.hears).toEqual({ person: noor, name: 'Noor of Lindenhof', supervises: false })
  const concern = await raise()
  const found = (await page(noor)).body
  expect(found).toMatchObject({
    name: 'Jo Lindqvist of Lindenhof',
    concerns: [{ id: concern, words: WORDS, wish: 'talk', stillReads: true, answers: [], closed: null }],
  })
  expect(await list(noor)).toMatchObject([{ client: app.here.client, open: 1, waits: true }])
  const answered = await tells(noor, 'supervisor', stream(), { type: 'answerConcern', concern, words: ANSWER })
  expect(answered.status, answered.text).toBe(200)
  expect(await list(noor)).toMatchObject([{ open: 1, waits: false }])
  expect((await mine())?.concerns).toMatchObject([
    { id: concern, to: 'Noor of Lindenhof', answers: [{ words: ANSWER }], closed: null },
  ])
  expect((await tells(client, 'client', stream(), { type: 'closeConcern', concern })).status).toBe(200)
  expect((await mine())?.concerns).toMatchObject([{ closed: { by: 'client' } }])
  expect(await list(noor)).toMatchObject([{ open: 0, waits: false }])
})

test('nobody else reads it, answers it, closes it, hears that it moved, or finds it in a list', async () => {
  const concern = await raise()
  const { people } = app.here
  const readers = new Set(['client', 'otherSupervisor'])
  let asked = 0
  for (const who of RELATIONS) {
    if (who === 'nobody' || readers.has(who)) continue
    const person = people[who]
    const nothing = await (await app.as(person)).get(`/api/concerns/${randomUUID()}?practice=${app.here.id}`)
    const real = await page(person)
    expect({ status: real.status, text: real.text }, who).toEqual({ status: 404, text: nothing.text })
    for (const command of [
      { type: 'answerConcern', concern, words: 'I saw it' },
      { type: 'closeConcern', concern },
    ])
      for (const as of new Set([CAPACITY[who], 'client', 'administrator', 'supervisor'] as const))
        expect((await tells(person, as, stream(), command)).status, `${who} ${as} ${command.type}`).toBe(404)
    expect(await hears(person, stream()), who).toBe(false)
    expect(
      (await (await app.as(person)).get<ConcernsPage>(`/api/concerns?practice=${app.here.id}`)).text,
      who,
    ).not.toContain(app.here.client)
    asked += 1
  }
  expect(asked).toBe(RELATIONS.length - 3)
  for (const who of readers) expect(await hears(people[who as 'client'], stream()), who).toBe(true)
  // On a screen that the therapist handed over there is none of it either.
  const room = await app.as(people.therapist)
  await room.post('/api/hand-over', { practice: app.here.id, plan: app.here.plan, page: 'plan' })
  const me = (await room.get<Me>('/api/me')).body
  expect(me.practices[0]?.asClient?.rights).toBeNull()
  const inRoom = { practice: app.here.id, stream: stream(), as: 'client' } as const
  expect((await room.command(inRoom, { type: 'closeConcern', concern })).status).toBe(404)
})

test('the therapist’s and the administrator’s view of things is the same, to the byte, with a concern and without', async () => {
  const { therapist, administrator, supervisor, assistant } = app.here.people
  const ask = async (person: string, path: string) => (await (await app.as(person)).get(path)).text
  const views = async () => {
    const practice = `practice=${app.here.id}`
    await app.site.accessLog.flush()
    return Promise.all([
      ...[therapist, supervisor].flatMap((who) =>
        [`today?${practice}`, `plans/${app.here.plan}?${practice}`, `plans/${app.here.plan}/progress?${practice}`].map(
          (path) => ask(who, `/api/${path}`),
        ),
      ),
      ask(therapist, `/api/clients/${app.here.client}?${practice}`),
      ask(therapist, `/api/alerts?${practice}`),
      ask(administrator, `/api/outbox?${practice}`),
      ask(administrator, `/api/practice?${practice}`),
      ask(assistant, `/api/today?${practice}&as=assistant`),
      ask(therapist, '/api/me'),
      ask(administrator, '/api/me'),
    ])
  }
  const before = await views()
  const lines = await accessLines()
  const concern = await raise()
  await tells(app.here.people.otherSupervisor, 'supervisor', stream(), {
    type: 'answerConcern',
    concern,
    words: ANSWER,
  })
  await page(app.here.people.otherSupervisor)
  await tells(app.here.people.client, 'client', stream(), { type: 'closeConcern', concern })
  expect(await accessLines()).toBe(lines)
  expect(await views()).toEqual(before)
})

test('a therapist who is an administrator too, and is not named, finds nothing', async () => {
  const { therapist, administrator } = app.here.people
  const roles = { type: 'changeRoles', person: therapist, roles: ['therapist', 'administrator'] }
  expect((await tells(administrator, 'administrator', 'practice', roles)).status).toBe(200)
  const concern = await raise()
  expect((await page(therapist)).status).toBe(404)
  const close = { type: 'closeConcern', concern }
  for (const as of ['therapist', 'administrator'] as const)
    expect((await tells(therapist, as, stream(), close)).status).toBe(404)
  const mara = await app.as(therapist)
  for (const path of ['access-log', 'outbox', 'practice', 'concerns'])
    expect((await mara.get(`/api/${path}?practice=${app.here.id}`)).text, path).not.toContain('concerns/')
  const log = (await mara.get(`/api/access-log?practice=${app.here.id}`)).text
  expect(log).not.toContain('concern')
})

test('the named person gets a mail that names nobody and nothing, and it waits in no list of letters', async () => {
  await giveMailbox(app.site, app.here.people.otherSupervisor, 'noor@example.test')
  await raise()
  const [letter] = await post.many(1)
  expect(letter?.to).toBe('noor@example.test')
  for (const word of ['Jo ', 'Lindqvist', 'Lindenhof', 'Mara', 'concern', 'complaint', 'client', 'therap', 'phone'])
    expect(letter?.text.toLowerCase(), word).not.toContain(word.toLowerCase())
  await inPractice(app.pool, app.here.id, (run) =>
    run("UPDATE waymark.outbox SET sent_at = NULL WHERE mail_id LIKE 'concern.%'"),
  )
  const ada = await app.as(app.here.people.administrator)
  expect((await app.site.mail.waiting(app.here.id)).map(({ to }) => to)).toContain('noor@example.test')
  expect((await ada.get(`/api/outbox?practice=${app.here.id}`)).text).not.toContain('noor@example.test')
})

test('it can be sent to nobody but the person who is named today, and never to the client’s own therapist', async () => {
  const { therapist, administrator, supervisor, otherSupervisor, client } = app.here.people
  const to = async (person: string) =>
    (await tells(client, 'client', stream(), { type: 'raiseConcern', to: person, words: WORDS })).status
  for (const person of [therapist, administrator, supervisor, client]) expect(await to(person)).toBe(404)
  await name(therapist)
  expect(await mine()).toMatchObject({ hears: null, whyNobody: 'ownTherapist', texts: { body: 'The state board' } })
  expect(await to(therapist)).toBe(404)
  // The other client's therapist is somebody else: they are offered the same person.
  expect(await mine(app.here.people.otherClient)).toMatchObject({ hears: { person: therapist }, whyNobody: null })
  // Who supervises the client's therapist may be named; the client is told.
  await name(supervisor)
  expect(await mine()).toMatchObject({ hears: { person: supervisor, supervises: true } })
  await name(null)
  expect(await mine()).toMatchObject({ hears: null, whyNobody: 'notNamed' })
  expect(await to(otherSupervisor)).toBe(404)
})

test('what was sent to somebody stays theirs when another is named, and ends when they leave', async () => {
  const { otherSupervisor: noor, assistant, administrator } = app.here.people
  await raise()
  await name(assistant)
  expect((await page(noor)).status).toBe(200)
  expect((await page(assistant)).status).toBe(404)
  await raise(assistant)
  expect((await page(assistant)).body.concerns).toHaveLength(1)
  const leave = { type: 'endMembership', person: noor }
  expect((await tells(administrator, 'administrator', 'practice', leave)).status).toBe(200)
  expect((await page(noor)).status).toBe(404)
  expect((await mine())?.concerns.map(({ stillReads }) => stillReads)).toEqual([true, false])
})

test('a named person who becomes the client’s therapist reads it no more, and the client is told so', async () => {
  const { otherTherapist: ben, therapist } = app.here.people
  await name(ben)
  const concern = await raise(ben)
  expect((await page(ben)).status).toBe(200)
  const join = { type: 'joinTeam', therapist: ben }
  expect((await tells(therapist, 'therapist', `client/${app.here.client}`, join)).status).toBe(200)
  expect((await page(ben)).status).toBe(404)
  expect(await list(ben)).toEqual([])
  expect(await hears(ben, stream())).toBe(false)
  const answer = { type: 'answerConcern', concern, words: ANSWER }
  expect((await tells(ben, 'therapist', stream(), answer)).status).toBe(404)
  expect(await mine()).toMatchObject({ hears: null, whyNobody: 'ownTherapist', concerns: [{ stillReads: false }] })
})

test('not a word of it is readable in the database or a backup of it, and it is gone with the client', async () => {
  const { otherSupervisor: noor, administrator } = app.here.people
  const concern = await raise()
  await tells(noor, 'supervisor', stream(), { type: 'answerConcern', concern, words: ANSWER })
  const columns = await everyColumn(app.database.ownerUrl)
  expect(whereReadable(columns, [WORDS, 'Ingeborg', ANSWER, 'on Thursday at noon', 'The state board'])).toEqual([])
  const at = app.clock.now().toISOString()
  await eraseClient(app.site, { practiceId: app.here.id, clientId: app.here.client, at, person: administrator })
  expect((await page(noor)).status).toBe(404)
  expect(await list(noor)).toEqual([])
})
