import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import type { Me, PlanPage } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import type { SupporterInvited, SupportersPage } from '#server/http/supporters-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { longSessions } from '#testing/long-sessions.ts'
import { giveMailbox, openPost, type Post } from '#testing/post.ts'
import type { Visitor } from '#testing/visitor.ts'

const DAY = 86_400_000
const [PASSWORD, NEW] = ['a long enough password', 'another password, chosen later']
const KIT = 'kit@example.test'
let app: TestApp
let post: Post
let jo: Visitor

beforeEach(async () => {
  post = await openPost()
  app = await testApp({ smtpUrl: post.url })
  await giveMailbox(app.site, app.here.people.client, 'jo@example.test')
  await giveMailbox(app.site, app.here.people.therapist, 'mara@example.test')
  jo = await app.as(app.here.people.client)
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await post.close()
})

const today = () => app.clock.now().toISOString().slice(0, 10)
const code = (answer: { body: unknown }) => {
  const body = answer.body as { refused?: { code: string }; code?: string }
  return body.refused?.code ?? body.code
}
const path = () => `/api/clients/${app.here.client}/supporters`
const envelope = () => ({ contract: CONTRACT, practice: app.here.id, commandId: randomUUID() })
async function invite(email = KIT) {
  const shown = { parts: ['goals'], until: addDays(today(), 60), what: 'May read my goals.' }
  const body = { ...envelope(), email, plan: app.here.plan, name: 'Kit', relation: 'my sister', ...shown }
  const answer = await jo.post<SupporterInvited>(path(), body)
  expect(answer.status, answer.text).toBe(200)
  return { code: answer.body.code, id: `${body.commandId}.0` }
}
const again = (id: string, email = KIT, who = jo, more: object = {}) =>
  who.post<SupporterInvited>(`${path()}/${id}/again`, { ...envelope(), email, ...more })
/** The link in the nth letter that arrived. */
async function link(n: number): Promise<string> {
  const mails = await post.many(n)
  return /\/invitation#([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
}
const somebody = () => app.as(null)
const open = async (token: string, told: string) =>
  (await somebody()).post('/api/invitation/open', { token, code: told })
async function accept(token: string, told: string, password = PASSWORD, who?: Visitor) {
  const visitor = who ?? (await somebody())
  const answer = await visitor.post('/api/invitation/accept', { token, code: told, ...(who ? {} : { password }) })
  visitor.keep(answer.headers.getSetCookie())
  return { answer, visitor }
}
const signIn = async (password: string, email = KIT) =>
  (await (await somebody()).post('/api/auth/sign-in/email', { email, password })).status
