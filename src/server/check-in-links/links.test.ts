import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inPractice } from '#server/database/in-practice.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import type { CheckInDone, CheckInForm, CheckInLinkMade } from '#server/http/check-in-contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { answersTo, checkInWith } from '#testing/answers.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { everyColumn, whereReadable } from '#testing/every-column.ts'
import { openPost, type Post } from '#testing/post.ts'
import type { Answered, Visitor } from '#testing/visitor.ts'

const DAY = 86_400_000
let post: Post
let app: TestApp
/** A client of this test alone, with the first measure asked weekly. */
let client: string

beforeAll(async () => {
  post = await openPost()
  app = await testApp({ smtpUrl: post.url })
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await post.close()
})
beforeEach(async () => {
  post.got.length = 0
  client = randomUUID()
  const mara = await therapist()
  const card = { practice: app.here.id, stream: `client/${client}`, as: 'therapist' } as const
  await ok(mara.command(card, { type: 'addClient', client, name: 'Robin Tallis', adult: true }))
  await ok(mara.command(card, { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true }))
  const measures = [
    { measure: 'gad2', interval: 'weekly' },
    { measure: 'phq9', interval: 'weekly' },
  ]
  const schedule = { goals: 'everySession', together: 'everySession', steps: true, measures, remind: false }
  await ok(mara.command(checkins(), { type: 'setSchedule', client, schedule }))
})

const therapist = (): Promise<Visitor> => app.as(app.here.people.therapist)
const checkins = () => ({ practice: app.here.id, stream: `checkins/${client}`, as: 'therapist' }) as const
const today = (): string => app.clock.now().toISOString().slice(0, 10)
const tokenOf = (link: string): string => /^http:\/\/localhost:4321\/check-in\/link#([\w-]{43})$/.exec(link)?.[1] ?? ''
const codeOf = ({ body }: Answered): string => (body['refused'] as { code: string } | undefined)?.code ?? 'none'
async function ok(answered: Promise<Answered>): Promise<void> {
  const { status, text } = await answered
  expect(status, text).toBe(200)
}

async function make(more: object = {}): Promise<CheckInLinkMade> {
  const body = { practice: app.here.id, commandId: randomUUID(), ...more }
  const made = await (await therapist()).post<CheckInLinkMade>(`/api/clients/${client}/check-in-link`, body)
  expect(made.status, made.text).toBe(200)
  return made.body
}
const open = async (token: string) => (await app.as(null)).post('/api/check-in/link/open', { token })
async function answer(token: string, commandId: string = randomUUID(), more: object = {}) {
  const command = { ...checkInWith(client, today(), answersTo('gad2', 2)), note: 'A hard week.', ...more }
  return (await app.as(null)).post('/api/check-in/link/answer', { contract: CONTRACT, token, commandId, command })
}

test('whoever holds the link sees what is asked and who reads it, nothing of the plan, and answers once', async () => {
  const made = await make()
  expect(made.sent).toBeNull()
  const token = tokenOf(made.link)
  const opened = await open(token)
  const form = opened.body as unknown as CheckInForm
  expect(form).toMatchObject({
    practice: app.here.id,
    client,
    plan: null,
    way: 'link',
    questions: [{ ask: 'measure', measure: 'gad2' }, { ask: 'together' }, { ask: 'note' }],
    readers: { names: ['Mara of Lindenhof', 'Sana of Lindenhof'], cover: null },
    place: 'AT',
    kept: null,
    inTheRoomOnly: true,
  })
  expect(form.measures.map(({ id }) => id)).toEqual(['gad2'])
  expect(opened.text).not.toMatch(/Robin|Tallis|Sleep through/)
  expect(opened.headers.getSetCookie()).toEqual([])

  const commandId = randomUUID()
  const done = await answer(token, commandId)
  expect(done.body).toMatchObject({ checkIn: `${commandId}.0`, series: [], risk: false } satisfies Partial<CheckInDone>)
  expect(done.headers.getSetCookie()).toEqual([])
  const again = await answer(token, commandId)
  expect(again.text).toBe(done.text)
  expect(codeOf(await answer(token))).toBe('link-used')
  expect(codeOf(await open(token))).toBe('link-used')
  const standing = await app.site.handler.read('checkins', app.here.id, `checkins/${client}`)
  expect(standing?.state.checkIns).toMatchObject([{ way: 'link', by: client, as: 'client', note: 'A hard week.' }])
})

test('an answer about risk is taken for what it is, also by a link that does not ask for it', async () => {
  const done = await answer(tokenOf((await make()).link), randomUUID(), { measures: [answersTo('phq9', 0, { 9: 1 })] })
  expect(done.body).toMatchObject({ risk: true })
  const rows = await inPractice(app.pool, app.here.id, (run) =>
    run('SELECT level FROM waymark.alerts WHERE client_id = $1', [client]),
  )
  expect(rows).toEqual([{ level: 'alert' }])
})

