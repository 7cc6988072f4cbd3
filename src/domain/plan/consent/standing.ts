import type { CivilDate } from '#domain/kernel/dates.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { isConsentedKind } from '#domain/plan/concept/consented.ts'
import type { ClauseConsent, Consent, MethodConsent } from '#domain/plan/consent/consent.ts'
import { chosenFrom } from '#domain/plan/consent/chosen-from.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'

/**
 * How the client's consent to one method stands. `notYet`: nothing has been asked so far; the first signature asks. `anotherLook`
 * never means that an earlier consent was not valid: it says what is new since.
 */
export type MethodStanding =
  | { readonly state: 'notYet' }
  | { readonly state: 'current'; readonly said: MethodConsent }
  | { readonly state: 'no' | 'withdrawn'; readonly said: MethodConsent }
  | { readonly state: 'anotherLook'; readonly because: 'newMethod' }
  | { readonly state: 'anotherLook'; readonly because: 'newSubstance'; readonly said: MethodConsent }
  | {
      readonly state: 'anotherLook'
      readonly because: 'newKnowledge'
      readonly said: MethodConsent
      readonly change: RiskChange
    }

type Method = Pick<Line, 'id' | 'words' | 'substance'>

/**
 * The consent to a method as it stands, from the history of the plan and the changes of option sheets that affect risk or benefit.
 * A no and a withdrawal stay what they are until the client says otherwise.
 */
export function methodStanding(plan: Plan, line: Method, changes: readonly RiskChange[]): MethodStanding {
  const said = Object.hasOwn(plan.methodConsents, line.id) ? plan.methodConsents[line.id] : undefined
  if (!said) return hasConsented(plan) ? { state: 'anotherLook', because: 'newMethod' } : { state: 'notYet' }
  if (said.answer !== 'yes') return { state: said.answer, said }
  if (said.substance !== (line.substance ?? '')) return { state: 'anotherLook', because: 'newSubstance', said }
  const change = changes.find((one) => concerns(one, line, said))
  return change ? { state: 'anotherLook', because: 'newKnowledge', said, change } : { state: 'current', said }
}

/** Whether the client has ever been asked about a method: before the first time, nothing is new. */
const hasConsented = (plan: Plan): boolean => Object.keys(plan.methodConsents).length > 0

function concerns(change: RiskChange, line: Method, said: MethodConsent): boolean {
  if (chosenFrom(line.words) !== change.of) return false
  if (change.options && !change.options.includes(String(line.words['option']).split('/')[1] ?? '')) return false
  // The edition of a copy that was given up may be that of a later shipped sheet: what is newer than the yes counts in any case.
  return change.on > said.on || (said.edition !== undefined && change.edition > said.edition)
}

/** The methods that a consent is asked for now, in the order of the page. */
export function methodsOf(plan: Plan): Line[] {
  return linesInOrder(plan).filter(
    (line) => isConsentedKind(line.kind) && (line.standing === 'active' || line.standing === 'paused'),
  )
}

export type ClauseStanding = 'notYet' | 'current' | 'anotherLook' | 'no' | 'withdrawn'

/** How the consent to a practice's clause stands: a change of it that affects risk or benefit asks for another look. */
export function clauseStanding(
  said: ClauseConsent | undefined,
  clause: { readonly id: string; readonly edition: number },
  changes: readonly RiskChange[],
): ClauseStanding {
  if (!said) return 'notYet'
  if (said.answer !== 'yes') return said.answer
  const changedSince = changes.some((one) => one.of === `clause/${clause.id}` && one.edition > said.edition)
  return changedSince ? 'anotherLook' : 'current'
}

export type ConsentStanding = 'asked' | 'no' | 'current' | 'over' | 'withdrawn'

/** How another consent stands on a day. `over`: its last day has passed. */
export function consentStanding(consent: Consent, today: CivilDate): ConsentStanding {
  if (consent.ended) return 'withdrawn'
  if (consent.until !== undefined && consent.until < today && consent.answer?.yes !== false) return 'over'
  if (!consent.answer) return 'asked'
  return consent.answer.yes ? 'current' : 'no'
}

/** How the whole stands, in one word: withdrawn when nothing that was given is left. */
export function wholeStanding(
  plan: Plan,
  changes: readonly RiskChange[],
): 'notYet' | 'current' | 'anotherLook' | 'withdrawn' {
  const states = methodsOf(plan).map((line) => methodStanding(plan, line, changes).state)
  if (states.includes('anotherLook')) return 'anotherLook'
  if (states.includes('current')) return 'current'
  return states.includes('withdrawn') ? 'withdrawn' : 'notYet'
}
