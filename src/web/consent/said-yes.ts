import type { EntityId } from '#domain/kernel/ids.ts'
import type { Answer } from '#domain/plan/answer.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'

/** What a client has said about consent while signing, so far. Nothing is chosen beforehand. */
export type SaidYes = {
  readonly choice: 'all' | 'some' | 'none' | null
  /** Where the choice is `some`: yes or no to each method. */
  readonly methods: Readonly<Record<EntityId, boolean>>
  readonly clauses: Readonly<Record<string, boolean>>
  /** What they would tell a friend, where they want to say it. */
  readonly words: string
  /** The two of them talked it through instead. */
  readonly aloud: boolean
}
export const nothingSaid: SaidYes = { choice: null, methods: {}, clauses: {}, words: '', aloud: false }

/** What is asked. `view`: how the client sees the line, where that is no yes to it. */
export type AskedFor = {
  readonly methods: readonly { readonly id: EntityId; readonly view: Answer | null }[]
  readonly clauses: readonly { readonly id: string; readonly edition: number }[]
}

/** "Let's talk" and "no" to a line are no consent to it: it is not asked about again. */
export const isHeldBack = (view: Answer | null): boolean => view === 'no' || view === 'notSure'

export type Missing =
  | { readonly what: 'clause'; readonly id: string }
  | { readonly what: 'choice' }
  | { readonly what: 'method'; readonly id: EntityId }

/** The first thing that is not said yet, in the order of the page; null: all is said. */
export function firstMissing(said: SaidYes, asked: AskedFor): Missing | null {
  const clause = asked.clauses.find((one) => said.clauses[one.id] === undefined)
  if (clause) return { what: 'clause', id: clause.id }
  if (asked.methods.length === 0) return null
  if (said.choice === null) return { what: 'choice' }
  if (said.choice !== 'some') return null
  const method = asked.methods.find((one) => !isHeldBack(one.view) && said.methods[one.id] === undefined)
  return method ? { what: 'method', id: method.id } : null
}

type Consent = NonNullable<Extract<PlanCommand, { type: 'sign' }>['consent']>
/** What the signature carries. Undefined where nothing was asked. */
export function consentOf(said: SaidYes, { methods, clauses }: AskedFor): Consent | undefined {
  const words = said.words.trim()
  const teachBack = said.aloud
    ? { how: 'aloud' as const, ...(words ? { words } : {}) }
    : words
      ? { how: 'written' as const, words }
      : undefined
  if (methods.length + clauses.length === 0) return undefined
  const isYes = ({ id, view }: AskedFor['methods'][number]): boolean =>
    !isHeldBack(view) && (said.choice === 'all' || (said.choice === 'some' && said.methods[id] === true))
  return {
    no: methods.filter((one) => !isYes(one)).map((one) => one.id),
    clauses: clauses.map(({ id, edition }) => ({ clause: id, edition, yes: said.clauses[id] === true })),
    ...(teachBack ? { teachBack } : {}),
  }
}
