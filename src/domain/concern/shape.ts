/** The name of the shape of a folded stream of concerns; see `domain/plan/shape.ts`. */
export const CONCERNS_SHAPE = 'concerns-2a39bd43419e'
