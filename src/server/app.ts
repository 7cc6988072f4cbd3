import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Pool } from 'pg'
import { custodianNow, therapistsHere } from '#domain/practice/custodian.ts'
import { openAccessLog } from '#server/access-log/access-log.ts'
import { noteRefusedInvitation } from '#server/access-log/refused-consent.ts'
import { openAlertWatch } from '#server/alerts/watch.ts'
import { completeHandOvers } from '#server/care-team/complete-hand-overs.ts'
import { readCalendars } from '#server/calendar/read-calendar.ts'
import { practiceMeasures } from '#server/check-in/practice-measures.ts'
import type { Config } from '#server/config.ts'
import { tellEmergencies } from '#server/emergency/tell-emergencies.ts'
import { openDirectory } from '#server/directory/directory.ts'
import { startDailyCheckpoints } from '#server/event-store/daily-checkpoints.ts'
import { createHandler, type Handler } from '#server/handle-command/handler.ts'
import { refuseWith } from '#server/http/answer.ts'
import { agendaRoute } from '#server/http/agenda-route.ts'
import { alertsRoute } from '#server/http/alerts-route.ts'
import { calendarRoutes } from '#server/http/calendar-route.ts'
import { checkInLinkRoute, openLinkRoutes } from '#server/http/check-in-link-routes.ts'
import { checkInRoutes } from '#server/http/check-in-routes.ts'
import { checkInSettingsRoute } from '#server/http/check-in-settings-route.ts'
import { clientRoutes } from '#server/http/client-routes.ts'
import { codesRoute } from '#server/http/codes-route.ts'
import { commandRoute } from '#server/http/command-route.ts'
import { deviceKeyRoute } from '#server/http/device-key-route.ts'
import { careTeamRoute } from '#server/http/care-team-route.ts'
import { emergencyRoutes } from '#server/http/emergency-route.ts'
import { printedRoute } from '#server/http/printed-route.ts'
import { concernRoutes } from '#server/http/concern-routes.ts'
import { type Env, signedIn, type Site } from '#server/http/here.ts'
import { joinedRoute } from '#server/http/joined-route.ts'
import { libraryRoute } from '#server/http/library-route.ts'
import { liveRoute } from '#server/http/live-route.ts'
import { meRoute } from '#server/http/me-route.ts'
import { notesRoute } from '#server/http/notes-route.ts'
import { notTooMuch } from '#server/http/not-too-much.ts'
import { planRoutes } from '#server/http/plan-routes.ts'
import { accessLogRoute } from '#server/http/access-log-route.ts'
import { noticesRoute } from '#server/http/notices-route.ts'
import { optionsRoute } from '#server/http/options-route.ts'
import { practiceRoutes } from '#server/http/practice-routes.ts'
import { progressRoute } from '#server/http/progress-route.ts'
import { reportRoute } from '#server/http/report-route.ts'
import { screens } from '#server/http/screens.ts'
import { startHousekeeping } from '#server/housekeeping.ts'
import { EVERY_ANSWER } from '#server/http/security-headers.ts'
import { supporterAgainRoute } from '#server/http/supporter-again-route.ts'
import { supporterPreviewRoute } from '#server/http/supporter-preview-route.ts'
import { supportersRoute } from '#server/http/supporters-route.ts'
import { setUpRoute } from '#server/http/set-up-route.ts'
import { todayRoute } from '#server/http/today-route.ts'
import { openJoined } from '#server/joined/joined.ts'
import { openWake } from '#server/live/wake.ts'
import { openWire } from '#server/live/wire.ts'
import { optionsHere } from '#server/options/options-here.ts'
import { shippedSheets } from '#server/options/shipped-sheets.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'
import { askBeforeSending, deliverNotices } from '#server/notices/deliver.ts'
import { openJobs } from '#server/notify/jobs.ts'
import { openMail } from '#server/notify/mail.ts'
import { openPlanClients } from '#server/practice/plan-clients.ts'
import { openPractices, todayIn } from '#server/practice/practices.ts'
import { memberJoined } from '#server/practice/member-joined.ts'
import { sheetGivenBack } from '#server/practice/sheet-given-back.ts'
import { preparedFor } from '#server/practice/prepared.ts'
import { remindAll } from '#server/reminders/remind.ts'
import type { DemoLogin } from '#server/sign-in/contract.ts'
import { createSignIn } from '#server/sign-in/sign-in.ts'
import { signInRoutes } from '#server/sign-in/sign-in-routes.ts'
import { type Kinds, streamKinds } from '#server/streams/kinds.ts'
import { madeAgainFor } from '#server/supporters/made-again-for.ts'
import type { Vault } from '#server/vault/vault.ts'

