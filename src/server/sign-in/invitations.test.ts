import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Accepted, NewInvitation } from '#server/sign-in/invitations.ts'
import { Browser, signInForTests } from '#server/sign-in/testing-browser.ts'
import type { SignInUnderTest } from '#server/sign-in/testing-browser.ts'

const PASSWORD = 'a long enough password'
const accepted: Accepted[] = []
let test: SignInUnderTest
let inviter = ''

beforeAll(async () => {
  test = await signInForTests({ onAccepted: async (one) => void accepted.push(one) })
  inviter = (await test.signIn.people.createPerson({ email: 'admin@example.test', password: PASSWORD })) ?? ''
})
afterAll(() => test.close())

const forClient = (email?: string) =>
  test.signIn.invitations.invite({
    practiceId: 'practice',
    invitedBy: inviter,
    kind: 'client',
    clientId: 'client-1',
    ...(email ? { email } : {}),
  } as NewInvitation)
const forMember = (email: string) =>
  test.signIn.invitations.invite({
    practiceId: 'practice',
    invitedBy: inviter,
    kind: 'member',
    roles: ['supervisor'],
    email,
  })

it('opens with the link and the code, however the code is typed, and uses nothing up', async () => {
  const { token, code } = await forClient('anna@example.test')
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `
  const browser = new Browser(test)
  for (let n = 0; n < 7; n++)
    expect(await browser.post('/api/invitation/open', { token, code: typed })).toEqual({
      status: 200,
      body: { kind: 'client', emailKnown: true },
    })
})

it('makes the person, ties them to the client, signs them in, and works once', async () => {
  const { token, code } = await forClient('berta@example.test')
  const browser = new Browser(test)
  const answer = await browser.post('/api/invitation/accept', { token, code, password: PASSWORD })
  expect(answer).toEqual({ status: 200, body: { kind: 'client' } })
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({
    clients: [{ practiceId: 'practice', clientId: 'client-1' }],
    memberships: [],
    needsSecondFactor: null,
  })
  expect(accepted.at(-1)).toMatchObject({ kind: 'client', practiceId: 'practice', clientId: 'client-1' })
  expect((await new Browser(test).post('/api/invitation/accept', { token, code, password: PASSWORD })).body).toEqual({
    code: 'invitation-used',
  })
  const later = new Browser(test)
  expect(
    (await later.post('/api/auth/sign-in/email', { email: 'berta@example.test', password: PASSWORD })).status,
  ).toBe(200)
})

it('makes a member who has to set up a second factor', async () => {
  const { token, code } = await forMember('sup@example.test')
  const browser = new Browser(test)
  await browser.post('/api/invitation/accept', { token, code, password: PASSWORD })
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({
    memberships: [{ practiceId: 'practice', roles: ['supervisor'] }],
    needsSecondFactor: 'enrol',
  })
})

it('works without a password: a passkey can be added straight after', async () => {
  const { token, code } = await forClient('passkey@example.test')
  const browser = new Browser(test)
  expect((await browser.post('/api/invitation/accept', { token, code })).status).toBe(200)
  expect((await browser.get('/api/auth/passkey/generate-register-options')).status).toBe(200)
})

it('lets a person without a password set their first one, and only that', async () => {
  const { token, code } = await forClient('first@example.test')
  const browser = new Browser(test)
  await browser.post('/api/invitation/accept', { token, code })
  expect((await new Browser(test).post('/api/first-password', { password: PASSWORD })).body).toEqual({ code: 'nobody' })
  expect((await browser.post('/api/first-password', { password: 'short' })).body).toEqual({
    code: 'invalid',
    field: 'password',
  })
  test.clock.now = new Date(Date.now() + 11 * 60_000)
  expect((await browser.post('/api/first-password', { password: PASSWORD })).body).toEqual({ code: 'sign-in-again' })
  test.clock.now = new Date()
  expect((await browser.post('/api/first-password', { password: PASSWORD })).status).toBe(200)
  expect((await browser.post('/api/first-password', { password: 'yet another password' })).body).toEqual({
    code: 'already-set-up',
  })
  const next = new Browser(test)
  expect((await next.post('/api/auth/sign-in/email', { email: 'first@example.test', password: PASSWORD })).status).toBe(
    200,
  )
})

it('stops after five wrong codes, also for the right one', async () => {
  const { token, code } = await forClient('wrong@example.test')
  const browser = new Browser(test)
  const answers = []
  for (let n = 0; n < 6; n++)
    answers.push((await browser.post('/api/invitation/open', { token, code: 'WRNG-C0DE' })).body)
  expect(answers.map((one) => one['code'])).toEqual([
    ...Array(5).fill('invitation-code-wrong'),
    'invitation-no-more-tries',
  ])
  expect(answers.map((one) => one['triesLeft'])).toEqual([4, 3, 2, 1, 0, undefined])
  expect((await browser.post('/api/invitation/open', { token, code })).status).toBe(429)
})

it('counts tries that come at the same time', async () => {
  const { token } = await forClient('race@example.test')
  const tries = Array.from({ length: 12 }, () =>
    new Browser(test).post('/api/invitation/open', { token, code: 'XXXXXXXX' }),
  )
  const codes = (await Promise.all(tries)).map(({ body }) => body['code'])
  expect(codes.filter((one) => one === 'invitation-code-wrong')).toHaveLength(5)
})

it('is accepted by one of two who try at the same time', async () => {
  const { token, code } = await forClient('twice@example.test')
  const both = [1, 2].map(() => new Browser(test).post('/api/invitation/accept', { token, code, password: PASSWORD }))
  expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 409])
})

it('ends after seven days, and when it is withdrawn', async () => {
  const { token, code } = await forClient('days@example.test')
  test.clock.now = new Date(Date.now() + 7 * 86_400_000 + 1000)
  expect((await new Browser(test).post('/api/invitation/open', { token, code })).body).toEqual({
    code: 'invitation-expired',
  })
  test.clock.now = new Date()
  const other = await forClient('withdrawn@example.test')
  await test.signIn.invitations.withdraw('practice', other.id)
  expect((await new Browser(test).post('/api/invitation/open', other)).body).toEqual({ code: 'invitation-withdrawn' })
})

it('says nothing about a link that we never made', async () => {
  expect(await new Browser(test).post('/api/invitation/open', { token: 'x'.repeat(43), code: 'ABCD-EFGH' })).toEqual({
    status: 404,
    body: { code: 'invitation-unknown' },
  })
})

it('never takes over a person who is already there: they sign in first', async () => {
  const { token, code } = await forMember('admin@example.test')
  const browser = new Browser(test)
  expect(
    (await browser.post('/api/invitation/accept', { token, code, password: 'an attacker’s password' })).body,
  ).toEqual({
    code: 'sign-in-first',
  })
  expect(
    (await browser.post('/api/auth/sign-in/email', { email: 'admin@example.test', password: PASSWORD })).status,
  ).toBe(200)
  expect((await browser.post('/api/invitation/accept', { token, code })).status).toBe(200)
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({
    personId: inviter,
    memberships: [{ practiceId: 'practice', roles: ['supervisor'] }],
  })
})

it('lets back in, from the start, someone whom their own practice invites again', async () => {
  const first = await forClient('lost@example.test')
  const old = new Browser(test)
  await old.post('/api/invitation/accept', { token: first.token, code: first.code, password: PASSWORD })
  const before = await test.signIn.principalOf(old.headers)
  const enabled = await old.post('/api/auth/two-factor/enable', { password: PASSWORD })
  expect(enabled.status).toBe(200)
  const again = await forClient('lost@example.test')
  const browser = new Browser(test)
  const password = 'a password for the second time'
  expect(
    (await browser.post('/api/invitation/accept', { token: again.token, code: again.code, password })).status,
  ).toBe(200)
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({
    personId: (before as { personId: string }).personId,
    clients: [{ practiceId: 'practice', clientId: 'client-1' }],
    has: { code: false, passkey: false },
  })
  expect(await test.signIn.principalOf(old.headers)).toBeNull()
  const email = 'lost@example.test'
  expect((await new Browser(test).post('/api/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(401)
  expect((await new Browser(test).post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
})

it('lets back in nobody whom another practice knows too, and nobody as another client', async () => {
  const tries = [
    { email: 'two-practices@example.test', clientId: 'client-1', also: 'another practice' },
    { email: 'other-client@example.test', clientId: 'client-2', also: null },
  ]
  for (const { email, clientId, also } of tries) {
    const first = await forClient(email)
    await new Browser(test).post('/api/invitation/accept', { token: first.token, code: first.code, password: PASSWORD })
    if (also) await test.signIn.people.linkClient(also, 'client-9', accepted.at(-1)?.personId ?? '')
    const about = { practiceId: 'practice', invitedBy: inviter, kind: 'client', email } as const
    const { token, code } = await test.signIn.invitations.invite({ ...about, clientId })
    expect(
      (await new Browser(test).post('/api/invitation/accept', { token, code, password: 'not theirs at all' })).body,
    ).toEqual({
      code: 'sign-in-first',
    })
    expect((await new Browser(test).post('/api/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(200)
  }
})

it('lets no member back in by a new invitation: who invites colleagues must not come into what they see', async () => {
  const first = await forMember('colleague@example.test')
  await new Browser(test).post('/api/invitation/accept', { token: first.token, code: first.code, password: PASSWORD })
  const again = await forMember('colleague@example.test')
  const password = 'chosen by somebody else'
  expect(
    (await new Browser(test).post('/api/invitation/accept', { token: again.token, code: again.code, password })).body,
  ).toEqual({ code: 'sign-in-first' })
  const email = 'colleague@example.test'
  expect((await new Browser(test).post('/api/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(200)
})

it('is not taken for the therapist’s own when it is opened on the therapist’s screen', async () => {
  const browser = new Browser(test)
  await browser.post('/api/auth/sign-in/email', { email: 'admin@example.test', password: PASSWORD })
  const therapistCookies = new Map(browser.cookies)
  const { token, code } = await forClient('beside@example.test')
  expect((await browser.post('/api/invitation/accept', { token, code, password: PASSWORD })).status).toBe(200)
  const now = await test.signIn.principalOf(browser.headers)
  expect(now).toMatchObject({ memberships: [], clients: [{ clientId: 'client-1' }] })
  expect((now as { personId: string }).personId).not.toBe(inviter)
  const kept = new Browser(test)
  for (const [name, value] of therapistCookies) kept.cookies.set(name, value)
  expect(await test.signIn.principalOf(kept.headers)).toBeNull()
})

it('asks for an e-mail where the link came on paper', async () => {
  const { token, code } = await forClient()
  const browser = new Browser(test)
  expect((await browser.post('/api/invitation/open', { token, code })).body).toEqual({
    kind: 'client',
    emailKnown: false,
  })
  expect((await browser.post('/api/invitation/accept', { token, code, password: PASSWORD })).body).toEqual({
    code: 'email-needed',
    field: 'email',
  })
  const email = 'paper@example.test'
  expect((await browser.post('/api/invitation/accept', { token, code, password: PASSWORD, email })).status).toBe(200)
})

it('ends with the membership, from the next request on', async () => {
  const { token, code } = await forMember('leaves@example.test')
  const browser = new Browser(test)
  await browser.post('/api/invitation/accept', { token, code, password: PASSWORD })
  const person = accepted.at(-1)?.personId ?? ''
  await test.signIn.people.endMembership('practice', person)
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ memberships: [], needsSecondFactor: null })
})
