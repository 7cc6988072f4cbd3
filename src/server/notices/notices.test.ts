import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { OutboxPage } from '#server/http/contract.ts'
import type { NoticesPage } from '#server/http/notices-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { giveMailbox, openPost, type Post } from '#testing/post.ts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
let post: Post
let app: TestApp

beforeEach(async () => {
  post = await openPost()
  app = await testApp({ smtpUrl: `${post.url}?greetingTimeout=400&socketTimeout=800` })
  const { client, therapist } = app.here.people
  await giveMailbox(app.site, client, 'own.box@example.test')
  await giveMailbox(app.site, therapist, 'at.work@example.test')
  // What was written while the practice came into being is of yesterday.
  await inPractice(app.pool, app.here.id, (run) => run('DELETE FROM waymark.notices'))
  app.clock.goOn((36 - app.clock.now().getUTCHours()) * HOUR)
  await mayBeWritten(true)
})
afterEach(async () => {
  await app.close()
  await post.close()
})

/** What a person does, without signing in: days pass here, and sign-ins end. */
async function does(capacity: 'client' | 'therapist', command: PlanCommand): Promise<string> {
  const { here, clock, site } = app
  const commandId = randomUUID()
  const at = clock.now().toISOString()
  const outcome = await site.handler.handle('plan', {
    practiceId: here.id,
    streamId: `plan/${here.plan}`,
    clientId: here.client,
    command,
    asking: { person: here.people[capacity], capacity, at, today: at.slice(0, 10), commandId },
  })
  expect(outcome).not.toHaveProperty('refused')
  return `${commandId}.0`
}
const note = { type: 'leaveNote', about: 'question', words: 'Is once a week enough?' } as const
async function mayBeWritten(mayWrite: boolean): Promise<void> {
  const therapist = await app.as(app.here.people.therapist)
  const about = { practice: app.here.id, stream: `client/${app.here.client}`, as: 'therapist' } as const
  const reach = { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite }
  expect((await therapist.command(about, reach)).status).toBe(200)
}
async function wants(who: 'client' | 'therapist', kind: string, how: string): Promise<void> {
  const person = await app.as(app.here.people[who])
  const answer = await person.post<NoticesPage>('/api/notices', { practice: app.here.id, kind, how })
  expect(answer.status).toBe(200)
  expect(answer.body.kinds).toContainEqual({ kind, how })
}
/** Looks as often as it would, until so much time has passed. */
async function passes(ms: number): Promise<number> {
  let letters = 0
  for (let left = ms; left > 0; left -= HOUR) {
    app.clock.goOn(Math.min(HOUR, left))
    letters += await app.app.notify()
  }
  return letters
}

test('a client hears of everything once a day, in one neutral mail, from however many nodes', async () => {
  await does('therapist', note)
  await does('therapist', { type: 'addToAgenda', words: 'How the week was' })
  expect(await app.app.notify()).toBe(0)
  expect(await passes(20 * HOUR)).toBe(0)
  app.clock.goOn(2 * HOUR + MINUTE)
  const other = await app.node()
  const counts = await Promise.all([app.app.notify(), other.app.notify(), app.app.notify()])
  expect(counts.reduce((a, b) => a + b, 0)).toBe(1)
  const [mail] = await post.many(1)
  expect(mail?.to).toBe('own.box@example.test')
  const text = (mail?.text ?? '').replaceAll('http://localhost:4321', '').toLowerCase()
  expect(text).toContain('subject: something for you')
  for (const word of [
    'jo',
    'lindqvist',
    'lindenhof',
    'mara',
    'therap',
    'plan',
    'client',
    'session',
    'note',
    'once a week',
    app.here.plan,
  ])
    expect(text, word).not.toContain(word)
  expect(await passes(3 * DAY)).toBe(0)
  await post.many(1)
  const robin = await app.as(app.here.people.client)
  const { body } = await robin.get<NoticesPage>(`/api/notices?practice=${app.here.id}`)
  expect(body.sent).toHaveLength(1)
  expect(body.sent[0]).toMatchObject({ kinds: ['bring'] })
  await other.stop()
})

test('what is taken back before is not told; nor what was answered, nor to whom it was done by', async () => {
  const thread = await does('therapist', note)
  await does('therapist', { type: 'closeNote', thread })
  await does('client', note)
  expect(await passes(2 * DAY)).toBe(1)
  expect((await post.many(1))[0]?.to).toBe('at.work@example.test')
})

test('never means never, and not what was raised before either; at once means after a few minutes, by day', async () => {
  await wants('client', 'bring', 'never')
  await wants('therapist', 'bring', 'atOnce')
  await does('therapist', note)
  await does('client', note)
  expect(await app.app.notify()).toBe(0)
  app.clock.goOn(4 * MINUTE)
  expect(await app.app.notify()).toBe(1)
  await post.many(1)
  app.clock.goOn(9 * HOUR)
  await does('client', { type: 'addToAgenda', words: 'My sister' })
  expect(await passes(10 * HOUR)).toBe(0)
  expect(await passes(2 * HOUR)).toBe(1)
  expect((await post.many(2)).map(({ to }) => to)).toEqual(['at.work@example.test', 'at.work@example.test'])
  await wants('client', 'bring', 'daily')
  expect(await passes(2 * DAY)).toBe(0)
})

