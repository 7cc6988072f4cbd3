import { randomUUID } from 'node:crypto'
import { CONTRACT } from '#server/http/contract.ts'
import type { PracticeUnderTest, Relation } from '#testing/practice.ts'

/** Everyone who asks: every relation to the client, and a screen handed over to the client in the room. */
export type Asker = Relation | 'room'

/**
 * What someone hears. `ok`: the answer. `decided`: they may ask; what comes of it is the domain's to say. `unknown`: there is no such
 * thing (also where there is one, and it is not theirs). `forbidden`: it is there, and not theirs to do. `shut`: sign in first.
 */
export type Heard = 'ok' | 'decided' | 'unknown' | 'forbidden' | 'shut'

export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** What is asked about a practice, its client and the plan; `version` is one that was prepared. */
  readonly ask: (about: PracticeUnderTest & { readonly version: string }) => { path: string; body?: object }
  /** What those who hear something else than `unknown` hear. Whoever is not signed in hears `shut`. */
  readonly own: Partial<Record<Asker, Heard>>
  /** In another practice everybody hears `unknown`, except these. */
  readonly elsewhere?: Partial<Record<Asker, Heard>>
  /** It takes nothing from a practice and says the same to everybody, signed in or not. */
  readonly open?: Heard
  /** The part that its line in the access log names; absent where nothing of anybody's is read, with the reason. */
  readonly leaves: { readonly part: string; readonly act?: string } | { readonly none: string }
}

const everybody = (heard: Heard): Partial<Record<Asker, Heard>> => ({
  client: heard,
  otherClient: heard,
  therapist: heard,
  otherTherapist: heard,
  supervisor: heard,
  otherSupervisor: heard,
  assistant: heard,
  administrator: heard,
  supporter: heard,
  otherSupporter: heard,
  emergency: heard,
  ended: heard,
  room: heard,
})
const members = (heard: Heard): Partial<Record<Asker, Heard>> => ({
  therapist: heard,
  otherTherapist: heard,
  supervisor: heard,
  otherSupervisor: heard,
  assistant: heard,
  administrator: heard,
  emergency: heard,
})
const readers = { client: 'ok', therapist: 'ok', supervisor: 'ok', emergency: 'ok', room: 'ok' } as const
/** Long enough for a token, and nobody's. */
const NO_TOKEN = 'A'.repeat(43)
const nothing = { none: 'tells nothing of anybody' }
const page = (path: string): Route => ({
  method: 'GET',
  path,
  ask: () => ({ path }),
  own: {},
  open: 'ok',
  leaves: nothing,
})

