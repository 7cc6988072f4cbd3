import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import pg from 'pg'
import { build } from 'vite'
import { setUpBody } from '#server/sign-in/contract.ts'
import { signInPagePaths, signInRoutes } from '#server/sign-in/sign-in-routes.ts'
import type { SignIn } from '#server/sign-in/sign-in.ts'
import { createSignIn } from '#server/sign-in/sign-in.ts'
import { deterministic } from '#server/vault/deterministic.ts'
import testCluster from '#testing/database-cluster.ts'
import { testDatabase } from '#testing/database.ts'

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export type SignInServer = {
  readonly url: string
  readonly signIn: SignIn
  readonly dist: string
  readonly close: () => Promise<void>
}

/** The built sign-in pages and their routes on a real database, alone: without the application around them. */
export async function startSignInServer(dist: string): Promise<SignInServer> {
  const stopCluster = await testCluster()
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 6 })
  pool.on('error', () => {})
  await build({ configFile: 'src/web/vite.config.ts', logLevel: 'error', build: { outDir: dist, emptyOutDir: true } })
  const app = new Hono()
  const server = await new Promise<ServerType>((done) => {
    const started = serve({ fetch: (request, env) => app.fetch(request, env), port: 0, hostname: '127.0.0.1' }, () => done(started))
  })
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  const signIn = createSignIn({
    pool,
    deterministic: deterministic({ id: 'test', bytes: randomBytes(32) }, 'identity'),
    secret: randomBytes(32).toString('hex'),
    publicUrl: url,
    port,
    clock: () => new Date(),
  })
  const demoLogins = [
    { name: 'Dr Ada Winter', role: 'therapist', email: 'ada@example.test', password: 'calm river seven' },
    { name: 'Tomas Berg', role: 'client', email: 'tomas@example.test', password: 'calm river eight' },
  ]
  app.use(async (c, next) => {
    await next()
    c.header('content-security-policy', POLICY)
  })
  app.route('/', signInRoutes({
    signIn,
    page: async () => {
      const needsSetUp = !(await signIn.people.anyoneYet())
      return { needsSetUp, reachable: false, ...(needsSetUp ? {} : { demoLogins }) }
    },
  }))
  app.post('/api/set-up', signIn.sameOriginOnly, async (c) => {
    const body = setUpBody.parse(await c.req.json())
    const id = await signIn.people.createPerson({ email: body.email, password: body.password })
    await signIn.people.setSecondFactorRequired('practice', body.secondFactorRequired)
    if (id) await signIn.people.setMembership('practice', id, ['therapist', 'administrator'])
    return c.json({ done: true })
  })
  const html = readFileSync(join(dist, 'sign-in/sign-in.html'), 'utf8')
  for (const path of signInPagePaths) app.get(path, (c) => c.html(html))
  app.get('/', (c) => c.html('<!doctype html><title>home</title><h1>Home</h1>'))
  app.use('/assets/*', serveStatic({ root: dist }))
  return {
    url,
    signIn,
    dist,
    close: async () => {
      await new Promise<void>((done) => server.close(() => done()))
      await pool.end()
      await database.drop()
      await stopCluster()
    },
  }
}
