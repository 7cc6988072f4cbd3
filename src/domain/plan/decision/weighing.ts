import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision as Decided, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { FITS, OPTION_KINDS } from '#domain/options/option-kind.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { shortText, text } from '#domain/plan/concept/concept.ts'
import { type Decision, type Looked, type Matters, SURENESS, type Weighing } from '#domain/plan/decision/decision.ts'
import { askingSide } from '#domain/plan/side.ts'
import { type Plan, taking } from '#domain/plan/state.ts'
import { draftId, id } from '#domain/plan/writing.ts'

/** Names an option: of a sheet (`panic/cbt`) or a card (`card/…`). */
export const optionRef = () => z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}\/[\w.-]{1,80}$/))
const looked = z.strictObject({ ref: optionRef(), name: shortText(), kind: z.enum(OPTION_KINDS) })

const about = {
  question: text(),
  options: z.array(looked).check(z.minLength(1), z.maxLength(20)),
}
export const openDecision = z.strictObject({ type: z.literal('openDecision'), ...about })

const matters = z.strictObject({
  text: text(),
  own: z.boolean(),
  weight: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  fits: z.record(optionRef(), z.enum(FITS)),
})
/** What matters to the client, shared: for a choice that is open (`decision`), or one that begins with it (`about`). */
export const weigh = z.strictObject({
  type: z.literal('weigh'),
  decision: z.optional(id()),
  about: z.optional(z.strictObject(about)),
  values: z.array(matters).check(z.maxLength(30)),
  sure: z.optional(z.enum(SURENESS)),
  questions: z.array(text()).check(z.maxLength(30)),
  draft: draftId(),
})
export const viewDecision = z.strictObject({ type: z.literal('viewDecision'), decision: id(), view: text() })

export type DecisionOpened = {
  readonly type: 'decisionOpened'
  readonly id: EntityId
  readonly question: string
  readonly options: readonly Looked[]
}
export type Weighed = {
  readonly type: 'weighed'
  readonly decision: EntityId
  readonly values: readonly Matters[]
  readonly sure?: Weighing['sure']
  readonly questions: readonly string[]
  readonly draft?: string | undefined
}
export type DecisionViewed = { readonly type: 'decisionViewed'; readonly decision: EntityId; readonly view: string }

export const decisionAt = (plan: Plan, one: EntityId): Decision | undefined =>
  Object.hasOwn(plan.decisions, one) ? plan.decisions[one] : undefined

/** The choice a command is about, still open. */
export function openDecisionAt(plan: Plan, one: EntityId): Decision | Refusal {
  const decision = decisionAt(plan, one)
  if (!decision) return { code: 'unknown', about: one }
  return decision.outcome ? { code: 'already-answered', about: one } : decision
}

/** A choice has a question, at least two options, each once, and waiting or nothing among them (principle 8). */
function opening({ question, options }: { question: string; options: readonly Looked[] }, as: EntityId) {
  if (question.trim() === '') return refuse('empty-words', { field: 'question' })
  if (options.some((one, n) => options.findIndex((other) => other.ref === one.ref) < n))
    return refuse('already-exists', { field: 'options' })
  const leavesIt = options.some((one) => one.kind === 'watchfulWaiting' || one.kind === 'nothingNow')
  if (options.length < 2 || !leavesIt) return refuse('alternative-missing', { field: 'options' })
  return accept<DecisionOpened>({ type: 'decisionOpened', id: as, question, options })
}

export function decideOpenDecision(command: z.infer<typeof openDecision>, asking: Asking): Decided<DecisionOpened> {
  return opening(command, entityId(asking.commandId, 0))
}

export function decideWeigh(
  command: z.infer<typeof weigh>,
  plan: Plan,
  asking: Asking,
  n = 0,
): Decided<DecisionOpened | Weighed> {
  if (askingSide(asking) !== 'client') return refuse('not-allowed')
  const begun = command.decision === undefined ? entityId(asking.commandId, n) : undefined
  if ((begun === undefined) === (command.about !== undefined)) return refuse('invalid', { field: 'about' })
  const first = begun !== undefined && command.about ? opening(command.about, begun) : null
  if (first && 'refused' in first) return first
  const known = command.decision === undefined ? null : openDecisionAt(plan, command.decision)
  if (known && 'code' in known) return { refused: known }
  const options = (known?.options ?? command.about?.options ?? []).map((one) => one.ref)
  const empty = command.values.findIndex((one) => one.text.trim() === '')
  if (empty >= 0) return refuse('empty-words', { field: `values.${empty}` })
  const stray = command.values.findIndex((one) => Object.keys(one.fits).some((ref) => !options.includes(ref)))
  if (stray >= 0) return refuse('unknown', { field: `values.${stray}.fits` })
  const { values, sure, questions, draft } = command
  return accept<DecisionOpened | Weighed>(...(first?.facts ?? []), {
    type: 'weighed',
    decision: known?.id ?? begun ?? '',
    values,
    sure,
    questions: questions.filter((one) => one.trim() !== ''),
    draft,
  })
}

export function decideViewDecision(
  command: z.infer<typeof viewDecision>,
  plan: Plan,
  asking: Asking,
): Decided<DecisionViewed> {
  const decision = openDecisionAt(plan, command.decision)
  if ('code' in decision) return { refused: decision }
  const view = command.view.trim()
  if ((decision.views[askingSide(asking)]?.text ?? '') === view)
    return refuse('nothing-changed', { about: decision.id })
  return accept({ type: 'decisionViewed', decision: decision.id, view })
}

export function withDecision(plan: Plan, decision: Decision): Plan {
  return { ...plan, decisions: { ...plan.decisions, [decision.id]: decision } }
}

export function evolveDecisionOpened(plan: Plan, fact: DecisionOpened, asked: Asked): Plan {
  const side = askingSide(asked)
  return withDecision(plan, {
    id: fact.id,
    question: fact.question,
    options: fact.options,
    on: asked.today,
    by: asked.person,
    side,
    atSession: plan.held,
    views: {},
    earlier: [],
    lastSide: side,
  })
}

export function evolveWeighed(plan: Plan, fact: Weighed, asked: Asked): Plan {
  const decision = decisionAt(plan, fact.decision)
  if (!decision) return plan
  const { values, sure, questions } = fact
  const weighing: Weighing = { values, sure, questions, on: asked.today, at: asked.at, by: asked.person }
  return taking(withDecision(plan, { ...decision, weighing, atSession: plan.held, lastSide: 'client' }), fact.draft)
}

export function evolveDecisionViewed(plan: Plan, fact: DecisionViewed, asked: Asked): Plan {
  const decision = decisionAt(plan, fact.decision)
  if (!decision) return plan
  const side = askingSide(asked)
  const { [side]: _, ...others } = decision.views
  const view = { text: fact.view, on: asked.today, by: asked.person }
  const views = fact.view === '' ? others : { ...decision.views, [side]: view }
  return withDecision(plan, { ...decision, views, atSession: plan.held, lastSide: side })
}
