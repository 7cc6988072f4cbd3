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
import { isRefused, REFUSAL_STATUS, refusalBody } from '#server/sign-in/refused.ts'
import { signInPagePaths, signInRoutes } from '#server/sign-in/sign-in-routes.ts'
import type { SignIn } from '#server/sign-in/sign-in.ts'
import { createSignIn } from '#server/sign-in/sign-in.ts'
import { deterministic } from '#server/vault/deterministic.ts'
import testCluster from '#testing/database-cluster.ts'
import { testDatabase } from '#testing/database.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A page of somebody else's making that lays the sign-in form over itself, as the application does. */
const OVERLAY = `<!doctype html><html lang="en"><head><title>A page</title><link rel="stylesheet" href="/overlay/mount.css"></head>
  <body><main><h2>What you wrote</h2><div id="over"></div></main><script type="module" src="/overlay.js"></script></body></html>`
const OVERLAY_SCRIPT = `import { mountSignIn } from '/overlay/mount.js'
  const reason = new URLSearchParams(location.search).get('reason')
  const out = mountSignIn(document.getElementById('over'), { reason, onDone: () => { out(); document.title = 'done' } })`

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
  await build({
    configFile: false,
    root: 'src/web',
    logLevel: 'error',
    build: {
      outDir: dist,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: 'src/web/sign-in/sign-in.html' },
    },
  })
  await build({
    configFile: false,
    root: 'src/web',
    logLevel: 'error',
    build: {
      outDir: join(dist, 'overlay'),
      lib: { entry: 'sign-in/mount-sign-in.tsx', formats: ['es'], fileName: () => 'mount.js', cssFileName: 'mount' },
    },
  })
  const app = new Hono()
  const server = await new Promise<ServerType>((done) => {
    const started = serve({ fetch: (request, env) => app.fetch(request, env), port: 0, hostname: '127.0.0.1' }, () =>
      done(started),
    )
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
  app.route(
    '/',
    signInRoutes({
      signIn,
      page: async () => {
        const needsSetUp = !(await signIn.people.anyoneYet())
        return { needsSetUp, reachable: false, ...(needsSetUp ? {} : { demoLogins }) }
      },
    }),
  )
  app.post('/api/set-up', signIn.sameOriginOnly, async (c) => {
    const body = setUpBody.parse(await c.req.json())
    const id = await signIn.people.createPerson({ email: body.email, password: body.password })
    await signIn.people.setSecondFactorRequired('practice', body.secondFactorRequired)
    if (id) await signIn.people.setMembership('practice', id, ['therapist', 'administrator'])
    return c.json({ done: true })
  })
  app.post('/api/hand-over', signIn.sameOriginOnly, async (c) => {
    const principal = await signIn.principalOf(c.req.raw.headers)
    if (principal?.kind !== 'person') return c.json({ code: 'nobody' }, 401)
    const to = { practiceId: 'practice', clientId: 'client-1', planId: 'plan-1', page: 'sign' }
    const answer = await signIn.rooms.handOver(principal, to)
    if (isRefused(answer)) return c.json(refusalBody(answer), REFUSAL_STATUS[answer.refused])
    for (const cookie of answer.setCookies) c.header('set-cookie', cookie, { append: true })
    return c.json({ done: true })
  })
  app.get('/page-with-overlay', (c) => c.html(OVERLAY))
  app.get('/overlay.js', (c) => c.body(OVERLAY_SCRIPT, 200, { 'content-type': 'text/javascript' }))
  app.use('/overlay/*', serveStatic({ root: dist }))
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
