import { afterAll, beforeAll, expect, it } from 'vitest'
import * as OTPAuth from 'otpauth'
import { signedInAgain } from '#server/sign-in/principal-shape.ts'
import { Browser, signInForTests } from '#server/sign-in/testing-browser.ts'
import type { SignInUnderTest } from '#server/sign-in/testing-browser.ts'

const PASSWORD = 'a long enough password'
let test: SignInUnderTest

beforeAll(async () => {
  test = await signInForTests()
})
afterAll(() => test.close())

async function signedIn(email: string): Promise<Browser> {
  await test.signIn.people.createPerson({ email, password: PASSWORD })
  const browser = new Browser(test)
  await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD })
  return browser
}

async function again(browser: Browser, now: Date) {
  const principal = await test.signIn.principalOf(browser.headers)
  return principal && signedInAgain(principal, now)
}

it('counts for five minutes, and signing in for the first time does not count', async () => {
  const browser = await signedIn('five@example.test')
  expect(await again(browser, new Date())).toBeNull()
  const { status, body } = await browser.post('/api/sign-in-again', { password: PASSWORD })
  expect({ status, method: body['method'] }).toEqual({ status: 200, method: 'password' })
  const at = new Date(body['at'] as string)
  expect(await again(browser, new Date(at.getTime() + 5 * 60_000))).toEqual({ method: 'password', at: body['at'] })
  expect(await again(browser, new Date(at.getTime() + 5 * 60_000 + 1))).toBeNull()
  expect(await again(browser, new Date(at.getTime() - 1))).toBeNull()
})

it('counts in this session only', async () => {
  const browser = await signedIn('session@example.test')
  const other = new Browser(test)
  await other.post('/api/auth/sign-in/email', { email: 'session@example.test', password: PASSWORD })
  await browser.post('/api/sign-in-again', { password: PASSWORD })
  expect(await again(other, new Date())).toBeNull()
})

it('needs the code as well where one is set up, or the code alone', async () => {
  const browser = await signedIn('both@example.test')
  const enabled = (await browser.post('/api/auth/two-factor/enable', { password: PASSWORD })).body
  const totp = OTPAuth.URI.parse(enabled['totpURI'] as string) as OTPAuth.TOTP
  await browser.post('/api/auth/two-factor/verify-totp', { code: totp.generate() })
  expect((await browser.post('/api/sign-in-again', { password: PASSWORD })).body).toEqual({
    code: 'wrong-code',
    field: 'code',
  })
  expect((await browser.post('/api/sign-in-again', { password: PASSWORD, code: '000000' })).body).toEqual({
    code: 'wrong-code',
    field: 'code',
  })
  expect(await again(browser, new Date())).toBeNull()
  expect((await browser.post('/api/sign-in-again', { password: PASSWORD, code: totp.generate() })).body['method']).toBe(
    'password',
  )
  expect((await browser.post('/api/sign-in-again', { code: totp.generate() })).body['method']).toBe('code')
})

it('refuses a code where none is set up, and a wrong password, and too many of them', async () => {
  const browser = await signedIn('wrong@example.test')
  expect((await browser.post('/api/sign-in-again', { code: '123456' })).body).toEqual({ code: 'no-code-set-up' })
  const statuses = []
  for (let n = 0; n < 8; n++) statuses.push((await browser.post('/api/sign-in-again', { password: 'not this' })).status)
  expect(statuses).toEqual([...Array(7).fill(401), 429])
  expect((await browser.post('/api/sign-in-again', { password: PASSWORD })).status).toBe(429)
  expect(await again(browser, new Date())).toBeNull()
})
