import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { ClientCommand } from '#domain/practice/client.ts'
import { completeHandOvers } from '#server/care-team/complete-hand-overs.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { How, NoticeKind, NoticesPage } from '#server/http/notices-contract.ts'
import { noticesOf } from '#server/notices/my-notices.ts'
import { keepSetting } from '#server/notices/notice-rows.ts'
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
  app.clock.goOn((12 - app.clock.now().getUTCHours()) * HOUR)
  await mayBeWritten(true)
})
afterEach(async () => {
  await app.close()
  await post.close()
})

/** What a person does, without signing in: days pass here, and sign-ins end. */
async function does(capacity: 'client' | 'therapist', command: PlanCommand): Promise<string> {
  const { here, site } = app
  const about = { practiceId: here.id, streamId: `plan/${here.plan}`, clientId: here.client, command }
  const asking = askedBy(here.people[capacity], capacity)
  expect(await site.handler.handle('plan', { ...about, asking })).not.toHaveProperty('refused')
  return `${asking.commandId}.0`
}
function askedBy(person: string, capacity: Capacity) {
  const at = app.clock.now().toISOString()
  return { person, capacity, at, today: at.slice(0, 10), commandId: randomUUID() }
}
const note = { type: 'leaveNote', about: 'question', words: 'Is once a week enough?' } as const
async function mayBeWritten(mayWrite: boolean): Promise<void> {
  const { here, site } = app
  const command = { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite } as const
  const about = { practiceId: here.id, streamId: `client/${here.client}`, clientId: here.client, command }
  const asking = askedBy(here.people.therapist, 'therapist')
  expect(await site.handler.handle('client', { ...about, asking })).not.toHaveProperty('refused')
}
const wants = (who: 'client' | 'therapist', kind: NoticeKind, how: How): Promise<void> => {
  const setting = { person: app.here.people[who], client: who === 'client' ? app.here.client : null, kind, how }
  return keepSetting(app.pool, app.here.id, setting, app.clock.now())
}
const outbox = () => app.site.mail.waiting(app.here.id)
/** The page of the client. */
async function page(): Promise<NoticesPage> {
  const { id, client, people } = app.here
  const standing = await app.site.handler.read('client', id, `client/${client}`)
  return noticesOf(app.site, id, people.client, standing?.state ?? null)
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
  expect((await page()).sent).toEqual([{ on: expect.any(String), kinds: ['bring'] }])
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
  expect((await page()).noMail).toBe('mayNot')
  await mayBeWritten(true)
  await does('therapist', { type: 'addToAgenda', words: 'Sleep' })
  await does('therapist', { type: 'closePlan', reason: 'She moved away' })
  expect(await passes(2 * DAY)).toBe(0)
  await post.many(0)
})

test('a member who has left hears nothing more', async () => {
  await does('client', note)
  const { id, people } = app.here
  const ended = await app.site.handler.handle('practice', {
    practiceId: id,
    streamId: 'practice',
    command: { type: 'endMembership', person: people.therapist },
    asking: askedBy(people.administrator, 'administrator'),
  })
  expect(ended).not.toHaveProperty('refused')
  expect(await passes(2 * DAY)).toBe(0)
})

test('a review is spoken of a week ahead, once; one that was moved is spoken of again', async () => {
  const today = (): Date => app.clock.now()
  const inDays = (days: number): string => new Date(today().getTime() + days * DAY).toISOString().slice(0, 10)
  for (const who of ['client', 'therapist'] as const) await wants(who, 'bring', 'never')
  const line = await does('therapist', { type: 'write', kind: 'review', words: { on: inDays(20) } })
  expect(await passes(11 * DAY)).toBe(0)
  expect(await passes(3 * DAY)).toBe(2)
  await post.many(2)
  expect(await passes(2 * DAY)).toBe(0)
  await does('therapist', { type: 'reword', line, words: { on: inDays(12) } })
  expect(await passes(3 * DAY)).toBe(0)
  expect(await passes(4 * DAY)).toBe(2)
  await post.many(4)
})

