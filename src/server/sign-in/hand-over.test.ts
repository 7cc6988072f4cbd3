import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonPrincipal } from '#server/sign-in/principal-shape.ts'
import { signedInAgain } from '#server/sign-in/principal-shape.ts'
import { isRefused } from '#server/sign-in/refused.ts'
import { Browser, ORIGIN, signInForTests } from '#server/sign-in/testing-browser.ts'
import type { SignInUnderTest } from '#server/sign-in/testing-browser.ts'
import { softwarePasskey } from '#server/sign-in/testing-passkey.ts'

const PASSWORD = 'a long enough password'
const PAGE = { practiceId: 'practice', clientId: 'client-7', planId: 'plan-7', page: 'sign' }
let test: SignInUnderTest

beforeAll(async () => {
  test = await signInForTests()
  await test.signIn.people.setSecondFactorRequired('practice', false)
})
afterAll(() => test.close())

async function therapist(email: string): Promise<{ browser: Browser; person: PersonPrincipal }> {
  const id = (await test.signIn.people.createPerson({ email, password: PASSWORD })) ?? ''
  await test.signIn.people.setMembership('practice', id, ['therapist'])
  const browser = new Browser(test)
  await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD })
  return { browser, person: (await test.signIn.principalOf(browser.headers)) as PersonPrincipal }
}

async function handedOver(email: string) {
  const { browser, person } = await therapist(email)
  const before = new Map(browser.cookies)
  const answer = await test.signIn.rooms.handOver(person, PAGE)
  if (isRefused(answer)) throw new Error(answer.refused)
  browser.keep(answer.setCookies)
  return { browser, person, before }
}

it('leaves a screen for one client and one page, and nothing of the therapist’s session', async () => {
  const { browser, person, before } = await handedOver('hand@example.test')
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({
    kind: 'room',
    ...PAGE,
    therapist: person.personId,
  })
  // Even someone who kept the therapist's cookie has nothing.
  const kept = new Browser(test)
  for (const [name, value] of before) kept.cookies.set(name, value)
  expect(await test.signIn.principalOf(kept.headers)).toBeNull()
  for (const [name, value] of before) browser.cookies.set(name, value)
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ kind: 'room' })
})

it('lets nobody sign in, or change how someone signs in, on the handed-over screen', async () => {
  const { browser } = await handedOver('locked@example.test')
  const tries = [
    '/sign-in/email',
    '/change-password',
    '/two-factor/enable',
    '/passkey/verify-registration',
    '/passkey/verify-authentication',
  ]
  for (const path of tries) expect((await browser.post(`/api/auth${path}`)).body).toEqual({ code: 'in-the-room' })
})

it('counts the therapist’s presence as signing in again', async () => {
  const { browser } = await handedOver('presence@example.test')
  expect((await browser.post('/api/sign-in-again', { password: 'anything' })).body['method']).toBe('inRoom')
  const room = await test.signIn.principalOf(browser.headers)
  expect(room && signedInAgain(room, new Date('2026-11-23T10:00:00Z'))).toEqual({
    method: 'inRoom',
    at: '2026-11-23T10:00:00.000Z',
  })
})

it('is taken back with the therapist’s password, and with nobody else’s', async () => {
  const { browser, person } = await handedOver('back@example.test')
  await test.signIn.people.createPerson({ email: 'stranger@example.test', password: 'the stranger’s password' })
  expect((await browser.post('/api/take-back', { password: 'the stranger’s password' })).body).toEqual({
    code: 'wrong-password',
    field: 'password',
  })
  const roomCookies = new Map(browser.cookies)
  expect(await browser.post('/api/take-back', { password: PASSWORD })).toEqual({ status: 200, body: { done: true } })
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ kind: 'person', personId: person.personId })
  const old = new Browser(test)
  for (const [name, value] of roomCookies) old.cookies.set(name, value)
  expect(await test.signIn.principalOf(old.headers)).toBeNull()
  expect((await old.post('/api/take-back', { password: PASSWORD })).body).toEqual({ code: 'nobody' })
})

it('gives back the session as it was: two factors stay two, one stays one', async () => {
  const one = await handedOver('one-factor@example.test')
  await one.browser.post('/api/take-back', { password: PASSWORD })
  expect(await test.signIn.principalOf(one.browser.headers)).toMatchObject({ secondFactor: false })

  const { browser } = await therapist('two-factors@example.test')
  const passkey = softwarePasskey('localhost', ORIGIN)
  const register = (await browser.get('/api/auth/passkey/generate-register-options')).body as { challenge: string }
  await browser.post('/api/auth/passkey/verify-registration', { response: passkey.register(register) })
  const over = async () => {
    const now = (await test.signIn.principalOf(browser.headers)) as PersonPrincipal
    const answer = await test.signIn.rooms.handOver(now, PAGE)
    if (isRefused(answer)) throw new Error(answer.refused)
    browser.keep(answer.setCookies)
  }
  await over()
  await browser.post('/api/take-back', { password: PASSWORD })
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ kind: 'person', secondFactor: true })
  await over()
  const challenge = (await browser.get('/api/auth/passkey/generate-authenticate-options')).body as { challenge: string }
  expect((await browser.post('/api/take-back', { passkey: passkey.answer(challenge) })).status).toBe(200)
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ kind: 'person', secondFactor: true })
})

it('stops guessing the therapist’s password', async () => {
  const { browser } = await handedOver('guessed@example.test')
  const statuses = []
  for (let n = 0; n < 9; n++) statuses.push((await browser.post('/api/take-back', { password: `guess ${n}` })).status)
  expect(statuses).toEqual([...Array(8).fill(401), 429])
})

it('ends by itself, and when the therapist is signed out everywhere', async () => {
  const { browser } = await handedOver('ends@example.test')
  test.clock.now = new Date(Date.now() + 4 * 3600_000 + 1000)
  expect(await test.signIn.principalOf(browser.headers)).toBeNull()
  test.clock.now = new Date()
  const { browser: other, person } = await handedOver('ended@example.test')
  await test.signIn.people.endSessions(person.personId)
  expect(await test.signIn.principalOf(other.headers)).toBeNull()
})

it('is refused outside one’s own practice, and before a second factor that is asked for', async () => {
  const { person } = await therapist('elsewhere@example.test')
  expect(await test.signIn.rooms.handOver(person, { ...PAGE, practiceId: 'another' })).toEqual({
    refused: 'not-allowed',
  })
  expect(await test.signIn.rooms.handOver({ ...person, needsSecondFactor: 'enrol' }, PAGE)).toEqual({
    refused: 'not-allowed',
  })
})
