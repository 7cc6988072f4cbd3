import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { choicesWithQuestions, questionsKey } from '#domain/plan/decision/shared-questions.ts'
import { reviewDue } from '#domain/plan/review/due.ts'
import { reviewOpen } from '#domain/plan/review/looking.ts'
import { agreementOf } from '#domain/plan/stance.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { ownKey } from '#domain/plan/talk/agenda.ts'
import { nextSession, type Waiting, waitsFor } from '#domain/plan/waiting.ts'

/** One thing to talk about next time: a key that orders it, and what it is about. */
export type AgendaEntry = { readonly key: string } & (
  | { readonly what: 'own'; readonly item: EntityId }
  | { readonly what: 'note'; readonly thread: EntityId }
  | { readonly what: 'waits'; readonly waiting: Waiting }
  | { readonly what: 'questions'; readonly decision: EntityId }
  | { readonly what: 'step'; readonly line: EntityId }
  | { readonly what: 'review'; readonly on: CivilDate; readonly open?: true | undefined }
  | { readonly what: 'amendment'; readonly amendment: EntityId }
  | { readonly what: 'reported'; readonly id: string }
)

/** `stays`: talking about it is not all; it holds until it has an answer of its own. */
type ReportedKey = { readonly key: string; readonly id: string; readonly stays?: true | undefined }

/** What the server knows beside the plan: an objection to a hand-over, signals, answers to talk about, words said at a check-in, by key. */
export type AgendaSources = {
  readonly today: CivilDate
  readonly changes: readonly RiskChange[]
  readonly reported: readonly ReportedKey[]
  /** Every how many days the practice looks at a plan again. */
  readonly reviewEvery?: number | undefined
}

/**
 * What is to be talked about next time. It fills itself from the plan; people add and reorder; what was not reached is still there
 * next time, because it still holds. Order: as people put it, then concerns and notes, dissent (first what was reported and
 * stays) and what waits, consents, the review, steps, what else was reported.
 */
export function agendaFor(plan: Plan, { today, changes, reported, reviewEvery }: AgendaSources): AgendaEntry[] {
  const talked = new Set(plan.sessions.findLast((one) => one.state === 'held')?.talked)
  const since = (key: string): boolean => !talked.has(key)
  // What was talked about once has been answered, however many sessions ago.
  const ever = new Set(plan.sessions.flatMap((one) => one.talked ?? []))
  const found: AgendaEntry[] = [
    ...Object.values(plan.agenda.items).map((one): AgendaEntry => ({ key: ownKey(one.id), what: 'own', item: one.id })),
    ...Object.values(plan.threads)
      .filter((one) => !one.closed)
      .toSorted((a, b) => Number(b.about === 'concern') - Number(a.about === 'concern'))
      .map((one): AgendaEntry => ({ key: `note:${one.id}`, what: 'note', thread: one.id }))
      .filter((one) => !ever.has(one.key) || isConcern(plan, one)),
    ...reported.filter(({ stays }) => stays).map(asEntry),
    ...dissent(plan).map((waiting): AgendaEntry => ({ key: keyOf(waiting), what: 'waits', waiting })),
    ...both(plan, changes).map((waiting): AgendaEntry => ({ key: keyOf(waiting), what: 'waits', waiting })),
    ...choicesWithQuestions(plan).map(({ id }): AgendaEntry => ({
      key: questionsKey(id),
      what: 'questions',
      decision: id,
    })),
    ...Object.values(plan.amendments)
      .filter((one) => !one.answer)
      .map((one): AgendaEntry => ({ key: `amendment:${one.id}`, what: 'amendment', amendment: one.id })),
    ...reviewOn(plan, today, reviewEvery),
    ...stepsDue(plan, today).map((line): AgendaEntry => ({ key: `step:${line}`, what: 'step', line })),
    ...reported.filter(({ key, stays }) => !stays && since(key)).map(asEntry),
  ]
  const place = new Map(plan.agenda.order.map((key, at) => [key, at]))
  const last = plan.agenda.order.length
  return found
    .map((one, at) => ({ one, at }))
    .toSorted((a, b) => (place.get(a.one.key) ?? last) - (place.get(b.one.key) ?? last) || a.at - b.at)
    .map(({ one }) => one)
}

const asEntry = ({ key, id }: ReportedKey): AgendaEntry => ({ key, what: 'reported', id })

/** A concern stays until it is closed, also when it was talked about; a question that was talked about has been answered. */
function isConcern(plan: Plan, entry: AgendaEntry): boolean {
  return entry.what === 'note' && plan.threads[entry.thread]?.about === 'concern'
}

function keyOf(one: Waiting): string {
  const about =
    'suggestion' in one ? one.suggestion : 'version' in one ? one.version : 'decision' in one ? one.decision : ''
  const line = 'line' in one ? (one.line ?? '') : ''
  const consent = 'consent' in one ? (one.consent ?? '') : 'clause' in one ? (one.clause ?? '') : ''
  return `${one.what}:${about || line || consent}`
}

const dissent = (plan: Plan): Waiting[] => waitsFor(plan, 'therapist').filter((one) => one.what === 'talkAbout')

/** "Let's talk" is dissent; corrections and the look at the plan have a place of their own. */
const ELSEWHERE: ReadonlySet<Waiting['what']> = new Set([
  'talkAbout',
  'answerAmendment',
  'correct',
  'amendmentAnswered',
  'review',
])

/** What waits for either of the two, each thing once. */
function both(plan: Plan, changes: readonly RiskChange[]): Waiting[] {
  const found = new Map<string, Waiting>()
  for (const side of ['client', 'therapist'] as const)
    for (const one of waitsFor(plan, side, changes)) if (!ELSEWHERE.has(one.what)) found.set(keyOf(one), one)
  return [...found.values()]
}

/** A look at the plan that is under way is talked about until it is done; else the one whose day comes by the next session. */
function reviewOn(plan: Plan, today: CivilDate, every: number | undefined): AgendaEntry[] {
  const open = plan.closed ? undefined : reviewOpen(plan)
  if (open) return [{ key: `review:${open.id}`, what: 'review', on: open.on, open: true }]
  const due = reviewDue(plan, every)
  const next = nextSession(plan) ?? today
  return due && due <= next ? [{ key: `review:${due}`, what: 'review', on: due }] : []
}

const A_WEEK = 7

/** Agreed steps whose day has come by the next session; what is only suggested waits for an answer instead. */
function stepsDue(plan: Plan, today: CivilDate): EntityId[] {
  const by = nextSession(plan) ?? addDays(today, A_WEEK)
  return linesInOrder(plan)
    .filter((line) => line.kind === 'step' && line.standing === 'active' && agreementOf(line) !== 'suggested')
    .filter(({ words }) => typeof words['by'] === 'string' && words['by'] <= by)
    .map((line) => line.id)
}