/** Every route of ours: who hears what. The sign-in routes stand in `sign-in-route-table.ts`. */
export const ROUTES: readonly Route[] = [
  { ...page('/healthz') },
  { ...page('/api/sign-in-page') },
  { ...page('/api/signed-in'), leaves: { none: 'tells only the asker about their own session' } },
  page('/sign-in'),
  page('/set-up'),
  page('/invitation'),
  page('/second-factor'),
  page('/check-in'),
  page('/check-in/link'),
  { ...page('/check-in/paper/:client'), ask: () => ({ path: '/check-in/paper/anybody' }) },
  { ...page('/worker.js'), leaves: nothing },
  { ...page('/*'), ask: () => ({ path: '/anything/at/all' }) },
  { ...page('/assets/*'), ask: () => ({ path: '/assets/nothing-of-the-kind.js' }), open: 'unknown' },
  {
    method: 'POST',
    path: '/api/set-up',
    ask: () => ({
      path: '/api/set-up',
      body: {
        practiceName: 'A second one',
        timeZone: 'UTC',
        country: 'AT',
        ageOfConsent: 18,
        name: 'Somebody',
        email: 'somebody@example.test',
        password: 'a long enough password',
        secondFactorRequired: true,
      },
    }),
    own: {},
    open: 'decided',
    leaves: { none: 'works once, before there is anybody; the practice’s own command leaves the line' },
  },
  {
    method: 'GET',
    path: '/api/me',
    ask: () => ({ path: '/api/me' }),
    own: everybody('ok'),
    elsewhere: everybody('ok'),
    leaves: { none: 'tells the asker who they are themselves' },
  },
  {
    method: 'GET',
    path: '/api/live',
    ask: () => ({ path: '/api/live' }),
    own: everybody('ok'),
    elsewhere: everybody('ok'),
    leaves: { none: 'tells that something moved; reading it leaves the line' },
  },
  {
    method: 'GET',
    path: '/api/plans/:plan',
    ask: ({ id, plan }) => ({ path: `/api/plans/${plan}?practice=${id}` }),
    own: { ...readers, supporter: 'ok', otherSupporter: 'ok' },
    leaves: { part: 'plan' },
  },
  {
    method: 'GET',
    path: '/api/plans/:plan/history',
    ask: ({ id, plan }) => ({ path: `/api/plans/${plan}/history?practice=${id}` }),
    own: readers,
    leaves: { part: 'history' },
  },
  {
    method: 'GET',
    path: '/api/plans/:plan/versions/:version',
    ask: ({ id, plan, version }) => ({ path: `/api/plans/${plan}/versions/${version}?practice=${id}` }),
    own: readers,
    leaves: { part: 'version' },
  },
  {
    method: 'GET',
    path: '/api/plans/:plan/progress',
    ask: ({ id, plan }) => ({ path: `/api/plans/${plan}/progress?practice=${id}` }),
    own: { client: 'ok', therapist: 'ok', supervisor: 'ok', emergency: 'ok' },
    leaves: { part: 'progress' },
  },
  {
    method: 'GET',
    path: '/api/check-in',
    ask: ({ id, client }) => ({ path: `/api/check-in?practice=${id}&client=${client}` }),
    own: { client: 'ok', therapist: 'ok', assistant: 'ok' },
    leaves: { part: 'check-in' },
  },
  {
    method: 'GET',
    path: '/api/check-in/due',
    ask: ({ id, client }) => ({ path: `/api/check-in/due?practice=${id}&client=${client}` }),
    own: { client: 'ok' },
    leaves: { part: 'check-in' },
  },
  {
    method: 'GET',
    path: '/api/check-in/done',
    // Of a check-in that is not there: what a real one tells is shown in check-in.test.ts.
    ask: ({ id, client }) => ({ path: `/api/check-in/done?practice=${id}&client=${client}&checkIn=nothing` }),
    own: {},
    leaves: { none: 'there is nothing to read of a check-in that is not there; check-in.test.ts asks for a real one' },
  },
  {
    method: 'POST',
    path: '/api/check-in/kept',
    ask: ({ id, client }) => ({ path: '/api/check-in/kept', body: { practice: id, client, kept: null } }),
    own: { client: 'ok' },
    leaves: { none: 'kept for the asker alone until it is sent; sending it leaves the line' },
  },
  {
    method: 'GET',
    path: '/api/clients/:client/check-ins',
    ask: ({ id, client }) => ({ path: `/api/clients/${client}/check-ins?practice=${id}` }),
    own: { client: 'ok', therapist: 'ok', supervisor: 'ok', assistant: 'ok' },
    leaves: { part: 'check-in-settings' },
  },
  {
    method: 'GET',
    path: '/api/library',
    ask: ({ id }) => ({ path: `/api/library?practice=${id}` }),
    own: { ...members('ok'), client: 'ok', otherClient: 'ok' },
    leaves: { none: 'questions and rules of a practice; tells nothing of any client' },
  },
  {
    method: 'GET',
    path: '/api/today',
    ask: ({ id }) => ({ path: `/api/today?practice=${id}` }),
    own: { ...members('ok'), assistant: 'forbidden', administrator: 'forbidden' },
    leaves: { part: 'today' },
  },
  {
    method: 'GET',
    path: '/api/clients/:client',
    ask: ({ id, client }) => ({ path: `/api/clients/${client}?practice=${id}` }),
    own: { client: 'ok', therapist: 'ok', supervisor: 'ok', assistant: 'ok' },
    leaves: { part: 'client' },
  },
  {
    method: 'POST',
    path: '/api/clients/:client/invitation',
    ask: ({ id, client }) => ({
      path: `/api/clients/${client}/invitation`,
      body: { practice: id, commandId: randomUUID(), email: 'jo@example.test' },
    }),
    own: {
      therapist: 'decided',
      assistant: 'decided',
      client: 'forbidden',
      supervisor: 'forbidden',
      supporter: 'forbidden',
      otherSupporter: 'forbidden',
      emergency: 'forbidden',
      room: 'forbidden',
    },
    leaves: { part: 'client', act: 'changed' },
  },
  {
    method: 'POST',
    path: '/api/hand-over',
    ask: ({ id, plan }) => ({ path: '/api/hand-over', body: { practice: id, plan, page: 'sign' } }),
    own: {
      therapist: 'ok',
      client: 'forbidden',
      supervisor: 'forbidden',
      supporter: 'forbidden',
      otherSupporter: 'forbidden',
      emergency: 'forbidden',
      room: 'forbidden',
    },
    elsewhere: { room: 'forbidden' },
    leaves: { part: 'sign', act: 'handed-over' },
  },
  {
    method: 'POST',
    path: '/api/clients/:client/check-in-link',
    ask: ({ id, client }) => ({
      path: `/api/clients/${client}/check-in-link`,
      body: { practice: id, commandId: randomUUID() },
    }),
    own: {
      therapist: 'ok',
      assistant: 'ok',
      client: 'forbidden',
      supervisor: 'forbidden',
      supporter: 'forbidden',
      otherSupporter: 'forbidden',
      emergency: 'forbidden',
      room: 'forbidden',
    },
    leaves: { part: 'checkins', act: 'changed' },
  },
  {
    method: 'POST',
    path: '/api/check-in/link/open',
    ask: () => ({ path: '/api/check-in/link/open', body: { token: NO_TOKEN } }),
    own: {},
    open: 'unknown',
    leaves: { none: 'a token that nobody was given opens nothing; one that opens leaves a line as the client' },
  },
  {
    method: 'POST',
    path: '/api/check-in/link/answer',
    ask: () => ({
      path: '/api/check-in/link/answer',
      body: { contract: CONTRACT, token: NO_TOKEN, commandId: randomUUID(), command: { type: 'checkIn' } },
    }),
    own: {},
    open: 'unknown',
    leaves: { none: 'a token that nobody was given opens nothing; the check-in itself leaves a line as the client' },
  },
  {
    method: 'POST',
    path: '/api/device-key',
    ask: () => ({ path: '/api/device-key', body: { device: randomUUID() } }),
    own: { ...everybody('ok'), room: 'forbidden' },
    elsewhere: { ...everybody('ok'), room: 'forbidden' },
    leaves: { none: 'the asker’s own key for their own device' },
  },
  {
    method: 'GET',
    path: '/api/alerts',
    ask: ({ id }) => ({ path: `/api/alerts?practice=${id}` }),
    own: members('ok'),
    leaves: { none: 'asked again every few seconds; the first time an answer is shown leaves a line about its client' },
  },
  {
    method: 'GET',
    path: '/api/concerns',
    ask: ({ id }) => ({ path: `/api/concerns?practice=${id}` }),
    own: members('ok'),
    leaves: { none: 'what only the person a client wrote to can read; to everybody else it is empty' },
  },
  {
    method: 'GET',
    path: '/api/concerns/:client',
    // Nothing was sent to anybody here: concerns.test.ts asks for what was.
    ask: ({ id, client }) => ({ path: `/api/concerns/${client}?practice=${id}` }),
    own: {},
    leaves: { none: 'what only the person a client wrote to can read' },
  },
  {
    method: 'GET',
    path: '/api/report',
    ask: ({ id }) => ({ path: `/api/report?practice=${id}&from=2026-01-01&to=2026-12-31` }),
    own: { ...members('forbidden'), administrator: 'ok', supervisor: 'ok', otherSupervisor: 'ok' },
    leaves: { part: 'report' },
  },
  {
    method: 'GET',
    path: '/api/report.csv',
    ask: ({ id }) => ({ path: `/api/report.csv?practice=${id}&from=2026-01-01&to=2026-12-31` }),
    own: { ...members('forbidden'), administrator: 'ok', supervisor: 'ok', otherSupervisor: 'ok' },
    leaves: { part: 'report' },
  },
  {
    method: 'GET',
    path: '/api/practice',
    ask: ({ id }) => ({ path: `/api/practice?practice=${id}` }),
    own: members('ok'),
    leaves: { part: 'practice' },
  },
  {
    method: 'POST',
    path: '/api/practice/invitations',
    ask: ({ id }) => ({
      path: '/api/practice/invitations',
      body: {
        practice: id,
        commandId: randomUUID(),
        email: `${randomUUID()}@example.test`,
        name: 'Newcomer',
        roles: ['assistant'],
      },
    }),
    own: { ...members('forbidden'), administrator: 'ok' },
    leaves: { part: 'practice', act: 'changed' },
  },
  {
    method: 'POST',
    path: '/api/plans/:plan/printed',
    ask: ({ id, plan }) => ({
      path: `/api/plans/${plan}/printed`,
      body: { practice: id, what: 'version', purpose: 'payer' },
    }),
    own: readers,
    leaves: { part: 'version:payer', act: 'printed' },
  },
  {
    method: 'GET',
    path: '/api/emergency',
    ask: ({ id }) => ({ path: `/api/emergency?practice=${id}` }),
    own: { ...members('ok'), assistant: 'forbidden', administrator: 'forbidden' },
    leaves: { none: 'tells the asker what they have opened themselves; opening it left the line' },
  },
  {
    method: 'POST',
    path: '/api/emergency',
    ask: ({ id }) => ({
      path: '/api/emergency',
      body: { practice: id, commandId: randomUUID(), name: 'Nobody of this name', reason: 'r' },
    }),
    // Asked for a name that nobody bears: nothing is opened, and everybody hears that nobody bears it.
    own: { assistant: 'forbidden', administrator: 'forbidden' },
    leaves: { none: 'opens nothing here; src/server/emergency/emergency.test.ts opens one and reads its line' },
  },
  {
    method: 'GET',
    path: '/api/emergencies',
    ask: ({ id }) => ({ path: `/api/emergencies?practice=${id}` }),
    own: { ...members('forbidden'), administrator: 'ok' },
    leaves: { part: 'emergencies' },
  },
  {
    method: 'GET',
    path: '/api/outbox',
    ask: ({ id }) => ({ path: `/api/outbox?practice=${id}` }),
    own: { ...members('forbidden'), administrator: 'ok' },
    leaves: { part: 'outbox' },
  },
  {
    method: 'GET',
    path: '/api/access-log',
    ask: ({ id, client }) => ({ path: `/api/access-log?practice=${id}&client=${client}` }),
    own: { client: 'ok', administrator: 'ok' },
    leaves: { part: 'access-log' },
  },
  {
    method: 'GET',
    path: '/api/codes',
    ask: ({ id }) => ({ path: `/api/codes?q=F51&practice=${id}` }),
    own: { ...members('forbidden'), therapist: 'ok', otherTherapist: 'ok', emergency: 'ok' },
    leaves: { none: 'a published list, the same for everybody' },
  },
  {
    method: 'POST',
    path: '/api/commands',
    ask: ({ id, goal, plan }) => ({
      path: '/api/commands',
      body: {
        contract: CONTRACT,
        practice: id,
        stream: `plan/${plan}`,
        commandId: randomUUID(),
        capacity: 'therapist',
        command: { type: 'move', line: goal, after: null },
      },
    }),
    own: { therapist: 'decided' },
    leaves: { part: 'plan', act: 'changed' },
  },
]

/** What is run before routes, and the door to the sign-in library: registered for every method. */
export const BEFORE_ROUTES: readonly string[] = [
  '/*',
  '/api/*',
  '/api/auth/*',
  '/api/sign-in-again',
  '/api/first-password',
  '/api/take-back',
  '/api/invitation/*',
  '/api/set-up',
  '/api/check-in/link/*',
]
