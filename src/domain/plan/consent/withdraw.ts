import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { CHANNELS } from '#domain/plan/answer.ts'
import { type Asked, changed } from '#domain/plan/changing.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import type { Aloud, Consent, Said } from '#domain/plan/consent/consent.ts'
import { saidBy } from '#domain/plan/consent/said.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Plan } from '#domain/plan/state.ts'
import { id } from '#domain/plan/writing.ts'

const ids = () => z.array(id()).check(z.maxLength(200))
export const aloud = () => z.optional(z.strictObject({ on: day(), channel: z.enum(CHANNELS) }))

/**
 * Ends consent to methods, clauses or other things named here, at once. `rest`: methods that rest until the two have talked.
 * A therapist records with `aloud` what the client said; a client never gives a reason.
 */
export const withdrawConsent = z.strictObject({
  type: z.literal('withdrawConsent'),
  methods: ids(),
  clauses: ids(),
  consents: ids(),
  rest: ids(),
  words: z.optional(text()),
  aloud: aloud(),
})

export type ConsentWithdrawn = {
  readonly type: 'consentWithdrawn'
  readonly methods: readonly EntityId[]
  readonly clauses: readonly string[]
  readonly consents: readonly EntityId[]
  readonly rest: readonly EntityId[]
  readonly words?: string | undefined
  readonly aloud?: Aloud | undefined
}

export function decideWithdraw(
  command: z.infer<typeof withdrawConsent>,
  plan: Plan,
  asking: Asking,
): Decision<ConsentWithdrawn> {
  const unfit = aloudMisfit(command.aloud, asking)
  if (unfit) return unfit
  const { methods, clauses, consents, rest } = command
  if (methods.length + clauses.length + consents.length === 0) return refuse('nothing-changed')
  for (const one of methods) if (!isMethod(plan, one)) return refuse('unknown', { about: one })
  for (const one of clauses) if (!Object.hasOwn(plan.clauseConsents, one)) return refuse('unknown', { about: one })
  for (const one of consents) {
    const consent = consentAt(plan, one)
    if (!consent) return refuse('unknown', { about: one })
    if (!consent.answer?.yes || consent.ended) return refuse('nothing-changed', { about: one })
  }
  const stray = rest.find((one) => !methods.includes(one))
  if (stray !== undefined) return refuse('invalid', { about: stray, field: 'rest' })
  const { type: _, ...said } = command
  return accept({ type: 'consentWithdrawn', ...said, words: said.words?.trim() || undefined })
}

/** A therapist writes down only what was said aloud, on a day that has come; a client says it here. */
export function aloudMisfit(
  aloudOn: { readonly on: CivilDate } | undefined,
  asking: Pick<Asking, 'capacity' | 'today'>,
) {
  if ((asking.capacity === 'therapist') !== (aloudOn !== undefined)) return refuse('not-allowed', { field: 'aloud' })
  return aloudOn && aloudOn.on > asking.today ? refuse('date-in-the-future', { field: 'aloud.on' }) : null
}

const isMethod = (plan: Plan, one: EntityId): boolean => {
  const line = Object.hasOwn(plan.lines, one) ? plan.lines[one] : undefined
  return line !== undefined && conceptOf(line.kind).consentTo !== undefined
}

export const consentAt = (plan: Plan, one: EntityId): Consent | undefined =>
  Object.hasOwn(plan.consents, one) ? plan.consents[one] : undefined

export function evolveWithdrawn(plan: Plan, fact: ConsentWithdrawn, asked: Asked): Plan {
  const said = saidBy(asked, plan, fact.aloud)
  const methodConsents = { ...plan.methodConsents }
  for (const one of fact.methods) methodConsents[one] = withdrawnMethod(plan, one, said, fact.words)
  const clauseConsents = { ...plan.clauseConsents }
  for (const one of fact.clauses) {
    const known = clauseConsents[one]
    if (!known) continue
    const { aloud: _, witness: __, words: ___, ...rest } = known
    clauseConsents[one] = { ...rest, ...said, answer: 'withdrawn', ...(fact.words ? { words: fact.words } : {}) }
  }
  const consents = { ...plan.consents }
  for (const one of fact.consents) {
    const known = consents[one]
    if (known) consents[one] = { ...known, ended: { ...said, words: fact.words } }
  }
  const lines = { ...plan.lines }
  for (const one of fact.rest) {
    const line = lines[one]
    if (line) lines[one] = resting(line, plan, asked)
  }
  return { ...plan, methodConsents, clauseConsents, consents, lines }
}

/** Taking back a yes is withdrawing; where there was none, it is a no. */
export function withdrawnMethod(plan: Plan, one: EntityId, said: Said, words?: string): Plan['methodConsents'][string] {
  const { aloud: _, witness: __, words: ___, ...known } = plan.methodConsents[one] ?? { answer: 'no', substance: '' }
  const answer = known.answer === 'no' ? 'no' : 'withdrawn'
  return { ...known, ...said, answer, ...(words ? { words } : {}) }
}

/** A method rests for both, also where a change to it is not yet shown; the therapist has not said yes to that, and is asked. */
export function resting(line: Line, plan: Plan, asked: Asked): Line {
  if (line.standing !== 'active') return line
  const rests = (one: Line): Line =>
    changed(one, { do: 'standing', standing: 'paused' }, plan, asked, { client: asked.person }, true)
  const { last: _, ...after } = rests(line)
  const { withheld } = line
  return withheld?.before ? { ...after, withheld: { ...withheld, before: rests(withheld.before) } } : after
}
