import { afterAll, beforeAll, expect, it } from 'vitest'
import { allowedAuthPaths, refusedAuthPaths } from '#server/sign-in/allowed-auth-paths.ts'
import { Browser, signInForTests } from '#server/sign-in/testing-browser.ts'
import type { SignInUnderTest } from '#server/sign-in/testing-browser.ts'

let test: SignInUnderTest
beforeAll(async () => {
  test = await signInForTests()
})
afterAll(() => test.close())

type Offered = { path: string; methods: string[] }

/** What the library itself would answer over HTTP. Endpoints without a path are for our server's own use. */
function offered(): Offered[] {
  const endpoints = Object.values(test.signIn.auth.api) as unknown as {
    path?: string
    options?: { method?: string | string[] }
  }[]
  return endpoints
    .filter(({ path }) => typeof path === 'string')
    .map(({ path, options }) => ({ path: path ?? '', methods: [options?.method ?? 'POST'].flat() }))
}

const undecided = (paths: readonly Offered[]) =>
  paths.map(({ path }) => path).filter((path) => !(path in allowedAuthPaths) && !(path in refusedAuthPaths))

it('has decided about every path of the library, and about none that is not there', () => {
  expect(offered().length).toBeGreaterThan(30)
  expect(undecided(offered())).toEqual([])
  const known = offered().map(({ path }) => path)
  for (const path of [...Object.keys(allowedAuthPaths), ...Object.keys(refusedAuthPaths)]) expect(known).toContain(path)
  for (const [path, method] of Object.entries(allowedAuthPaths))
    expect(offered().find((one) => one.path === path)?.methods).toContain(method)
})

it('would notice a path that came with a new version of the library', () => {
  expect(undecided([...offered(), { path: '/sign-in/magic-link', methods: ['POST'] }])).toEqual(['/sign-in/magic-link'])
})

it('answers every refused path, and every unknown one, with 404', async () => {
  const browser = new Browser(test)
  for (const path of [
    ...Object.keys(refusedAuthPaths),
    '/sign-in/magic-link',
    '/start-session',
    '/../auth/ok',
    '//sign-in/email',
    '/toString',
  ]) {
    expect((await browser.post(`/api/auth${path}`)).status, `POST ${path}`).toBe(404)
    expect((await browser.get(`/api/auth${path}`)).status, `GET ${path}`).toBe(404)
  }
  for (const [path, method] of Object.entries(allowedAuthPaths)) {
    const other = method === 'GET' ? await browser.post(`/api/auth${path}`) : await browser.get(`/api/auth${path}`)
    expect(other.status, path).toBe(404)
  }
})

it('lets only our own pages change anything', async () => {
  await test.signIn.people.createPerson({ email: 'csrf@example.test', password: 'a long enough password' })
  const body = JSON.stringify({ email: 'csrf@example.test', password: 'a long enough password' })
  const send = async (headers: Record<string, string>) =>
    (await test.app.request('/api/auth/sign-in/email', { method: 'POST', headers, body })).status
  const json = { 'content-type': 'application/json' }
  expect(await send({ ...json, origin: 'https://evil.example' })).toBe(403)
  expect(await send({ ...json, origin: 'null' })).toBe(403)
  expect(await send({ ...json, origin: 'http://localhost:4322' })).toBe(403)
  expect(await send(json)).toBe(403)
  expect(await send({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await send({ origin: 'http://localhost:4321', 'content-type': 'text/plain' })).toBe(415)
  expect(await send({ origin: 'http://localhost:4321', 'content-type': 'application/x-www-form-urlencoded' })).toBe(415)
  expect(await send({ ...json, 'sec-fetch-site': 'same-origin' })).toBe(200)
  expect(await send({ ...json, origin: 'http://localhost:4321' })).toBe(200)
  for (const path of [
    '/api/sign-in-again',
    '/api/first-password',
    '/api/take-back',
    '/api/invitation/open',
    '/api/invitation/accept',
  ])
    expect((await test.app.request(path, { method: 'POST', headers: json, body: '{}' })).status, path).toBe(403)
})

it('says what does not fit, by field', async () => {
  const browser = new Browser(test)
  expect(await browser.post('/api/invitation/accept', { token: 't', code: 'c', email: 'no e-mail' })).toEqual({
    status: 400,
    body: { code: 'invalid', field: 'email' },
  })
  expect((await browser.post('/api/sign-in-again', { something: 'else' })).status).toBe(400)
  expect((await browser.post('/api/sign-in-again', { password: 'x' })).body).toEqual({ code: 'nobody' })
  expect((await browser.post('/api/auth/revoke-other-sessions')).body).toEqual({ code: 'nobody' })
})

it('sends cookies over https alone where the address is https', async () => {
  const secure = await signInForTests({ publicUrl: 'https://waymark.example' })
  try {
    await secure.signIn.people.createPerson({ email: 'https@example.test', password: 'a long enough password' })
    const browser = new Browser(secure, 'https://waymark.example')
    const answer = await browser.post('/api/auth/sign-in/email', {
      email: 'https@example.test',
      password: 'a long enough password',
    })
    expect(answer.status).toBe(200)
    const cookie = browser.lastSetCookies.find((line) => line.startsWith('__Secure-waymark-4321.session_token='))
    expect(cookie).toMatch(/; Secure/i)
    expect(await secure.signIn.principalOf(browser.headers)).toMatchObject({ kind: 'person' })
    expect((await new Browser(secure).post('/api/auth/sign-in/email')).status).toBe(403)
  } finally {
    await secure.close()
  }
})
