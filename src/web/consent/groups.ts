import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Clause } from '#domain/options/clause.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { ClauseConsent, Consent, MethodConsent } from '#domain/plan/consent/consent.ts'
import {
  type ClauseStanding,
  clauseStanding,
  type ConsentStanding,
  consentStanding,
  methodsOf,
  type MethodStanding,
  methodStanding,
} from '#domain/plan/consent/standing.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'

/** One thing a client can say yes or no to, and how that stands. `on`: whether it is still asked for. */
export type Item =
  | { readonly what: 'method'; readonly id: string; readonly line: Line; readonly standing: MethodStanding }
  | {
      readonly what: 'clause'
      readonly id: string
      /** Undefined when the practice does not ask for it any more. */
      readonly clause: Clause | undefined
      readonly said: ClauseConsent | undefined
      readonly standing: ClauseStanding
    }
  | { readonly what: 'consent'; readonly id: string; readonly consent: Consent; readonly standing: ConsentStanding }
  /** A method that has ended, with what was said about it last. */
  | { readonly what: 'ended'; readonly id: string; readonly line: Line; readonly said: MethodConsent }

export const GROUPS = ['again', 'new', 'asked', 'given', 'no', 'notYet', 'over'] as const
/**
 * Where it stands on the page. `again`: worth another look; `new`: a method nobody has asked about yet; `asked`: an answer is asked for; `no`: said no to, or taken back;
 * `over`: it has ended or run out.
 */
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Record<MethodStanding['state'] | ClauseStanding | ConsentStanding, Group> = {
  anotherLook: 'again',
  asked: 'asked',
  current: 'given',
  no: 'no',
  withdrawn: 'no',
  notYet: 'notYet',
  over: 'over',
}

/** Everything there is to consent to in this plan, each in the one place where it stands today. */
export function groupsOf(
  plan: Plan,
  clauses: readonly Clause[],
  changes: readonly RiskChange[],
  today: CivilDate,
): Readonly<Record<Group, readonly Item[]>> {
  const items: Item[] = [
    ...methodsOf(plan).map((line): Item => ({
      what: 'method',
      id: line.id,
      line,
      standing: methodStanding(plan, line, changes),
    })),
    ...clauseItems(plan, clauses, changes),
    ...Object.values(plan.consents).map((consent): Item => ({
      what: 'consent',
      id: consent.id,
      consent,
      standing: consentStanding(consent, today),
    })),
    ...endedMethods(plan),
  ]
  const groups = Object.fromEntries(GROUPS.map((group) => [group, [] as Item[]])) as unknown as Record<Group, Item[]>
  for (const item of items) groups[groupOf(item)].push(item)
  return groups
}

function groupOf(item: Item): Group {
  if (item.what === 'ended') return 'over'
  if (item.what === 'clause' && !item.clause) return 'over'
  if (item.what === 'method' && item.standing.state === 'anotherLook' && item.standing.because === 'newMethod')
    return 'new'
  return GROUP_OF[item.what === 'method' ? item.standing.state : item.standing]
}

/** The clauses that are asked for now, and those once answered that are asked for no longer. */
function clauseItems(plan: Plan, clauses: readonly Clause[], changes: readonly RiskChange[]): Item[] {
  const now = clauses.map((clause): Item => {
    const said = Object.hasOwn(plan.clauseConsents, clause.id) ? plan.clauseConsents[clause.id] : undefined
    return { what: 'clause', id: clause.id, clause, said, standing: clauseStanding(said, clause, changes) }
  })
  const before = Object.entries(plan.clauseConsents).filter(([id]) => !clauses.some((one) => one.id === id))
  const ended = before.map(([id, said]): Item => {
    const standing = said.answer === 'yes' ? 'current' : said.answer
    return { what: 'clause', id, clause: undefined, said, standing }
  })
  return [...now, ...ended]
}

function endedMethods(plan: Plan): Item[] {
  return linesInOrder(plan).flatMap((line): Item[] => {
    const said = Object.hasOwn(plan.methodConsents, line.id) ? plan.methodConsents[line.id] : undefined
    const over = line.standing === 'ended' || line.standing === 'reached'
    return said && over && conceptOf(line.kind).consentTo ? [{ what: 'ended', id: line.id, line, said }] : []
  })
}

/** Whether it is something given that can be taken back: also while it is worth another look. */
export function canBeTakenBack(item: Item): boolean {
  switch (item.what) {
    case 'method':
      return 'said' in item.standing && item.standing.said.answer === 'yes'
    case 'clause':
      return item.said?.answer === 'yes'
    case 'consent':
      return item.standing === 'current'
    case 'ended':
      return false
  }
}
