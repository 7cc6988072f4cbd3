/** How far one goal was reached, 0 (not at all) to 10 (fully), at first and last. */
export type RatedGoal = { readonly first: number; readonly last: number }

/**
 * The mean of last minus first over someone's goals, in points from 0 to 10; above 0 is nearer to the goals. No threshold for a
 * reliable change has been confirmed, so none is given. NaN for no goals.
 */
export const meanRatingChange = (goals: readonly RatedGoal[]): number =>
  goals.reduce((all, { first, last }) => all + last - first, 0) / goals.length
