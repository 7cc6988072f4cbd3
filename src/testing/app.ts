import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { createApp } from '#server/app.ts'
import { masterKeyOf } from '#server/vault/master-key.ts'
import { openVault } from '#server/vault/vault.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { type PracticeUnderTest, practiceForTests } from '#testing/practice.ts'
import { type Visitor, visitor } from '#testing/visitor.ts'

export const ORIGIN = 'http://localhost:4321'

export type App = Awaited<ReturnType<typeof createApp>>

/** One node of Waymark, whole, on a real database. */
export type AppNode = { readonly app: App; readonly pool: pg.Pool; readonly stop: () => Promise<void> }

export type TestApp = Omit<AppNode, 'stop'> & {
  readonly site: App['site']
  readonly database: TestDatabase
  /** Two practices with the same cast. */
  readonly here: PracticeUnderTest
  readonly elsewhere: PracticeUnderTest
  /** The moment it is, for everything but PostgreSQL itself. */
  readonly clock: { now: () => Date; goOn: (ms: number) => void }
  /** A browser of this person's, freshly signed in (with the second factor unless said otherwise); of nobody's for `null`. */
  readonly as: (person: string | null, options?: { secondFactor?: boolean }) => Promise<Visitor>
  /** What the app complained about. A test that expects nothing of the kind asks that it is empty. */
  readonly complaints: string[]
  /** Another node on the same database. */
  readonly node: () => Promise<AppNode>
  readonly close: () => Promise<void>
}

export type TestAppOptions = { readonly smtpUrl?: string; readonly publicUrl?: string; readonly reachable?: boolean }

/** The whole app on a fresh database, with two practices full of people. No port is opened: ask with `as(person)`. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await testDatabase()
  const master = masterKeyOf(randomBytes(32))
  const complaints: string[] = []
  let ahead = 0
  const clock = { now: () => new Date(Date.now() + ahead), goOn: (ms: number) => void (ahead += ms) }
  const nodes: AppNode[] = []

  const node = async (): Promise<AppNode> => {
    const pool = new pg.Pool({ connectionString: database.appUrl, max: 8 })
    pool.on('error', () => {})
    const app = await createApp({
      config: {
        port: 4321,
        hosts: [],
        dataDir: tmpdir(),
        keyFile: '',
        demo: false,
        ...(options.smtpUrl ? { smtpUrl: options.smtpUrl } : {}),
      },
      pool,
      appUrl: database.appUrl,
      vault: await openVault({ pool, master }),
      port: 4321,
      publicUrl: options.publicUrl ?? ORIGIN,
      log: (line) => void complaints.push(line),
      clock: clock.now,
    })
    const made: AppNode = {
      app,
      pool,
      stop: async () => {
        nodes.splice(nodes.indexOf(made), 1)
        await app.stop()
        await pool.end()
      },
    }
    nodes.push(made)
    return made
  }

  const { app, pool } = await node()
  const { site } = app
  const as: TestApp['as'] = async (person, { secondFactor = true } = {}) => {
    const browser = visitor(app, options.publicUrl ?? ORIGIN)
    if (person === null) return browser
    const begun = await site.signIn.auth.api.startSession({
      body: { personId: person, secondFactor },
      headers: new Headers(),
      returnHeaders: true,
    })
    browser.keep(begun.headers.getSetCookie())
    return browser
  }
  const setting = { site, as, reachable: options.reachable ?? true }
  const here = await practiceForTests(setting, randomUUID(), 'Lindenhof')
  const elsewhere = await practiceForTests(setting, randomUUID(), 'Brunnengasse')
  const close = async (): Promise<void> => {
    for (const one of nodes.toReversed()) await one.stop()
    await database.drop()
  }
  return { app, pool, site, database, here, elsewhere, clock, as, complaints, node, close }
}
