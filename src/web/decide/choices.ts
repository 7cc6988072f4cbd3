import type { Decision, Looked } from '#domain/plan/decision/decision.ts'
import type { Plan } from '#domain/plan/state.ts'

/** The sheet an option belongs to; null for a card. */
export function sheetOf(ref: string): string | null {
  const [sheet = ''] = ref.split('/')
  return sheet === 'card' ? null : sheet
}

/** The sheets that these options come from, each once. */
export function sheetsOf(options: readonly Pick<Looked, 'ref'>[]): string[] {
  return [...new Set(options.flatMap(({ ref }) => sheetOf(ref) ?? []))]
}

/** The choices of a plan, the latest first. */
export function choicesIn(plan: Pick<Plan, 'decisions'>): Decision[] {
  // Kept in the order in which they were opened; a day alone would not tell two of one day apart.
  return Object.values(plan.decisions).toReversed()
}

/** The choice about a sheet that is open, the latest. */
export function openChoiceAbout(plan: Pick<Plan, 'decisions'>, sheet: string): Decision | undefined {
  return choicesIn(plan).find((one) => !one.outcome && sheetsOf(one.options).includes(sheet))
}

/** What these options are called, in the order in which they were looked at. */
export function namesOf(options: readonly Looked[], refs: readonly string[]): string[] {
  return options.filter(({ ref }) => refs.includes(ref)).map(({ name }) => name)
}
