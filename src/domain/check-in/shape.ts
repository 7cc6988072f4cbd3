/** The name of the shape of a folded stream of check-ins; see `domain/plan/shape.ts`. */
export const CHECKINS_SHAPE = 'checkins-4eb34a8c6ab2'