test('a client who may not be written to is not, nor one who is no client any more', async () => {
  await mayBeWritten(false)
  await does('therapist', note)
  expect(await passes(2 * DAY)).toBe(0)
  const jo = await app.as(app.here.people.client)
  expect((await jo.get<NoticesPage>(`/api/notices?practice=${app.here.id}`)).body.noMail).toBe('mayNot')
  await mayBeWritten(true)
  await does('therapist', { type: 'addToAgenda', words: 'Sleep' })
  await does('therapist', { type: 'closePlan', reason: 'She moved away' })
  expect(await passes(2 * DAY)).toBe(0)
  await post.many(0)
})

test('a member who has left hears nothing more', async () => {
  await does('client', note)
  const administrator = await app.as(app.here.people.administrator)
  const practice = { practice: app.here.id, stream: 'practice', as: 'administrator' } as const
  await administrator.command(practice, { type: 'endMembership', person: app.here.people.therapist })
  expect(await passes(2 * DAY)).toBe(0)
})

test('a review is spoken of a week ahead, once; one that was moved is spoken of again', async () => {
  const today = (): Date => app.clock.now()
  const inDays = (days: number): string => new Date(today().getTime() + days * DAY).toISOString().slice(0, 10)
  const line = await does('therapist', { type: 'write', kind: 'review', words: { on: inDays(20) } })
  await passes(2 * DAY)
  const before = post.got.length
  expect(await passes(9 * DAY)).toBe(0)
  expect(await passes(3 * DAY)).toBe(2)
  expect(await passes(10 * DAY)).toBe(0)
  await does('therapist', { type: 'setStanding', line, standing: 'ended', reason: 'done' } as never)
  await post.many(before + 2)
})

test('a mail server that does not answer in time, or refuses, is asked again later; the letter waits and is sent once', async () => {
  post.turn({ silent: true })
  await does('therapist', note)
  await passes(DAY)
  await waits('retry', 1)
  const administrator = await app.as(app.here.people.administrator)
  const outbox = async () => (await administrator.get<OutboxPage>(`/api/outbox?practice=${app.here.id}`)).body.mails
  expect(await outbox()).toMatchObject([{ stuck: { problem: 'later', forGood: false } }])
  post.turn({ silent: false, mailFrom: 451 })
  await again()
  await waits('retry', 1, 2)
  expect(post.got).toEqual([])
  post.turn({})
  await again()
  await post.many(1)
  expect(await outbox()).toEqual([])
})

test('a letter that still waits for the mail server is thrown away when its reason has gone', async () => {
  post.turn({ mailFrom: 451 })
  const thread = await does('therapist', note)
  await passes(DAY)
  await waits('retry', 1)
  await does('therapist', { type: 'closeNote', thread })
  post.turn({})
  await again()
  await waits('completed', 1)
  await post.many(0)
  const jo = await app.as(app.here.people.client)
  expect((await jo.get<NoticesPage>(`/api/notices?practice=${app.here.id}`)).body.sent).toEqual([])
})

test('an address that nobody has is not tried for ever: the card and the outbox say so, in plain words', async () => {
  post.turn({ rcptTo: 550 })
  await does('therapist', note)
  await passes(DAY)
  await waits('completed', 1)
  const administrator = await app.as(app.here.people.administrator)
  const { body } = await administrator.get<OutboxPage>(`/api/outbox?practice=${app.here.id}`)
  expect(body.mails).toMatchObject([{ to: 'own.box@example.test', stuck: { problem: 'noMailbox', forGood: true } }])
  const therapist = await app.as(app.here.people.therapist)
  const card = await therapist.get<{ mailCameBack: string | null }>(
    `/api/clients/${app.here.client}?practice=${app.here.id}`,
  )
  expect(card.body.mailCameBack).toBe(app.clock.now().toISOString().slice(0, 10))
  await does('therapist', { type: 'addToAgenda', words: 'Sleep' })
  expect(await passes(2 * DAY)).toBe(0)
  await post.many(0)
})

test('what is due while nobody runs is told when somebody does, and once', async () => {
  await does('therapist', note)
  app.clock.goOn(9 * DAY)
  const other = await app.node()
  expect(await other.app.notify()).toBe(1)
  await other.stop()
  expect(await app.app.notify()).toBe(0)
  await post.many(1)
})

async function jobs<Row extends object>(text: string): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: app.database.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<Row>(text)
  await owner.end()
  return rows
}
async function waits(state: string, count: number, tries = 1): Promise<void> {
  const where = `name = 'send-mail' AND state = '${state}' AND (state <> 'retry' OR retry_count >= ${tries - 1})`
  for (let looks = 0; looks < 200; looks++) {
    const [row] = await jobs<{ n: number }>(`SELECT count(*)::int AS n FROM jobs.job WHERE ${where}`)
    if (row?.n === count) return
    await new Promise((go) => setTimeout(go, 50))
  }
  throw new Error(`no ${count} jobs are in state ${state}`)
}
/** What is tried again in half a minute is tried now. */
const again = () => jobs("UPDATE jobs.job SET start_after = now() WHERE name = 'send-mail' AND state = 'retry'")