const reads = async (who: Visitor) =>
  (await who.get<PlanPage>(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).status
const mine = async () => (await jo.get<SupportersPage>(`${path()}?practice=${app.here.id}`)).body.mine
async function later(days: number): Promise<void> {
  await longSessions(app.pool)
  app.clock.goOn(days * DAY)
}

test('a link that ran out says so, the client sees it and sends a new one, and only that one opens', async () => {
  const first = await invite()
  const old = await link(1)
  const [waiting] = (await mine()) ?? []
  expect(waiting).toMatchObject({ standing: 'invited', joined: false, link: { email: KIT } })
  expect(waiting?.link.waitsUntil?.slice(0, 10)).toBe(addDays(today(), 7))
  await later(7)
  expect((await mine())?.[0]).toMatchObject({ standing: 'invitationOver', link: { email: KIT, waitsUntil: null } })
  expect(code(await open(old, first.code))).toBe('invitation-expired')

  const answer = await again(first.id)
  expect(answer.status, answer.text).toBe(200)
  expect((await mine())?.[0]).toMatchObject({ id: first.id, standing: 'invited', invitedOn: today(), parts: ['goals'] })
  expect(code(await open(old, first.code))).toBe('invitation-withdrawn')
  const { visitor } = await accept(await link(2), answer.body.code)
  await longSessions(app.pool)
  expect(await reads(visitor)).toBe(200)
  expect(await mine()).toMatchObject([{ id: first.id, standing: 'reads', joined: true }])
  expect((await visitor.get<Me>('/api/me')).body.supports).toMatchObject([{ plan: app.here.plan, parts: ['goals'] }])
  expect(code((await accept(await link(2), answer.body.code)).answer)).toBe('invitation-used')
})

test('a code that was wrong too often is over too; a mistyped address can be put right', async () => {
  const first = await invite('kti@example.test')
  const token = await link(1)
  for (let n = 0; n < 5; n += 1) await open(token, 'XXXX-XXXX')
  expect((await mine())?.[0]).toMatchObject({ standing: 'invitationOver' })
  const answer = await again(first.id, KIT)
  expect((await post.many(2)).at(-1)?.to).toBe(KIT)
  expect((await accept(await link(2), answer.body.code)).answer.status).toBe(200)
})

test('who forgot the password or lost the device gets a new link from the client and chooses a new one', async () => {
  const first = await invite()
  const kit = (await accept(await link(1), first.code)).visitor
  const person = (await kit.get<Me>('/api/me')).body.person
  const answer = await again(first.id)
  expect(answer.status, answer.text).toBe(200)
  // The letter alone changes nothing: she still reads, and signs in as before.
  expect(await reads(kit)).toBe(200)
  expect((await mine())?.[0]).toMatchObject({ standing: 'reads', link: { email: KIT, waitsUntil: expect.any(String) } })
  expect(code(await open(await link(2), 'XXXX-XXXX'))).toBe('invitation-code-wrong')
  expect(await signIn(PASSWORD)).toBe(200)

  const back = await accept(await link(2), answer.body.code, NEW)
  expect(back.answer.status, back.answer.text).toBe(200)
  expect((await back.visitor.get<Me>('/api/me')).body).toMatchObject({ person, supports: [{ plan: app.here.plan }] })
  expect(await reads(back.visitor)).toBe(200)
  expect(await reads(kit)).toBe(401)
  expect([await signIn(PASSWORD), await signIn(NEW)]).toEqual([401, 200])
  expect(await mine()).toHaveLength(1)
})

test('nobody is let back in who is something else here too, or reads along with somebody else', async () => {
  const first = await invite()
  const kit = (await accept(await link(1), first.code)).visitor
  const { person } = (await kit.get<Me>('/api/me')).body
  const answer = await again(first.id)
  await app.site.signIn.people.linkClient('another practice', 'somebody', person)
  const stranger = await accept(await link(2), answer.body.code, NEW)
  expect(code(stranger.answer)).toBe('sign-in-first')
  expect([await signIn(PASSWORD), await signIn(NEW)]).toEqual([200, 401])
  // Signed in, the same link opens: it is hers.
  expect((await accept(await link(2), answer.body.code, '', kit)).answer.status).toBe(200)
})

test('not by another, not for another, not to another address than theirs, and not after the end', async () => {
  const first = await invite()
  const mara = await app.as(app.here.people.therapist)
  const ben = await app.as(app.here.people.otherTherapist)
  expect(code(await again(first.id, KIT, mara))).toBe('not-allowed')
  expect(code(await again(first.id, KIT, ben))).toBe('unknown')
  expect(code(await again('nobody'))).toBe('unknown')
  expect(code(await again(first.id, 'jo@example.test'))).toBe('address-known-here')
  expect(code(await again(first.id, KIT, jo, { contract: 'another' }))).toBe('contract-changed')
  await accept(await link(1), first.code)
  expect(code(await again(first.id, 'else@example.test'))).toBe('address-not-theirs')
  const about = { practice: app.here.id, stream: `client/${app.here.client}`, as: 'client' } as const
  expect(code(await jo.command(about, { type: 'inviteSupporterAgain', supporter: first.id }))).toBe('not-allowed')
  const sent = await again(first.id)
  const token = await link(2)
  await jo.command(about, { type: 'endSupporter', supporter: first.id })
  expect(code(await open(token, sent.body.code))).toBe('invitation-withdrawn')
  expect(code(await again(first.id))).toBe('line-ended')
})
