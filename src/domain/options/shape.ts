/** The name of the shape of a folded stream of options; see `domain/plan/shape.ts`. */
export const OPTIONS_SHAPE = 'options-000000000000'