test('a review with no day of its own follows the rhythm of the practice, also when the practice changes it', async () => {
  for (const who of ['client', 'therapist'] as const) await wants(who, 'bring', 'never')
  const rhythm = async (reviewEvery: 30 | 60): Promise<void> => {
    const { id, people } = app.here
    const now = await app.site.practices.of(id)
    const { name, zone, place, ageOfConsent, secondFactorRequired, reachable } = now
    const settings = { name, zone, place, ageOfConsent, secondFactorRequired, reachable, reviewEvery }
    const outcome = await app.site.handler.handle('practice', {
      practiceId: id,
      streamId: 'practice',
      command: { type: 'changeSettings', ...settings },
      asking: askedBy(people.administrator, 'administrator'),
    })
    expect(outcome).not.toHaveProperty('refused')
  }
  const here = await app.site.handler.read('plan', app.here.id, `plan/${app.here.plan}`)
  const agreed = Object.values(here?.state.lines ?? {}).filter((line) => line.kind === 'review')
  expect(agreed).toEqual([])
  await rhythm(30)
  const review = await does('therapist', { type: 'openReview', why: 'asked' })
  await does('therapist', { type: 'closeReview', review })
  expect(await passes(22 * DAY)).toBe(0)
  expect(await passes(2 * DAY)).toBe(2)
  await post.many(2)
  await rhythm(60)
  expect(await passes(28 * DAY)).toBe(0)
  expect(await passes(3 * DAY)).toBe(2)
  await post.many(4)
  expect(await passes(9 * DAY)).toBe(0)
})

const inDays = (days: number): string => new Date(app.clock.now().getTime() + days * DAY).toISOString().slice(0, 10)
async function aboutClient(who: 'client' | 'therapist', command: ClientCommand): Promise<string> {
  const { here, site } = app
  const about = { practiceId: here.id, streamId: `client/${here.client}`, clientId: here.client, command }
  const asking = askedBy(here.people[who], who)
  expect(await site.handler.handle('client', { ...about, asking })).not.toHaveProperty('refused')
  return `${asking.commandId}.0`
}
async function handedOver(days: number): Promise<string> {
  const to = app.here.people.otherTherapist
  await giveMailbox(app.site, to, 'ben.at.work@example.test')
  const words = { note: 'Sleep first.', forClient: 'I move to another town.' }
  return aboutClient('therapist', { type: 'handOver', to, how: 'leave', on: inDays(days), ...words })
}

test('a hand-over: the client and the colleague are told that it is coming and when it is done, in neutral words', async () => {
  await handedOver(5)
  expect(await passes(2 * DAY)).toBe(2)
  const mails = await post.many(2)
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['ben.at.work@example.test', 'own.box@example.test'])
  for (const { text } of mails)
    for (const word of [
      'jo',
      'lindqvist',
      'ben',
      'mara',
      'hand',
      'therap',
      'plan',
      'client',
      'town',
      'sleep',
      app.here.client,
    ])
      expect(text.replaceAll(/localhost:4321|ben\.at\.work/g, '').toLowerCase(), word).not.toContain(word)
  expect(await passes(2 * DAY)).toBe(0)
  app.clock.goOn(DAY)
  await completeHandOvers(app.site)
  await completeHandOvers(app.site)
  expect(await passes(2 * DAY)).toBe(2)
  await post.many(4)
  expect(await passes(2 * DAY)).toBe(0)
})

test('a hand-over that was called off is not told; who may not be written to is not; never is never', async () => {
  const id = await handedOver(5)
  await aboutClient('therapist', { type: 'withdrawHandOver', handOver: id })
  expect(await passes(2 * DAY)).toBe(0)
  await mayBeWritten(false)
  const setting = { person: app.here.people.otherTherapist, client: null, kind: 'bring', how: 'never' } as const
  await keepSetting(app.pool, app.here.id, setting, app.clock.now())
  await handedOver(5)
  expect(await passes(2 * DAY)).toBe(0)
  await post.many(0)
})

test('both therapists are told that the client objects, and the client that there is another day', async () => {
  const id = await handedOver(10)
  await aboutClient('client', { type: 'objectToHandOver', handOver: id })
  expect(await passes(2 * DAY)).toBe(2)
  const told = await post.many(2)
  expect(told.map(({ to }) => to).toSorted()).toEqual(['at.work@example.test', 'ben.at.work@example.test'])
  await aboutClient('therapist', { type: 'talkedAboutHandOver', handOver: id, on: inDays(9), words: 'Later.' })
  expect(await passes(2 * DAY)).toBe(2)
  expect((await post.many(4)).map(({ to }) => to)).toContain('own.box@example.test')
})

test('a mail server that does not answer in time, or refuses, is asked again later; the letter waits and is sent once', async () => {
  post.turn({ silent: true })
  await does('therapist', note)
  await passes(DAY)
  await waits('retry', 1)
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
  expect((await page()).sent).toEqual([])
})

test('an address that nobody has is not tried for ever: the card and the outbox say so, in plain words', async () => {
  post.turn({ rcptTo: 550 })
  await does('therapist', note)
  await passes(DAY)
  await waits('completed', 1)
  expect(await outbox()).toMatchObject([{ to: 'own.box@example.test', stuck: { problem: 'noMailbox', forGood: true } }])
  const back = await app.site.mail.cameBack(app.here.id, app.here.client)
  expect(back?.slice(0, 10)).toBe(app.clock.now().toISOString().slice(0, 10))
  expect((await page()).noMail).toBe('cameBack')
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
