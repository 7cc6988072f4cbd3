import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import type { AccessPage, ClientPage, Me, PlanPage, SupporterPreview } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import type { SupporterInvited, SupportersPage } from '#server/http/supporters-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { longSessions } from '#testing/long-sessions.ts'
import { giveMailbox } from '#testing/post.ts'
import type { Visitor } from '#testing/visitor.ts'

const DAY = 86_400_000
const PASSWORD = 'a long enough password'
let app: TestApp
let jo: Visitor
let mara: Visitor

beforeEach(async () => {
  app = await testApp()
  await giveMailbox(app.site, app.here.people.client, 'jo@example.test')
  await giveMailbox(app.site, app.here.people.therapist, 'mara@example.test')
  jo = await app.as(app.here.people.client)
  mara = await app.as(app.here.people.therapist)
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const today = () => app.clock.now().toISOString().slice(0, 10)
const code = (answer: { body: unknown }) => {
  const body = answer.body as { refused?: { code: string }; code?: string }
  return body.refused?.code ?? body.code
}
const client = () => ({ practice: app.here.id, stream: `client/${app.here.client}`, as: 'client' }) as const
const plan = () => ({ practice: app.here.id, stream: `plan/${app.here.plan}`, as: 'client' }) as const
const path = () => `/api/clients/${app.here.client}/supporters`

async function invite(more: Record<string, unknown> = {}, who = jo) {
  const asked = {
    commandId: randomUUID(),
    email: 'kit@example.test',
    plan: app.here.plan,
    name: 'Kit',
    relation: 'my sister',
  }
  const shown = { parts: ['goals'], until: addDays(today(), 30), what: 'May read my goals.' }
  const body = { contract: CONTRACT, practice: app.here.id, ...asked, ...shown, ...more }
  const answer = await who.post<SupporterInvited>(path(), body)
  return { answer, id: `${body.commandId}.0` }
}
async function mailed(email = 'kit@example.test'): Promise<string> {
  const mails = await app.site.mail.waiting(app.here.id)
  return /\/invitation#(\S+)/.exec(mails.find((one) => one.to === email)?.text ?? '')?.[1] ?? ''
}
async function accepted(made: SupporterInvited, email?: string): Promise<Visitor> {
  const kit = await app.as(null)
  const sent = { token: await mailed(email), code: made.code, password: PASSWORD }
  expect((await kit.post('/api/invitation/open', sent)).body).toEqual({ kind: 'supporter', emailKnown: true })
  const answer = await kit.post('/api/invitation/accept', sent)
  expect(answer.status, answer.text).toBe(200)
  kit.keep(answer.headers.getSetCookie())
  return kit
}
const read = (who: Visitor, of = app.here.plan) =>
  who.get<PlanPage>(`/api/plans/${of}?${new URLSearchParams({ practice: app.here.id })}`)
async function later(days: number): Promise<void> {
  await longSessions(app.pool)
  app.clock.goOn(days * DAY)
}
const supporters = async (who: Visitor) => (await who.get<SupportersPage>(`${path()}?practice=${app.here.id}`)).body
const consentsNow = async () => Object.values((await read(jo)).body.plan.consents)

test('a sister is invited, comes, and reads the parts she was given, and nothing else', async () => {
  const me = { kind: 'aboutMe', words: { topic: 'bringsMeHere', ownWords: 'I lie awake' } }
  await jo.command(plan(), { type: 'write', ...me })
  await jo.command(plan(), { type: 'leaveNote', about: 'question', words: 'Is this right?' })
  const { answer, id } = await invite()
  expect(answer.status, answer.text).toBe(200)
  const kit = await accepted(answer.body)
  const told = (await kit.get<Me>('/api/me')).body
  expect(told.practices).toEqual([])
  expect(told.supports).toMatchObject([{ plan: app.here.plan, parts: ['goals'], until: addDays(today(), 30) }])
  const page = (await read(kit)).body
  expect(page.capacity).toBe('supporter')
  expect(Object.values(page.plan.lines).map(({ kind }) => kind)).toEqual(['goal'])
  expect([page.plan.threads, page.plan.consents, page.plan.decisions, page.plan.versions]).toEqual([{}, {}, {}, []])
  // Of the practice she learns who works with the client, and of nobody else that they work there.
  expect([...new Set(Object.values(page.people).map(({ name }) => name))].toSorted()).toEqual(
    ['Eda', 'Jo Lindqvist', 'Mara'].map((name) => `${name} of Lindenhof`),
  )
  const { plan: of, id: practice, client: clientId, otherPlan } = app.here
  for (const where of [
    `/api/plans/${of}/history`,
    `/api/plans/${of}/versions/v`,
    `/api/plans/${of}/progress`,
    `/api/plans/${of}/agenda`,
    `/api/clients/${clientId}`,
    `/api/clients/${clientId}/supporters`,
    `/api/clients/${clientId}/check-ins`,
    `/api/plans/${otherPlan}`,
    `/api/practice`,
    `/api/access-log`,
  ])
    expect((await kit.get(`${where}?practice=${practice}`)).status, where).toBe(404)
  const write = { type: 'write', kind: 'goal', words: { ownWords: 'Mine' } }
  for (const as of ['supporter', 'client', 'therapist'] as const)
    expect((await kit.command({ ...plan(), as }, write)).status, as).toBeGreaterThanOrEqual(403)

  // The client sees who reads what and when they looked; the consent stands on the plan.
  const mine = (await supporters(jo)).mine
  expect(mine).toMatchObject([{ id, name: 'Kit', relation: 'my sister', parts: ['goals'], standing: 'reads' }])
  expect(mine?.[0]?.looks).toHaveLength(1)
  expect(await consentsNow()).toMatchObject([{ id, about: 'supporter', to: 'Kit (my sister)', answer: { yes: true } }])
  const log = (await jo.get<AccessPage>(`/api/access-log?practice=${practice}&client=${clientId}`)).body.entries
  expect(log).toContainEqual(expect.objectContaining({ name: 'Kit', capacity: 'supporter', act: 'read', part: 'plan' }))

  // The therapist sees that there is somebody, and which parts; not who.
  const theirs = await mara.get<SupportersPage>(`${path()}?practice=${practice}`)
  expect(theirs.body).toMatchObject({ mine: null, shown: [['goals']] })
  const card = await mara.get<ClientPage>(`/api/clients/${clientId}?practice=${practice}`)
  for (const text of [theirs.text, card.text]) expect(text).not.toMatch(/Kit|sister/)
})

test('the client sees the very page their sister sees; nobody else does, and nobody is said to have looked', async () => {
  const me = { kind: 'aboutMe', words: { topic: 'bringsMeHere', ownWords: 'I lie awake' } }
  await jo.command(plan(), { type: 'write', ...me })
  await jo.command(plan(), { type: 'leaveNote', about: 'question', words: 'Is this right?' })
  const preview = (who: Visitor, asked: Record<string, string>) =>
    who.get<SupporterPreview>(
      `/api/clients/${app.here.client}/supporter-preview?${new URLSearchParams({ practice: app.here.id, ...asked })}`,
    )
  const { answer, id } = await invite()
  // Before she has come: what she will see.
  const soon = (await preview(jo, { supporter: id })).body
  expect(soon).toMatchObject({ name: 'Kit', joined: false, sees: { shown: { parts: ['goals'] } } })
  const kit = await accepted(answer.body)
  const { name, joined, sees } = (await preview(jo, { supporter: id })).body
  expect([name, joined]).toEqual(['Kit', true])
  expect((await supporters(jo)).mine?.[0]?.looks).toEqual([])
  const hers = (await read(kit)).body
  expect(sees?.page).toEqual(hers)
  expect(soon.sees?.page).toEqual(hers)
  expect(sees?.shown).toEqual((await kit.get<Me>('/api/me')).body.supports[0])
  expect(soon.sees?.shown).toEqual(sees?.shown)
  expect((await supporters(jo)).mine?.[0]?.looks).toHaveLength(1)
  // While choosing: other parts, and nothing but them.
  const other = (await preview(jo, { parts: 'aboutMe' })).body.sees?.page.plan
  expect(Object.values(other?.lines ?? {}).map(({ kind }) => kind)).toEqual(['aboutMe'])
  expect(other?.threads).toEqual({})

  for (const asked of [{ supporter: id }, { parts: 'goals' }]) {
    expect(code(await preview(mara, asked))).toBe('not-allowed')
    expect(code(await preview(kit, asked))).toBe('not-allowed')
    expect(code(await preview(await app.as(app.elsewhere.people.client), asked))).toBe('unknown')
  }
  expect(code(await preview(jo, { supporter: 'somebody' }))).toBe('unknown')
  for (const parts of ['', 'threads', 'goals,threads'])
    expect(code(await preview(jo, { parts })), parts).toBe('invalid')
  await later(31)
  expect((await preview(jo, { supporter: id })).body).toMatchObject({ name: 'Kit', sees: null })
  await jo.command(client(), { type: 'endSupporter', supporter: id })
  expect((await preview(jo, { supporter: id })).body.sees).toBeNull()
})

test('parts change and it ends at once, with the consent', async () => {
  const { answer, id } = await invite()
  const kit = await accepted(answer.body)
  const change = {
    type: 'changeSupporter',
    supporter: id,
    parts: ['aboutMe'],
    until: addDays(today(), 60),
    what: 'About me.',
  }
  const changing = randomUUID()
  expect((await jo.command({ ...client(), commandId: changing }, change)).status).toBe(200)
  expect((await read(kit)).body.plan.lines).toEqual({})
  expect((await consentsNow()).map((one) => [one.id, one.what, one.ended === undefined])).toEqual([
    [id, 'May read my goals.', false],
    [`${changing}.0`, 'About me.', true],
  ])
  expect((await jo.command(client(), { type: 'endSupporter', supporter: id })).status).toBe(200)
  expect((await read(kit)).status).toBe(404)
  expect((await kit.get<Me>('/api/me')).body.supports).toEqual([])
  expect((await consentsNow()).every((one) => one.ended)).toBe(true)
})

test('taking back the consent ends what was shown, also where a therapist wrote down that it was said', async () => {
  for (const as of ['client', 'therapist'] as const) {
    const email = `${as}-kit@example.test`
    const { answer, id } = await invite({ email })
    const kit = await accepted(answer.body, email)
    expect((await read(kit)).status).toBe(200)
    const aloud = as === 'therapist' ? { aloud: { on: today(), channel: 'phone' } } : {}
    const withdraw = { type: 'withdrawConsent', methods: [], clauses: [], rest: [], consents: [id], ...aloud }
    const done = await (as === 'client' ? jo : mara).command({ ...plan(), as }, withdraw)
    expect(done.status, done.text).toBe(200)
    expect((await read(kit)).status).toBe(404)
    expect((await supporters(jo)).mine?.find((one) => one.id === id)?.standing).toBe('ended')
  }
})

test('what is shown ends with its day, and with the plan', async () => {
  const { answer } = await invite({ until: addDays(today(), 2) })
  const kit = await accepted(answer.body)
  await later(2)
  expect((await read(kit)).status).toBe(200)
  await later(1)
  expect((await read(kit)).status).toBe(404)
  expect((await supporters(jo)).mine?.[0]?.standing).toBe('dayOver')
  const again = {
    type: 'changeSupporter',
    supporter: (await supporters(jo)).mine?.[0]?.id,
    parts: ['goals'],
    until: addDays(today(), 9),
    what: 'Again.',
  }
  expect((await jo.command(client(), again)).status).toBe(200)
  expect((await read(kit)).status).toBe(200)
  const close = await mara.command({ ...plan(), as: 'therapist' }, { type: 'closePlan', reason: 'Done' })
  expect(close.status, close.text).toBe(200)
  expect((await read(kit)).status).toBe(404)
  expect((await supporters(jo)).mine?.[0]?.standing).toBe('planClosed')
})

test('the link works once, for seven days, and not after the client has ended it', async () => {
  const { answer } = await invite()
  await accepted(answer.body)
  const other = await app.as(null)
  const sent = { token: await mailed(), code: answer.body.code, password: PASSWORD }
  expect(code(await other.post('/api/invitation/accept', sent))).toBe('invitation-used')

  const late = await invite({ email: 'late@example.test' })
  await later(7)
  app.clock.goOn(1000)
  const token = await mailed('late@example.test')
  expect(code(await other.post('/api/invitation/open', { token, code: late.answer.body.code }))).toBe(
    'invitation-expired',
  )
  await later(1)
  expect((await supporters(jo)).mine?.[0]?.standing).toBe('invitationOver')

  const ended = await invite({ email: 'ended@example.test' })
  await jo.command(client(), { type: 'endSupporter', supporter: ended.id })
  const gone = { token: await mailed('ended@example.test'), code: ended.answer.body.code, password: PASSWORD }
  expect(code(await other.post('/api/invitation/accept', gone))).toBe('invitation-withdrawn')
})

test('not for one’s own address, nor that of somebody who works there; not for another’s plan; not without a part or a day', async () => {
  for (const email of ['jo@example.test', 'JO@example.test', 'mara@example.test'])
    expect(code((await invite({ email })).answer), email).toBe('address-known-here')
  expect(code((await invite({ plan: app.here.otherPlan })).answer)).toBe('unknown')
  expect(code((await invite({ parts: [] })).answer)).toBe('invalid')
  expect(code((await invite({ parts: ['threads'] })).answer)).toBe('invalid')
  expect(code((await invite({ until: addDays(today(), 366) })).answer)).toBe('date-in-the-future')
  expect(code((await invite({ until: addDays(today(), -1) })).answer)).toBe('date-in-the-past')
  expect(code((await invite({ email: 'nobody' })).answer)).toBe('invalid')
  expect(code((await invite({}, mara)).answer)).toBe('not-allowed')
  expect((await supporters(jo)).mine).toEqual([])
  expect(await consentsNow()).toEqual([])
})

test('the letter names nobody; a supporter’s invitation takes no client’s place, and lets nobody back in', async () => {
  const { answer } = await invite()
  const [letter] = await app.site.mail.waiting(app.here.id)
  // The token is made of chance, and of any letters.
  const said = `${letter?.subject} ${letter?.text.replace(/#\S+/, '')}`.toLowerCase()
  for (const word of ['Jo', 'Lindqvist', 'Lindenhof', 'Kit', 'plan', 'therap', 'client'])
    expect(said, word).not.toContain(word.toLowerCase())
  const kit = await accepted(answer.body)
  const second = await invite({ email: 'kit@example.test' })
  const stranger = await app.as(null)
  const sent = { token: await mailed(), code: second.answer.body.code, password: 'taken over by somebody' }
  expect(code(await stranger.post('/api/invitation/accept', sent))).toBe('sign-in-first')
  expect((await kit.post('/api/invitation/accept', { token: sent.token, code: sent.code })).status).toBe(200)
  expect((await read(kit)).status).toBe(200)
})

test('sent twice it is one; erased, nothing of it is left to read', async () => {
  const commandId = randomUUID()
  const first = await invite({ commandId })
  const twice = await invite({ commandId })
  expect(twice.answer.status).toBe(200)
  expect((await supporters(jo)).mine).toHaveLength(1)
  expect(
    code(
      await (await app.as(null)).post('/api/invitation/open', { token: await mailed(), code: first.answer.body.code }),
    ),
  ).toBe('invitation-code-wrong')
  const kit = await accepted(twice.answer.body)
  const { site, here } = app
  await eraseClient(
    { pool: app.pool, vault: site.vault },
    { practiceId: here.id, clientId: here.client, at: site.clock().toISOString(), person: here.people.administrator },
  )
  expect((await read(kit)).status).toBe(404)
  expect((await kit.get<Me>('/api/me')).body.supports).toEqual([])
})
