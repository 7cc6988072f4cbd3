import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as OTPAuth from 'otpauth'
import type { PersonPrincipal } from '#server/sign-in/principal-shape.ts'
import { Browser, signInForTests } from '#server/sign-in/testing-browser.ts'
import type { SignInUnderTest } from '#server/sign-in/testing-browser.ts'

const PASSWORD = 'a long enough password'
let test: SignInUnderTest

beforeAll(async () => {
  test = await signInForTests()
})
afterAll(() => test.close())

async function person(email: string): Promise<string> {
  const id = await test.signIn.people.createPerson({ email, password: PASSWORD })
  if (!id) throw new Error('the e-mail is taken')
  return id
}

async function principal(browser: Browser): Promise<PersonPrincipal> {
  const found = await test.signIn.principalOf(browser.headers)
  if (found?.kind !== 'person') throw new Error('nobody is signed in')
  return found
}

async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser(test)
  const answer = await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD })
  expect(answer).toEqual({ status: 200, body: { done: true } })
  return browser
}

/** Enrols a code in this session; resolves to what makes the codes and to the backup codes. */
async function enrolled(browser: Browser): Promise<{ totp: OTPAuth.TOTP; backupCodes: string[] }> {
  const enabled = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD })
  expect(enabled.status).toBe(200)
  const totp = OTPAuth.URI.parse(enabled.body['totpURI'] as string) as OTPAuth.TOTP
  const verified = await browser.post('/api/auth/two-factor/verify-totp', { code: totp.generate() })
  expect(verified).toEqual({ status: 200, body: { done: true } })
  return { totp, backupCodes: enabled.body['backupCodes'] as string[] }
}

describe('signing in with e-mail and password', () => {
  it('knows the person afterwards, and nobody after signing out', async () => {
    const id = await person('mara@example.test')
    const browser = await signedIn('MARA@example.test')
    expect((await principal(browser)).personId).toBe(id)
    const kept = new Map(browser.cookies)
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200)
    for (const [name, value] of kept) browser.cookies.set(name, value)
    expect(await test.signIn.principalOf(browser.headers)).toBeNull()
  })

  it('answers alike for a wrong password, an unknown e-mail and a text that is no e-mail', async () => {
    await person('lena@example.test')
    const answers = []
    for (const email of ['lena@example.test', 'nobody@example.test', 'not an e-mail'])
      answers.push(await new Browser(test).post('/api/auth/sign-in/email', { email, password: 'wrong password' }))
    expect(answers).toEqual(Array(3).fill({ status: 401, body: { code: 'wrong-sign-in' } }))
  })

  it('stops counting wrong passwords as tries only after a while, and stops the right one too', async () => {
    await person('tries@example.test')
    const browser = new Browser(test)
    const statuses = []
    for (let n = 0; n < 9; n++)
      statuses.push(
        (await browser.post('/api/auth/sign-in/email', { email: 'tries@example.test', password: 'no no no' })).status,
      )
    expect(statuses).toEqual([...Array(8).fill(401), 429])
    const right = await browser.post('/api/auth/sign-in/email', { email: 'tries@example.test', password: PASSWORD })
    expect(right.status).toBe(429)
    expect(right.body['code']).toBe('too-many-tries')
    expect(right.body['waitSeconds']).toBeGreaterThan(0)
    test.clock.now = new Date(test.clock.now.getTime() + 16 * 60_000)
    expect(
      (await browser.post('/api/auth/sign-in/email', { email: 'tries@example.test', password: PASSWORD })).status,
    ).toBe(200)
    test.clock.now = new Date()
  })

  it('limits an unknown e-mail exactly as a known one', async () => {
    const statuses = []
    for (let n = 0; n < 9; n++)
      statuses.push(
        (await new Browser(test).post('/api/auth/sign-in/email', { email: 'ghost@example.test', password: 'no no' }))
          .status,
      )
    expect(statuses).toEqual([...Array(8).fill(401), 429])
  })

  it('tells scripts neither the session token nor the e-mail', async () => {
    await person('quiet@example.test')
    const browser = await signedIn('quiet@example.test')
    const cookie = browser.lastSetCookies.find((line) => line.startsWith('waymark-4321.session_token='))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
    expect(cookie).not.toMatch(/Max-Age|Expires/i)
  })

  it('does not take a session cookie that we did not sign', async () => {
    await person('forged@example.test')
    const browser = await signedIn('forged@example.test')
    const value = decodeURIComponent(browser.cookies.get('waymark-4321.session_token') ?? '')
    const token = value.slice(0, value.lastIndexOf('.'))
    const headers = new Headers({
      cookie: `waymark-4321.session_token=${encodeURIComponent(`${token}.${btoa('x'.repeat(32))}`)}`,
    })
    expect(await test.signIn.principalOf(headers)).toBeNull()
  })

  it('ends a session that was not used for twelve hours, and prolongs one in use', async () => {
    await person('hours@example.test')
    const browser = await signedIn('hours@example.test')
    const start = new Date()
    test.clock.now = new Date(start.getTime() + 11 * 3600_000)
    expect(await test.signIn.principalOf(browser.headers)).not.toBeNull()
    test.clock.now = new Date(start.getTime() + 22 * 3600_000)
    expect(await test.signIn.principalOf(browser.headers)).not.toBeNull()
    test.clock.now = new Date(start.getTime() + 35 * 3600_000)
    expect(await test.signIn.principalOf(browser.headers)).toBeNull()
    test.clock.now = new Date()
  })
})

