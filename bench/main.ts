import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createApp } from '#server/app.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { readConfig } from '#server/config.ts'
import { startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'
import { claimPort } from '#server/listen.ts'
import { masterKeyFromFile } from '#server/vault/master-key.ts'
import { openVault } from '#server/vault/vault.ts'
import { readCold } from './cold.ts'
import { benchCourse } from './course.ts'
import { foldCheckIns } from './fold-check-ins.ts'
import { seedCheckIns } from './seed-check-ins.ts'
import { benchLive } from './live.ts'
import { ask, askFor, type Gathered, measured, nothingYet, type Question } from './load.ts'
import { searchCpu } from './name-search.ts'
import { weighPage } from './page-weight.ts'
import { type Figure, printTable, report } from './report.ts'
import { type SeededPlan, seedPlan, seedPractice } from './seed.ts'

const QUICK = process.argv.includes('--quick')
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
/** `--only PATTERN`: what fits it by name. `--profile FOLDER`: a CPU profile of the server is written there. */
const ONLY = option('--only')
const PROFILE = option('--profile')
const ROUNDS = QUICK ? 1 : 3
const ROUND_MS = QUICK ? 1_000 : 2_500
const MANY_CLIENTS = ONLY === 'live' ? 100 : QUICK ? 10_000 : 100_000
const AT_ONCE = (option('--at-once') ?? '1,16,64').split(',').map(Number)
const MINE = 40
const AIMS = {
  command: 1.5,
  longPlan: 1.2,
  today: 1.3,
  progress: 2,
  search: 20,
  home: 150,
  signIn: 60,
  progressPage: 200,
  courseGrowth: 1.5,
  courseOfLme4: 0.1,
}
const ROOT = join(import.meta.dirname, '..')
const EVENT_BYTES = 600
/** Both plans stand right after a snapshot, so that they are alike but for their length. */
const SHORT = 101

const say = (line: string): void => console.log(line)
const endings: (() => Promise<unknown> | void)[] = []

/** Starts a process of ours and resolves to what its ready line ends with. */
async function child(
  script: string,
  args: readonly string[],
  ready: RegExp,
  env: Record<string, string> = {},
): Promise<string> {
  const started: ChildProcess = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  endings.push(async () => {
    const ended = once(started, 'close')
    if (started.exitCode === null) started.kill('SIGTERM')
    else return
    await ended
  })
  return new Promise((resolve, reject) => {
    started.stdout?.on('data', (text: Buffer) => {
      const found = ready.exec(text.toString())
      if (found?.[1]) resolve(found[1])
    })
    started.once('close', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
}

async function bench(): Promise<void> {
  // First, while the process is small: what it grows by later would say nothing about the fit.
  const courses = ONLY === undefined ? benchCourse(QUICK, AIMS) : []
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
  chmodSync(dataDir, 0o711)
  const keyFile = `${dataDir}.key`
  endings.push(() => {
    rmSync(keyFile, { force: true })
    rmSync(dataDir, { recursive: true, force: true })
  })
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  endings.push(embedded.stop)
  await migrate(embedded.ownerUrl)
  const pool = new pg.Pool({ connectionString: embedded.appUrl, max: 10 })
  pool.on('error', () => {}) // one that breaks while nobody uses it is replaced by the next query
  const port = await claimPort(0, ['127.0.0.1'])
  const vault = await openVault({ pool, master: masterKeyFromFile(keyFile, { create: true }) })
  const config = readConfig({ WAYMARK_KEY_FILE: keyFile }, ['--data', dataDir])
  const url = `http://localhost:${port}`
  const app = await createApp({ config, pool, appUrl: embedded.appUrl, vault, port, publicUrl: url, log: say })
  endings.push(async () => {
    await app.stop()
    await pool.end()
  })
  const { site } = app

  say(
    `Seeding: a practice of 100 clients, one of ${MANY_CLIENTS.toLocaleString('en')}, plans of 100 and of 10,000 events …`,
  )
  const small = await seedPractice(site, 100, MINE)
  const large = await seedPractice(site, MANY_CLIENTS, MINE)
  const commanded: SeededPlan[] = []
  for (let n = 0; n < 64; n++) commanded.push(await seedPlan(site, small.id, small.therapist, `Commanded ${n}`, 100))
  const short = await seedPlan(site, small.id, small.therapist, 'Short history', SHORT)
  const long = await seedPlan(
    site,
    small.id,
    small.therapist,
    'Long history',
    ONLY === 'live' ? SHORT : QUICK ? SHORT + 2_000 : SHORT + 9_900,
  )
  const few = await seedPlan(site, small.id, small.therapist, 'Five check-ins', 100)
  const many = await seedPlan(site, small.id, small.therapist, 'Many check-ins', 100)
  await seedCheckIns(site, small.id, few, 5)
  await seedCheckIns(site, small.id, many, 500)
  await site.handler.settled()
  const owner = new pg.Client({ connectionString: embedded.ownerUrl })
  await owner.connect()
  await owner.query(
    'CREATE TABLE public.bare (id text PRIMARY KEY, body bytea); GRANT INSERT ON public.bare TO waymark_app',
  )
  await owner.query('VACUUM ANALYZE')
  const fsync = (await owner.query<{ fsync: string }>('SHOW fsync')).rows[0]?.fsync
  const version = (await owner.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version
  await owner.end()

  await child(
    'src/cli/waymark.ts',
    ['serve', '--data', dataDir, '--port', String(port)],
    /^Waymark is ready at (\S+)$/m,
    {
      WAYMARK_KEY_FILE: keyFile,
      ...(PROFILE ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${PROFILE}` } : {}),
    },
  )
  const cookieOf = async (person: string): Promise<string> => {
    const begun = await site.signIn.auth.api.startSession({
      body: { personId: person, secondFactor: true },
      headers: new Headers(),
      returnHeaders: true,
    })
    return begun.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }
  const [cookie, cookieLarge] = [await cookieOf(small.therapist), await cookieOf(large.therapist)]
  const open = (plan: SeededPlan): Question => ({ url: `${url}/api/plans/${plan.plan}`, cookie })
  const progress = (plan: SeededPlan): Question => ({ url: `${url}/api/plans/${plan.plan}/progress`, cookie })
  const today = (of: string): Question => ({ url: `${url}/api/today`, cookie: of })
  const pageBytes = (await ask(undefined, open(short))).length
  const key = await vault.keys.practiceKey(small.id)
  const floorAbout = { url: embedded.appUrl, practice: small.id, key: key.id, pageBytes, eventBytes: EVENT_BYTES }
  const floorPort = await child('bench/floor-server.ts', [JSON.stringify(floorAbout)], /^ready (\d+)$/m)
  const floor = `http://127.0.0.1:${floorPort}`

  const live =
    ONLY === undefined || ONLY === 'live' ? await benchLive({ site, url, floor, cookieOf, quick: QUICK }) : []
  // These alone are not written down either.
  if (ONLY === 'live') return printTable(live)

  let turn = 0
  const command = (worker: number): Question => {
    const plan = commanded[worker % commanded.length] ?? short
    const said = turn++ % 2 === 0 ? 'notSure' : 'agree'
    const body = {
      contract: CONTRACT,
      practice: small.id,
      stream: `plan/${plan.plan}`,
      commandId: randomUUID(),
      capacity: 'therapist',
      command: { type: 'answer', to: plan.line, answer: said, onPurpose: true, reason: `Said at turn ${turn}` },
    }
    return { url: `${url}/api/commands`, cookie, origin: url, body: JSON.stringify(body) }
  }
  const floorBody = (worker: number): string =>
    JSON.stringify({
      stream: `plan/floor-${worker}`,
      plan: `floor-${worker}`,
      client: `floor-${worker}`,
      filler: 'x'.repeat(300),
    })
  const post =
    (path: string) =>
    (worker: number): Question => ({ url: `${floor}${path}`, body: floorBody(worker) })
  const all: Readonly<Record<string, (worker: number) => Question>> = {
    'issue a durable command': command,
    'floor: transaction + echo': post('/transaction'),
    'floor: echo of a command': post('/echo'),
    'a single bare insert': post('/insert'),
    'open a plan': (worker) => open(commanded[(worker + turn++) % commanded.length] ?? short),
    'floor: echo of a page': () => ({ url: `${floor}/echo` }),
    'open a plan of 100 events': () => open(short),
    'open a plan of 10,000 events': () => open(long),
    'progress of a client with 5 check-ins': () => progress(few),
    'progress of a client with 500 check-ins': () => progress(many),
    'today, 100 clients': () => today(cookie),
    'today, 100,000 clients': () => today(cookieLarge),
    'today, found by name, 100,000': () => ({ url: `${url}/api/today?q=own%20client1`, cookie: cookieLarge }),
  }
  const questions = Object.entries(all).filter(([what]) => ONLY === undefined || new RegExp(ONLY).test(what))
  const BESIDE: Readonly<Record<string, readonly [string, number?]>> = {
    'issue a durable command': ['floor: transaction + echo', AIMS.command],
    'open a plan': ['floor: echo of a page'],
    'open a plan of 10,000 events': ['open a plan of 100 events', AIMS.longPlan],
    'progress of a client with 500 check-ins': ['progress of a client with 5 check-ins', AIMS.progress],
    'today, 100,000 clients': ['today, 100 clients', AIMS.today],
  }

  const figures: Figure[] = []
  for (const atOnce of AT_ONCE) {
    say(`Asking with ${atOnce} at once …`)
    const gathered = new Map<string, Gathered>()
    // Every round asks everything once, so that a slow minute of the machine is shared by all.
    for (const [what, next] of questions)
      await askFor(ROUND_MS / 3, atOnce, next, nothingYet()).catch((problem: unknown) => {
        throw new Error(what, { cause: problem })
      })
    for (let round = 0; round < ROUNDS; round++)
      for (const [what, next] of questions) {
        const into = gathered.get(what) ?? nothingYet()
        gathered.set(what, into)
        await askFor(ROUND_MS, atOnce, next, into)
      }
    for (const [what, into] of gathered) {
      const [name, most] = BESIDE[what] ?? []
      const floorOf = name === undefined ? undefined : gathered.get(name)
      const mine = measured(into)
      // What was promised of the progress page is its p95; everything else is compared by how many fit into a second.
      const ratio =
        floorOf &&
        (what.startsWith('progress') ? mine.p95 / measured(floorOf).p95 : measured(floorOf).perSecond / mine.perSecond)
      const aimed = what === 'issue a durable command' && atOnce !== 16 ? undefined : most
      figures.push({
        what,
        atOnce,
        measured: mine,
        ...(ratio && name ? { ratio, beside: name } : {}),
        ...(aimed ? { aim: aimed } : {}),
      })
    }
  }
  const [coldShort = 0, coldLong = 0] = await readCold(site, small.id, [short, long], QUICK ? 20 : 60)
  figures.push({ what: 'read a plan of 100 events on a fresh node', value: coldShort, unit: 'ms' })
  figures.push({
    what: 'read a plan of 10,000 events on a fresh node',
    value: coldLong,
    unit: 'ms',
    ratio: coldLong / coldShort,
    beside: 'of 100',
    aim: AIMS.longPlan,
  })
  const search = await searchCpu(
    site,
    large.id,
    large.plans.map(({ client }) => client),
  )
  figures.push({
    what: `search a name among ${MANY_CLIENTS.toLocaleString('en')}, CPU`,
    value: search.median,
    unit: 'ms',
    aim: AIMS.search,
  })
  figures.push({ what: 'the dearest of ten searches, CPU', value: search.dearest, unit: 'ms', aim: AIMS.search })
  figures.push(...foldCheckIns(), ...(await weights(url)))
  figures.push(...live, ...courses)
  say('')
  report(figures, { postgresql: version, fsync, rounds: ROUNDS, roundMs: ROUND_MS, quick: QUICK })

  async function weights(at: string): Promise<Figure[]> {
    const person = (await site.signIn.people.createPerson()) ?? ''
    const client = small.plans[0]?.client ?? ''
    await site.signIn.people.linkClient(small.id, client, person)
    const home = await weighPage(`${at}/`, await cookieOf(person))
    const signIn = await weighPage(`${at}/sign-in`)
    const checkIn = await weighPage(`${at}/check-in`, await cookieOf(person))
    const progress = await weighPage(`${at}/plan/${small.plans[0]?.plan ?? ''}/progress`, await cookieOf(person))
    const figure = (what: string, weight: Awaited<ReturnType<typeof weighPage>>, aim: number): Figure[] =>
      weight && weight.files > 0
        ? [
            {
              what: `${what}: JavaScript and CSS, brotli`,
              value: (weight.scripts + weight.styles) / 1024,
              unit: 'KiB',
              aim,
            },
          ]
        : [{ what: `${what}: not weighed (no browser, or no screens)` }]
    return [
      ...figure('client’s home', home, AIMS.home),
      ...figure('sign-in page', signIn, AIMS.signIn),
      ...figure('check-in page', checkIn, AIMS.signIn),
      ...figure('client’s progress page', progress, AIMS.progressPage),
    ]
  }
}

try {
  // The course needs no database, and its figures alone are not written down.
  if (ONLY === 'course') printTable(benchCourse(QUICK, AIMS))
  else await bench()
} finally {
  for (const end of endings.toReversed()) await end()
}
