import type { EntityId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { JoinedPage, JoinedRequest } from '#server/http/joined-contract.ts'
import { Problem, tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { connection, doubts } from '#web/live/connection.ts'
import { joinedNews } from '#web/live/joined-news.ts'
import { queries } from '#web/live/query.ts'
import { untilSignedIn } from '#web/live/session-end.ts'
import { signal, useSignal } from '#web/live/signal.ts'

/** Where this person is: the line they are on, and whether they write there. */
export type Spot = { readonly line: EntityId | null; readonly writing: boolean }
/** That this tab has joined; `page` what is known of the others, null while the connection is away. */
export type Joining = {
  readonly practice: PracticeId
  readonly plan: PlanId
  readonly away: boolean
  readonly page: JoinedPage | null
}

/** Said again this often; after some eight seconds of silence the server counts a tab as gone. */
const BEAT_MS = 3_000
/** Moving through lines quickly is told this often at most. */
const MOVE_MS = 200
/** An answer that takes longer is none; much sooner where the browser itself says that there is no network. */
const PATIENCE_MS = { online: 5_000, offline: 1_000 }
const NOWHERE: Spot = { line: null, writing: false }

const joining = signal<Joining | null>(null)
/** One tab, until it is loaded anew: after that nobody has joined. */
const tab = newCommandId()
let said = 0
let heard = 0
let spot = NOWHERE
let beat: ReturnType<typeof setInterval> | undefined
let moving: ReturnType<typeof setTimeout> | undefined

export const useJoining = (): Joining | null => useSignal(joining)

/** Joins at a plan, and leaves where this tab had joined before. */
export function join(practice: PracticeId, plan: PlanId): void {
  leave()
  joining.set({ practice, plan, away: false, page: null })
  beat = setInterval(() => void say(), BEAT_MS)
  document.addEventListener('visibilitychange', sayNow)
  window.addEventListener('pagehide', goodbye)
  window.addEventListener('pageshow', sayNow)
  for (const one of ['offline', 'online']) window.addEventListener(one, sayNow)
  sayNow()
}

export function leave(): void {
  if (!joining.get()) return
  goodbye()
  stop()
}

/** Where this person is now; told at once, then at most every so often. */
export function moveTo(to: Spot): void {
  if (to.line === spot.line && to.writing === spot.writing) return
  spot = to
  if (!joining.get() || moving !== undefined) return
  sayNow()
  moving = setTimeout(() => {
    moving = undefined
    if (spot !== to) sayNow()
  }, MOVE_MS)
}

function stop(): void {
  clearInterval(beat)
  document.removeEventListener('visibilitychange', sayNow)
  window.removeEventListener('pagehide', goodbye)
  window.removeEventListener('pageshow', sayNow)
  for (const one of ['offline', 'online']) window.removeEventListener(one, sayNow)
  joining.set(null)
}

const pathOf = (plan: PlanId): string => `/api/plans/${encodeURIComponent(plan)}/joined`

/** A page that nobody looks at is on no line. */
function wordOf(practice: PracticeId): JoinedRequest {
  const seen = document.visibilityState === 'visible' ? spot : NOWHERE
  return { practice, tab, n: (said += 1), ...seen }
}

const sayNow = (): void => void say()

async function say(): Promise<void> {
  const now = joining.get()
  if (!now) return
  const word = wordOf(now.practice)
  const told = await within(
    PATIENCE_MS[navigator.onLine ? 'online' : 'offline'],
    tell<JoinedPage>(pathOf(now.plan), word),
  )
  if (joining.get()?.plan !== now.plan || word.n < heard) return
  heard = word.n
  if (told === 'signedOut') return void untilSignedIn().then(sayNow)
  if (told === 'away') {
    joining.set({ ...now, away: true, page: null })
    void connection.away(0)
    return
  }
  // The session has ended, or this is no longer theirs: what the plan says now is on its way.
  if ('refused' in told) return stop()
  connection.here()
  if (joining.get()?.away) void queries.invalidateQueries({ queryKey: ['plan', now.plan] })
  joining.set({ ...now, away: false, page: told.done })
}

type Told = Awaited<ReturnType<typeof tell<JoinedPage>>> | 'away' | 'signedOut'

async function within(ms: number, asked: Promise<Exclude<Told, string>>): Promise<Told> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Told>((resolve) => (timer = setTimeout(() => resolve('away'), ms)))
  const answer = asked.catch((problem: unknown) =>
    problem instanceof Problem && problem.kind === 'signedOut' ? 'signedOut' : 'away',
  )
  return Promise.race([late, answer]).finally(() => clearTimeout(timer))
}

/** The last word, also of a tab that is being closed. */
function goodbye(): void {
  const now = joining.get()
  if (!now) return
  const word: JoinedRequest = { ...wordOf(now.practice), ...NOWHERE, leaves: true }
  heard = word.n
  void fetch(pathOf(now.plan), {
    method: 'POST',
    keepalive: true,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(word),
  }).catch(() => {})
}

joinedNews.listen(() => {
  const [news, now] = [joinedNews.get(), joining.get()]
  if (news && now && !now.away && news.plan === now.plan) joining.set({ ...now, page: news })
})

doubts.listen(sayNow)
