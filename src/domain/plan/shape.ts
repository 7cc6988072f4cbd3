/** Names the shape of the folded plan. Snapshots of another shape are thrown away: change this whenever `Plan` changes. */
export const PLAN_SHAPE = 'plan-1'