test('a link that was ended or has run out opens nothing; nor does one that nobody was given, nor for another client', async () => {
  const ended = tokenOf((await make()).link)
  const state = (await app.site.handler.read('checkins', app.here.id, `checkins/${client}`))?.state
  await ok((await therapist()).command(checkins(), { type: 'endLink', link: state?.links[0]?.id }))
  expect(codeOf(await open(ended))).toBe('link-ended')
  expect(codeOf(await answer(ended))).toBe('link-ended')
  expect(codeOf(await open('A'.repeat(43)))).toBe('unknown')
  expect(codeOf(await answer('A'.repeat(43)))).toBe('unknown')

  const made = await make()
  const token = tokenOf(made.link)
  expect(codeOf(await answer(token, randomUUID(), { client: app.here.client }))).toBe('other-client')
  expect((await open(token)).status).toBe(200)
  app.clock.goOn(8 * DAY)
  expect(made.until < today()).toBe(true)
  expect(codeOf(await open(token))).toBe('link-ended')
  expect(codeOf(await answer(token))).toBe('link-ended')
  app.clock.goOn(-8 * DAY)
})

test('asked for twice under one command id it is one link, and the token told last opens it', async () => {
  const commandId = randomUUID()
  const [one, two] = [await make({ commandId }), await make({ commandId })]
  expect(codeOf(await open(tokenOf(one.link)))).toBe('unknown')
  expect((await open(tokenOf(two.link))).status).toBe(200)
  await ok(answer(tokenOf(two.link)))
  const third = await (
    await therapist()
  ).post(`/api/clients/${client}/check-in-link`, { practice: app.here.id, commandId })
  expect(codeOf(third)).toBe('link-used')
  const state = (await app.site.handler.read('checkins', app.here.id, `checkins/${client}`))?.state
  expect(state?.links).toHaveLength(1)
})

test('it is mailed in neutral words, to whom one may write, and its address can be read nowhere', async () => {
  const made = await make({ email: 'a.box@example.test' })
  expect(made.sent).toBe('smtp')
  const [mail] = await post.many(1)
  expect(mail?.to).toBe('a.box@example.test')
  expect(mail?.text).toContain(made.link)
  for (const word of ['Robin', 'Tallis', 'Lindenhof', 'Mara', 'therap', 'plan', 'client', 'session', 'health', client])
    expect(mail?.text.toLowerCase(), word).not.toContain(word.toLowerCase())
  const columns = await everyColumn(app.database.ownerUrl)
  expect(columns.some(({ table }) => table === 'waymark.check_in_links')).toBe(true)
  expect(whereReadable(columns, ['a.box@example.test', tokenOf(made.link), 'A hard week'])).toEqual([])

  const mara = await therapist()
  const card = { practice: app.here.id, stream: `client/${client}`, as: 'therapist' } as const
  await ok(mara.command(card, { type: 'noteReach', ownDevice: true, ownMailbox: false, mayWrite: true }))
  const body = { practice: app.here.id, commandId: randomUUID(), email: 'a.box@example.test' }
  expect(codeOf(await mara.post(`/api/clients/${client}/check-in-link`, body))).toBe('not-reachable')
  await make()
  await post.many(1)
})

test('a practice that nobody can reach makes no link', async () => {
  const ada = await app.as(app.here.people.administrator)
  const { name, zone, place, ageOfConsent, secondFactorRequired } = await app.site.practices.of(app.here.id)
  const settings = { type: 'changeSettings', name, zone, place, ageOfConsent, secondFactorRequired } as const
  const about = { practice: app.here.id, stream: 'practice', as: 'administrator' } as const
  await ok(ada.command(about, { ...settings, reachable: false }))
  const body = { practice: app.here.id, commandId: randomUUID() }
  expect(codeOf(await (await therapist()).post(`/api/clients/${client}/check-in-link`, body))).toBe('not-reachable')
  await ok(ada.command(about, { ...settings, reachable: true }))
})

test('whoever tries many tokens has to wait; whoever holds one that opens does not', async () => {
  const token = tokenOf((await make()).link)
  let status = 0
  for (let tries = 0; tries < 310 && status !== 429; tries++) status = (await open(`${'B'.repeat(40)}${tries}`)).status
  expect(status).toBe(429)
  expect((await open(token)).status).toBe(200)
})

test('only our own pages may ask, and erasing the client takes the link with it', async () => {
  const token = tokenOf((await make({ email: 'a.box@example.test' })).link)
  const abroad = await (
    await app.as(null)
  ).post('/api/check-in/link/open', { token }, { origin: 'https://example.test' })
  expect(abroad.status).toBe(403)
  const { site, here } = app
  const at = app.clock.now().toISOString()
  await eraseClient(site, { practiceId: here.id, clientId: client, at, person: here.people.administrator })
  const left = 'SELECT FROM waymark.check_in_links WHERE client_id = $1'
  expect(await inPractice(app.pool, here.id, (run) => run(left, [client]))).toEqual([])
  expect((await open(token)).status).toBeGreaterThanOrEqual(404)
})