/** What the app is made of. */
export type AppParts = {
  readonly config: Config
  readonly pool: Pool
  /** The app's own database URL, for listening and for jobs. */
  readonly appUrl: string
  readonly vault: Vault
  readonly port: number
  /** The address people type. */
  readonly publicUrl: string
  readonly log: (line: string) => void
  readonly clock?: () => Date
  /** The built screens. */
  readonly screensFolder?: string
}

const MOST_BYTES = 512 * 1024
/** A file of a calendar, in JSON. */
const MOST_BYTES_OF_CALENDAR = 3 * 1024 * 1024
const SCREENS = join(import.meta.dirname, '../../dist/web')

/** Everything that answers requests. `stop` ends jobs and open streams. */
export async function createApp(parts: AppParts) {
  const { config, pool, appUrl, vault, port, publicUrl, log, clock = () => new Date() } = parts
  const warn = (problem: unknown): void => log(problem instanceof Error ? problem.message : String(problem))
  const wire = await openWire({ pool, url: appUrl, warn })
  const wake = openWake({ wire, warn })
  const joined = openJoined({ wire, vault, clock, warn })
  const directory = openDirectory({ pool, vault, wake, warn })
  const accessLog = openAccessLog({ pool, warn })
  const jobs = await openJobs({ url: appUrl, warn })
  const mail = await openMail({ pool, vault, jobs, smtpUrl: config.smtpUrl, from: config.mailFrom, clock })
  const signIn = createSignIn({
    pool,
    deterministic: vault.deterministic('identity'),
    secret: vault.secret('sign-in').toString('base64url'),
    publicUrl,
    port,
    clock,
  })
  const handler: Handler<Kinds> = createHandler({
    pool,
    vault,
    warn,
    wake: wake.say,
    kinds: streamKinds({
      vault,
      prepared: (practiceId, planId, plan) => preparedFor(handler, practiceId, planId, plan),
      measuresKnown: async (practiceId) => (await practiceMeasures(handler, practiceId)).known,
      shippedMeasures,
      shippedSheets,
      editions: async (practiceId) => (await optionsHere(handler, practiceId)).editions,
      custody: async (practiceId) => {
        const practice = await practices.of(practiceId)
        const custodian = custodianNow(practice)
        return { therapistsHere: therapistsHere(practice), ...(custodian === null ? {} : { custodian }) }
      },
      ageOfConsent: async (practiceId) => (await practices.of(practiceId)).ageOfConsent,
    }),
  })
  const checkpoints = startDailyCheckpoints({ pool, vault, clock, warn })
  const practices = openPractices(() => handler, wake)
  const site: Site = {
    config,
    pool,
    vault,
    handler,
    directory,
    accessLog,
    wake,
    joined,
    signIn,
    mail,
    publicUrl,
    clock,
    practices,
    planClients: openPlanClients(() => handler),
  }

  const alertWatch = openAlertWatch({ ...site, warn })
  const remind = (): Promise<number> => remindAll(site, warn)
  askBeforeSending(site)
  const notify = (): Promise<number> => deliverNotices(site, warn)
  const lookAtCalendars = (): Promise<void> => readCalendars(site, warn)

  const housekeeping = startHousekeeping(
    [
      { everyMs: 3_600_000, run: signIn.tidy },
      { everyMs: 3_600_000, run: async () => void (await remind()) },
      // Wake-ups are hints: what was missed is found by looking.
      { everyMs: 5_000, run: directory.catchUp },
      { everyMs: 5_000, run: alertWatch.look },
      { everyMs: 60_000, run: () => tellEmergencies(site, warn) },
      { everyMs: 60_000, run: () => completeHandOvers(site, warn) },
      { everyMs: 30_000, run: async () => void (await notify()) },
      { everyMs: 60_000, run: lookAtCalendars },
    ],
    warn,
  )

  const app = new Hono()
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(EVERY_ANSWER)) c.header(name, value)
    await next()
  })
  const usual = notTooMuch(MOST_BYTES)
  const calendar = notTooMuch(MOST_BYTES_OF_CALENDAR)
  app.use('/api/*', (c, next) => (c.req.path === '/api/calendar' ? calendar(c, next) : usual(c, next)))
  app.get('/healthz', async (c) => {
    await pool.query('SELECT 1')
    return c.json({ ready: true })
  })
  const page = async () => ({
    needsSetUp: !(await signIn.people.anyoneYet()),
    reachable: publicUrl.startsWith('https:'),
    ...(await demoLogins(config)),
  })
  app.route(
    '/',
    signInRoutes({
      signIn,
      page,
      onAccepted: (accepted) => memberJoined(site, accepted),
      onTakenBack: (room) => sheetGivenBack(site, room),
      madeAgainFor: (about) => madeAgainFor(site, about),
      onEnded: (token) => noteRefusedInvitation(site, token),
    }),
  )
  app.use('/api/set-up', signIn.sameOriginOnly)
  setUpRoute(app, site)
  app.use('/api/check-in/link/*', signIn.sameOriginOnly)
  openLinkRoutes(app, site)

  const inside = new Hono<Env>()
  inside.use('/api/*', signIn.sameOriginOnly, signedIn(site))
  meRoute(inside, site)
  commandRoute(inside, site)
  planRoutes(inside, site)
  joinedRoute(inside, site)
  todayRoute(inside, site)
  checkInRoutes(inside, site)
  checkInSettingsRoute(inside, site)
  checkInLinkRoute(inside, site)
  deviceKeyRoute(inside, site)
  alertsRoute(inside, site)
  noticesRoute(inside, site)
  calendarRoutes(inside, site)
  reportRoute(inside, site)
  progressRoute(inside, site)
  agendaRoute(inside, site)
  libraryRoute(inside, site)
  optionsRoute(inside, site)
  clientRoutes(inside, site)
  emergencyRoutes(inside, site)
  supportersRoute(inside, site)
  supporterAgainRoute(inside, site)
  supporterPreviewRoute(inside, site)
  careTeamRoute(inside, site)
  printedRoute(inside, site)
  practiceRoutes(inside, site)
  accessLogRoute(inside, site)
  concernRoutes(inside, site)
  notesRoute(inside, site)
  codesRoute(inside, site)
  liveRoute(inside, site)
  app.route('/', inside)
  screens(app, parts.screensFolder ?? SCREENS)
  app.onError((problem, c) => {
    warn(problem)
    if (c.req.path.startsWith('/api/'))
      return c.json(
        { code: 'broken', words: 'Something went wrong here. Nothing you wrote is lost; please try again.' },
        500,
      )
    return c.text('Something went wrong here. Please load the page again.', 500)
  })
  app.notFound((c) => refuseWith(c, { code: 'unknown' }))

  const stop = async (): Promise<void> => {
    await checkpoints.stop()
    await housekeeping.stop()
    await alertWatch.stop()
    practices.stop()
    directory.stop()
    await jobs.stop()
    await handler.settled()
    await accessLog.stop()
    joined.stop()
    await wake.stop()
    await wire.stop()
  }
  return {
    fetch: app.fetch,
    request: app.request,
    routes: app.routes,
    stop,
    site,
    /** What is done regularly, at once. */
    lookAtAlerts: alertWatch.look,
    remind,
    notify,
    lookAtCalendars,
    today: (zone: string) => todayIn(zone, clock()),
  }
}

async function demoLogins(config: Config): Promise<{ demoLogins?: readonly DemoLogin[] }> {
  if (!config.demo) return {}
  const text = await readFile(join(config.dataDir, 'demo-logins.json'), 'utf8').catch(() => null)
  return text === null ? {} : { demoLogins: JSON.parse(text) as DemoLogin[] }
}
