/** One goal of goal attainment scaling: a level from −2 to +2 (0 as expected) and how much it weighs (above 0, often 1). */
export type AttainedGoal = { readonly level: number; readonly weight: number }

/** The customary mean correlation between the goals of one person. */
const BETWEEN_GOALS = 0.3

/**
 * The T-score of goal attainment scaling (Kiresuk & Sherman 1968): mean 50, SD 10 where levels are described fairly.
 * T = 50 + 10 · Σ(w·x) / √((1 − ρ)·Σw² + ρ·(Σw)²), ρ = 0.3. For reports; people read the levels in words. NaN where nothing weighs
 * anything.
 */
export function attainmentT(goals: readonly AttainedGoal[]): number {
  const sum = (of: (goal: AttainedGoal) => number): number => goals.reduce((all, goal) => all + of(goal), 0)
  const spread =
    (1 - BETWEEN_GOALS) * sum(({ weight }) => weight ** 2) + BETWEEN_GOALS * sum(({ weight }) => weight) ** 2
  return 50 + (10 * sum(({ weight, level }) => weight * level)) / Math.sqrt(spread)
}