describe('the second factor', () => {
  it('is asked of members until it is there, unless the practice turned that off', async () => {
    const id = await person('member@example.test')
    await test.signIn.people.setMembership('practice-1', id, ['therapist', 'administrator'])
    const browser = await signedIn('member@example.test')
    expect((await browser.get('/api/signed-in')).body).toEqual({
      kind: 'person',
      needsSecondFactor: 'enrol',
      has: { code: false, passkey: false },
    })
    expect((await new Browser(test).get('/api/signed-in')).body).toEqual({ kind: 'nobody', needsSecondFactor: null })
    expect(await principal(browser)).toMatchObject({
      memberships: [{ practiceId: 'practice-1', roles: ['therapist', 'administrator'] }],
      secondFactor: false,
      needsSecondFactor: 'enrol',
    })
    await test.signIn.people.setSecondFactorRequired('practice-1', false)
    expect((await principal(browser)).needsSecondFactor).toBeNull()
    await test.signIn.people.setSecondFactorRequired('practice-1', true)
    await enrolled(browser)
    expect(await principal(browser)).toMatchObject({ secondFactor: true, needsSecondFactor: null })
  })

  it('is asked for at the next sign-in; a wrong code opens nothing, the right one does', async () => {
    await person('code@example.test')
    const { totp } = await enrolled(await signedIn('code@example.test'))
    const browser = new Browser(test)
    const first = await browser.post('/api/auth/sign-in/email', { email: 'code@example.test', password: PASSWORD })
    expect(first).toEqual({ status: 200, body: { secondFactor: true } })
    expect(await test.signIn.principalOf(browser.headers)).toBeNull()
    const wrong = String((Number(totp.generate()) + 1) % 1_000_000).padStart(6, '0')
    expect(await browser.post('/api/auth/two-factor/verify-totp', { code: wrong })).toEqual({
      status: 401,
      body: { code: 'wrong-code' },
    })
    expect(await test.signIn.principalOf(browser.headers)).toBeNull()
    expect(
      (await browser.post('/api/auth/two-factor/verify-totp', { code: totp.generate(), trustDevice: true })).status,
    ).toBe(200)
    expect((await principal(browser)).secondFactor).toBe(true)
    expect([...browser.cookies.keys()].some((name) => name.includes('trust'))).toBe(false)
  })

  it('opens with a backup code, once', async () => {
    await person('backup@example.test')
    const { backupCodes } = await enrolled(await signedIn('backup@example.test'))
    expect(backupCodes).toHaveLength(10)
    const use = async () => {
      const browser = new Browser(test)
      await browser.post('/api/auth/sign-in/email', { email: 'backup@example.test', password: PASSWORD })
      return browser.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })
    }
    expect((await use()).status).toBe(200)
    expect(await use()).toEqual({ status: 401, body: { code: 'wrong-code' } })
  })

  it('gives up after five wrong codes: the password is asked for again', async () => {
    await person('guess@example.test')
    const { totp } = await enrolled(await signedIn('guess@example.test'))
    const browser = new Browser(test)
    await browser.post('/api/auth/sign-in/email', { email: 'guess@example.test', password: PASSWORD })
    const codes = []
    for (let n = 0; n < 6; n++)
      codes.push((await browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })).body['code'])
    expect(codes).toEqual([...Array(5).fill('wrong-code'), 'start-again'])
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code: totp.generate() })).status).toBe(401)
    expect(await test.signIn.principalOf(browser.headers)).toBeNull()
  })

  it('cannot be added or taken away by someone who did not show the one there is', async () => {
    const id = await person('intruder@example.test')
    await test.signIn.people.setMembership('practice-2', id, ['therapist'])
    // Another device signed in before the second factor was set up: it has only ever shown the password.
    const older = await signedIn('intruder@example.test')
    await enrolled(await signedIn('intruder@example.test'))
    expect((await principal(older)).needsSecondFactor).toBe('use')
    for (const path of ['two-factor/enable', 'two-factor/disable', 'two-factor/generate-backup-codes'])
      expect(await older.post(`/api/auth/${path}`, { password: PASSWORD })).toEqual({
        status: 403,
        body: { code: 'second-factor-first' },
      })
    expect((await older.get('/api/auth/passkey/generate-register-options')).status).toBe(403)
  })

  it('is changed only soon after signing in, or after signing in again', async () => {
    await person('late@example.test')
    const browser = await signedIn('late@example.test')
    test.clock.now = new Date(Date.now() + 11 * 60_000)
    expect(await browser.post('/api/auth/two-factor/enable', { password: PASSWORD })).toEqual({
      status: 403,
      body: { code: 'sign-in-again' },
    })
    expect((await browser.post('/api/sign-in-again', { password: PASSWORD })).status).toBe(200)
    expect((await browser.post('/api/auth/two-factor/enable', { password: PASSWORD })).status).toBe(200)
    test.clock.now = new Date()
  })
})

describe('changing the password', () => {
  it('ends every other session', async () => {
    await person('change@example.test')
    const other = await signedIn('change@example.test')
    const browser = await signedIn('change@example.test')
    const wanted = { currentPassword: PASSWORD, newPassword: 'another long password' }
    expect((await browser.post('/api/auth/change-password', { ...wanted, newPassword: 'short' })).body).toEqual({
      code: 'invalid',
      field: 'newPassword',
    })
    expect((await browser.post('/api/auth/change-password', wanted)).status).toBe(200)
    expect(await test.signIn.principalOf(other.headers)).toBeNull()
    expect(await test.signIn.principalOf(browser.headers)).not.toBeNull()
  })
})
