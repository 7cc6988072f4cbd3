import { afterAll, beforeAll, expect, it } from 'vitest'
import { Browser, ORIGIN, signInForTests } from '#server/sign-in/testing-browser.ts'
import type { SignInUnderTest } from '#server/sign-in/testing-browser.ts'
import { softwarePasskey } from '#server/sign-in/testing-passkey.ts'

const PASSWORD = 'a long enough password'
let test: SignInUnderTest

beforeAll(async () => {
  test = await signInForTests()
})
afterAll(() => test.close())

async function member(email: string): Promise<{ id: string; browser: Browser }> {
  const id = (await test.signIn.people.createPerson({ email, password: PASSWORD })) ?? ''
  await test.signIn.people.setMembership('practice', id, ['therapist'])
  const browser = new Browser(test)
  await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD })
  return { id, browser }
}

const challengeOf = async (browser: Browser, path: 'register' | 'authenticate') =>
  (await browser.get(`/api/auth/passkey/generate-${path}-options`)).body as { challenge: string }

async function withPasskey(email: string) {
  const { id, browser } = await member(email)
  const passkey = softwarePasskey('localhost', ORIGIN)
  const challenge = await challengeOf(browser, 'register')
  const response = await browser.post('/api/auth/passkey/verify-registration', {
    response: passkey.register(challenge),
  })
  expect(response).toEqual({ status: 200, body: { done: true } })
  return { id, browser, passkey }
}

async function signedInWith(passkey: ReturnType<typeof softwarePasskey>, options = {}) {
  const browser = new Browser(test)
  const challenge = await challengeOf(browser, 'authenticate')
  const response = passkey.answer(challenge, options)
  return { browser, answer: await browser.post('/api/auth/passkey/verify-authentication', { response }) }
}

it('asks the passkey to make sure of the person, when it is added and when it is used', async () => {
  const { browser } = await member('options@example.test')
  const added = (await browser.get('/api/auth/passkey/generate-register-options')).body
  expect(added['authenticatorSelection']).toMatchObject({ userVerification: 'required', residentKey: 'required' })
  const used = (await new Browser(test).get('/api/auth/passkey/generate-authenticate-options')).body
  expect(used['userVerification']).toBe('required')
})

it('counts as two factors, in the session that adds it and in the one it begins', async () => {
  const { id, browser, passkey } = await withPasskey('two@example.test')
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ secondFactor: true, needsSecondFactor: null })
  const next = await signedInWith(passkey)
  expect(next.answer).toEqual({ status: 200, body: { done: true } })
  expect(await test.signIn.principalOf(next.browser.headers)).toMatchObject({ personId: id, secondFactor: true })
})

it('does not count when it did not make sure of the person', async () => {
  const { browser } = await member('unverified@example.test')
  const passkey = softwarePasskey('localhost', ORIGIN)
  const challenge = await challengeOf(browser, 'register')
  const added = await browser.post('/api/auth/passkey/verify-registration', {
    response: passkey.register(challenge, { verified: false }),
  })
  expect(added.status).toBe(401)
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({
    secondFactor: false,
    needsSecondFactor: 'enrol',
  })

  const { passkey: good } = await withPasskey('verified@example.test')
  const next = await signedInWith(good, { verified: false })
  expect(next.answer).toEqual({ status: 401, body: { code: 'passkey-not-known' } })
  expect(await test.signIn.principalOf(next.browser.headers)).toBeNull()
})

it('does not work for a page of someone else, nor with a challenge that was used', async () => {
  const { passkey } = await withPasskey('elsewhere@example.test')
  expect((await signedInWith(passkey, { origin: 'https://waymark.example' })).answer.status).toBeGreaterThanOrEqual(400)
  const browser = new Browser(test)
  const challenge = await challengeOf(browser, 'authenticate')
  const kept = new Map(browser.cookies)
  const response = passkey.answer(challenge)
  expect((await browser.post('/api/auth/passkey/verify-authentication', { response })).status).toBe(200)
  browser.cookies.clear()
  for (const [name, value] of kept) browser.cookies.set(name, value)
  expect((await browser.post('/api/auth/passkey/verify-authentication', { response })).body).toEqual({
    code: 'start-again',
  })
})

it('answers 400 to something that is no passkey', async () => {
  const { browser } = await member('garbage@example.test')
  await challengeOf(browser, 'register')
  expect((await browser.post('/api/auth/passkey/verify-registration', { response: { id: 'x' } })).status).toBe(400)
})

it('leaves someone with the password alone outside: a second passkey cannot be added', async () => {
  await withPasskey('only@example.test')
  const browser = new Browser(test)
  await browser.post('/api/auth/sign-in/email', { email: 'only@example.test', password: PASSWORD })
  expect(await test.signIn.principalOf(browser.headers)).toMatchObject({ needsSecondFactor: 'use' })
  expect((await browser.get('/api/auth/passkey/generate-register-options')).body).toEqual({
    code: 'second-factor-first',
  })
})

it('lists passkeys without their keys, and removes only one’s own', async () => {
  const { browser } = await withPasskey('list@example.test')
  const { browser: other } = await withPasskey('other@example.test')
  const listed = (await browser.get('/api/auth/passkey/list-user-passkeys')).body as unknown as Record<
    string,
    unknown
  >[]
  expect(listed).toHaveLength(1)
  expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(['backedUp', 'createdAt', 'deviceType', 'id'])
  expect((await other.post('/api/auth/passkey/delete-passkey', { id: listed[0]?.['id'] })).status).toBe(404)
  expect((await other.post('/api/auth/passkey/delete-passkey', { id: 'no such passkey' })).status).toBe(404)
  expect((await browser.post('/api/auth/passkey/delete-passkey', { id: listed[0]?.['id'] })).status).toBe(200)
})

it('is a way to sign in again, for its own person only', async () => {
  const { browser, passkey } = await withPasskey('again@example.test')
  const { passkey: foreign } = await withPasskey('foreign@example.test')
  const wrong = foreign.answer(await challengeOf(new Browser(test), 'authenticate'))
  expect((await browser.post('/api/sign-in-again', { passkey: wrong })).status).toBe(401)
  const foreignBrowser = new Browser(test)
  const foreignChallenge = await challengeOf(foreignBrowser, 'authenticate')
  const session = 'waymark-4321.session_token'
  foreignBrowser.cookies.set(session, browser.cookies.get(session) ?? '')
  expect((await foreignBrowser.post('/api/sign-in-again', { passkey: foreign.answer(foreignChallenge) })).body).toEqual(
    {
      code: 'other-person',
    },
  )
  const challenge = await challengeOf(browser, 'authenticate')
  const before = await test.signIn.principalOf(browser.headers)
  const again = await browser.post('/api/sign-in-again', { passkey: passkey.answer(challenge) })
  expect(again).toMatchObject({ status: 200, body: { method: 'passkey' } })
  const after = await test.signIn.principalOf(browser.headers)
  expect(after).toMatchObject({ personId: (before as { personId: string }).personId, again: { method: 'passkey' } })
})
