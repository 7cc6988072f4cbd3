import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { testDatabase } from '#testing/database.ts'
import { deterministic } from '#server/vault/deterministic.ts'
import type { SignInRoutesDeps } from '#server/sign-in/sign-in-routes.ts'
import { signInRoutes } from '#server/sign-in/sign-in-routes.ts'
import { createSignIn } from '#server/sign-in/sign-in.ts'

export const ORIGIN = 'http://localhost:4321'

/** A real database, the whole of sign-in on it, and a clock that tests may move. */
export async function signInForTests(about: { publicUrl?: string; onAccepted?: SignInRoutesDeps['onAccepted'] } = {}) {
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 4 })
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  // A database that is dropped while a connection rests is no error of the test.
  for (const one of [pool, owner]) one.on('error', () => {})
  const clock = { now: new Date() }
  const signIn = createSignIn({
    pool,
    deterministic: deterministic({ id: 'test', bytes: randomBytes(32) }, 'identity'),
    secret: 'a secret that is at least thirty-two characters long',
    publicUrl: about.publicUrl ?? ORIGIN,
    port: 4321,
    clock: () => clock.now,
  })
  const app = signInRoutes({
    signIn,
    page: async () => ({ needsSetUp: !(await signIn.people.anyoneYet()) }),
    ...(about.onAccepted ? { onAccepted: about.onAccepted } : {}),
  })
  const close = async () => {
    await pool.end()
    await owner.end()
    await database.drop()
  }
  return { signIn, app, pool, owner, clock, close }
}

export type SignInUnderTest = Awaited<ReturnType<typeof signInForTests>>

/** A browser as far as cookies go: it keeps what it is given and sends it back, from a page of the given origin. */
export class Browser {
  readonly #app: SignInUnderTest['app']
  readonly #origin: string
  readonly cookies = new Map<string, string>()
  lastSetCookies: string[] = []

  constructor({ app }: Pick<SignInUnderTest, 'app'>, origin = ORIGIN) {
    this.#app = app
    this.#origin = origin
  }

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers(cookie ? { cookie } : {})
  }

  keep(setCookies: readonly string[]): void {
    this.lastSetCookies = [...setCookies]
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '' || attributes.some((one) => one.trim().toLowerCase() === 'max-age=0')) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  async get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
    return this.#answer(await this.#app.request(path, { headers: this.headers }))
  }

  async post(
    path: string,
    body: unknown = {},
    extra: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const headers = this.headers
    headers.set('content-type', 'application/json')
    headers.set('origin', this.#origin)
    for (const [name, value] of Object.entries(extra)) headers.set(name, value)
    return this.#answer(await this.#app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }))
  }

  async #answer(response: Response): Promise<{ status: number; body: Record<string, unknown> }> {
    this.keep(response.headers.getSetCookie())
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {} }
  }
}
