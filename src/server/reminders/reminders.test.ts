import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { CheckInLinkMade } from '#server/http/check-in-contract.ts'
import { answersTo, checkInWith } from '#testing/answers.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { giveMailbox, openPost, type Post } from '#testing/post.ts'

const [HOUR, DAY] = [3_600_000, 86_400_000]
let post: Post
let app: TestApp

beforeEach(async () => {
  post = await openPost()
  app = await testApp({ smtpUrl: post.url })
  await giveMailbox(app.site, app.here.people.client, 'own.box@example.test')
  // Ten in the morning, where the practices are.
  app.clock.goOn((10 - app.clock.now().getUTCHours()) * HOUR)
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await post.close()
})

const today = (): string => app.clock.now().toISOString().slice(0, 10)
/** What a person does, without signing in: days pass here, and sign-ins end. */
async function does(client: string, capacity: 'client' | 'therapist', command: CheckInCommand): Promise<void> {
  const { client: person, therapist } = app.here.people
  const asking = { person: capacity === 'client' ? person : therapist, capacity, at: app.clock.now().toISOString() }
  const outcome = await app.site.handler.handle('checkins', {
    practiceId: app.here.id,
    streamId: `checkins/${client}`,
    clientId: client,
    command,
    asking: { ...asking, today: today(), commandId: randomUUID() },
  })
  expect(outcome).not.toHaveProperty('refused')
}
const wish = (client: string, remind: boolean): CheckInCommand => ({
  type: 'setSchedule',
  client,
  schedule: { goals: null, together: null, steps: false, measures: [{ measure: 'gad2', interval: 'weekly' }], remind },
})
async function mayBeWritten(client: string, mayWrite = true): Promise<void> {
  const therapist = await app.as(app.here.people.therapist)
  const about = { practice: app.here.id, stream: `client/${client}`, as: 'therapist' } as const
  const noted = await therapist.command(about, { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite })
  expect(noted.status).toBe(200)
}

test('whoever asked for it hears once that a check-in is there, and again when the next is', async () => {
  const { client } = app.here
  await mayBeWritten(client)
  await does(client, 'client', wish(client, true))
  const other = await app.node()
  await Promise.all([app.app.remind(), other.app.remind(), app.app.remind()])
  const [mail] = await post.many(1)
  expect(mail?.to).toBe('own.box@example.test')
  expect(mail?.text).toContain('http://localhost:4321/check-in\r\n')
  for (const word of [
    'Jo',
    'Lindqvist',
    'Lindenhof',
    'Mara',
    'therap',
    'plan',
    'client',
    'session',
    'mood',
    'question',
  ])
    expect(mail?.text.replaceAll('http://localhost:4321/check-in', '').toLowerCase(), word).not.toContain(
      word.toLowerCase(),
    )

  for (let day = 1; day <= 6; day++) {
    app.clock.goOn(DAY)
    expect(await app.app.remind()).toBe(0)
  }
  app.clock.goOn(DAY)
  expect(await app.app.remind()).toBe(1)
  await post.many(2)
  await does(client, 'client', checkInWith(client, today(), answersTo('gad2', 1)) as unknown as CheckInCommand)
  // Answered: nothing is due for a week.
  app.clock.goOn(6 * DAY)
  expect(await app.app.remind()).toBe(0)
  app.clock.goOn(DAY)
  expect(await other.app.remind()).toBe(1)
  await post.many(3)
  await does(client, 'client', wish(client, false))
  app.clock.goOn(30 * DAY)
  expect(await app.app.remind()).toBe(0)
  await other.stop()
})

test('nobody is written to at night, nor who does not want it, nor who may not be written to', async () => {
  const { client } = app.here
  await does(client, 'client', wish(client, true))
  expect(await app.app.remind()).toBe(0) // nobody has noted that they may be written to
  await mayBeWritten(client)
  app.clock.goOn(10 * HOUR)
  expect(await app.app.remind()).toBe(0)
  app.clock.goOn(11 * HOUR)
  expect(await app.app.remind()).toBe(0)
  app.clock.goOn(2 * HOUR)
  expect(await app.app.remind()).toBe(1)
  await post.many(1)
})

test('a client without an account hears by a fresh link, if a link was mailed to them before', async () => {
  const client = randomUUID()
  const therapist = await app.as(app.here.people.therapist)
  const card = { practice: app.here.id, stream: `client/${client}`, as: 'therapist' } as const
  const add = { type: 'addClient', client, name: 'Robin Tallis', adult: true }
  expect((await therapist.command(card, add)).status).toBe(200)
  await mayBeWritten(client)
  await does(client, 'therapist', wish(client, true))
  expect(await app.app.remind()).toBe(0)
  const body = { practice: app.here.id, commandId: randomUUID(), email: 'a.box@example.test' }
  const made = await therapist.post<CheckInLinkMade>(`/api/clients/${client}/check-in-link`, body)
  expect(made.status).toBe(200)
  await post.many(1)
  app.clock.goOn(DAY)
  expect(await app.app.remind()).toBe(1)
  const mail = (await post.many(2))[1]
  expect(mail?.to).toBe('a.box@example.test')
  const token = /check-in\/link#([\w-]+)/.exec(mail?.text ?? '')?.[1]
  expect(made.body.link).not.toContain(token)
  const opened = await (await app.as(null)).post('/api/check-in/link/open', { token })
  expect(opened.body).toMatchObject({ way: 'link', questions: [{ measure: 'gad2' }, { ask: 'note' }] })
  const rows = await inPractice(app.pool, app.here.id, (run) =>
    run('SELECT FROM waymark.check_in_links WHERE client_id = $1 AND body IS NOT NULL', [client]),
  )
  expect(rows).toHaveLength(1)
})
