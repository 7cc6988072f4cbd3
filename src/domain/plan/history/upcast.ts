import type { PlanFact } from '#domain/plan/facts.ts'

/** The number of the form in which facts are stored today. It grows when a stored fact would be read differently. */
export const FORMAT = 1

/** What turns a fact of one form into a fact of the next: the n-th (from 0) lifts form n + 1 to form n + 2. None yet. */
const STEPS: readonly ((fact: unknown) => unknown)[] = []

/**
 * A stored fact as a fact of today, whatever form it was stored in. Throws for a form that this version does not know: then newer
 * code has written here, and reading on would misread it.
 */
export function upcast(fact: unknown, format: number): PlanFact {
  if (!Number.isInteger(format) || format < 1 || format > FORMAT)
    throw new RangeError(`Facts of form ${format} are not known here`)
  return STEPS.slice(format - 1).reduce((so, step) => step(so), fact) as PlanFact
}
