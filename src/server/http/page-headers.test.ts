import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { screens } from '#server/http/screens.ts'
import { type TestApp, testApp } from '#testing/app.ts'

let app: TestApp
const folder = mkdtempSync(join(tmpdir(), 'waymark-screens-'))
beforeAll(async () => {
  app = await testApp()
  mkdirSync(join(folder, 'sign-in'))
  mkdirSync(join(folder, 'check-in'))
  mkdirSync(join(folder, 'assets'))
  const html = '<script nonce="__NONCE__"></script><style nonce="__NONCE__"></style>'
  for (const name of ['index.html', 'sign-in/sign-in.html', 'check-in/check-in.html'])
    writeFileSync(join(folder, name), html)
  writeFileSync(join(folder, 'worker.js'), 'works')
  writeFileSync(join(folder, 'assets/a-1.js'), 'plain')
  writeFileSync(join(folder, 'assets/a-1.js.br'), 'packed')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await app.close()
})

test('every answer, also a refusal, forbids guessing, framing and telling where one came from', async () => {
  const nobody = await app.as(null)
  const client = await app.as(app.here.people.client)
  for (const answer of [
    await nobody.get('/healthz'),
    await nobody.get('/api/me'),
    await nobody.get('/anything'),
    await nobody.post('/api/commands', {}),
    await client.get(`/api/plans/${app.here.plan}`),
    await client.get('/api/plans/none'),
    await client.post('/api/commands', 'x'.repeat(600_000)),
  ]) {
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(answer.headers.get('permissions-policy')).toContain('camera=()')
    expect(answer.headers.get('x-powered-by')).toBeNull()
  }
})

test('what was said about anybody is kept by no cache', async () => {
  const client = await app.as(app.here.people.client)
  const paths = [
    '/api/me',
    `/api/plans/${app.here.plan}`,
    `/api/plans/${app.here.plan}/history`,
    '/api/plans/none',
    '/api/signed-in',
  ]
  for (const path of paths) expect((await client.get(path)).headers.get('cache-control'), path).toBe('no-store')
  expect((await (await app.as(null)).get('/api/me')).headers.get('cache-control')).toBe('no-store')
})

test('pages carry a strict policy with a nonce of their own; files are packed and kept', async () => {
  const site = new Hono()
  screens(site, folder)
  const nonces = new Set<string>()
  for (const path of [
    '/',
    '/plan/x',
    '/sign-in',
    '/invitation',
    '/set-up',
    '/second-factor',
    '/check-in',
    '/check-in/at-hand',
    '/check-in/link',
    '/check-in/paper/x',
  ]) {
    const answer = await site.request(path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(nonce.length).toBeGreaterThan(20)
    nonces.add(nonce)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(await answer.text()).toBe(`<script nonce="${nonce}"></script><style nonce="${nonce}"></style>`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
  expect(nonces.size).toBe(10)
  const packed = await site.request('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect([await packed.text(), packed.headers.get('content-encoding')]).toEqual(['packed', 'br'])
  const plain = await site.request('/assets/a-1.js')
  expect([await plain.text(), plain.headers.get('content-encoding')]).toEqual(['plain', null])
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  for (const path of [
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/assets/..%2findex.html',
    '/assets/b-1.js',
  ])
    expect(await (await site.request(path)).text(), path).not.toBe('plain')
})

test('the worker has a fixed name, is asked for anew each time, and may ask nobody else', async () => {
  const site = new Hono()
  screens(site, folder)
  const answer = await site.request('/worker.js')
  expect([answer.status, await answer.text()]).toEqual([200, 'works'])
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'")
})

test('the session’s cookie is for this site alone, out of reach of scripts, and of this port', async () => {
  const person = await app.site.signIn.people.createPerson({
    email: 'cookie@example.test',
    password: 'a long enough password',
  })
  expect(person).not.toBeNull()
  const nobody = await app.as(null)
  const answer = await nobody.post('/api/auth/sign-in/email', {
    email: 'cookie@example.test',
    password: 'a long enough password',
  })
  expect(answer.status).toBe(200)
  const cookies = answer.headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies.filter((one) => !/max-age=0/i.test(one))) {
    expect(cookie).toMatch(/^waymark-4321\./)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=(Strict|Lax)/i)
    expect(cookie).toMatch(/; Path=\//i)
    expect(cookie).not.toMatch(/; (Domain|Expires)/i)
  }
})
