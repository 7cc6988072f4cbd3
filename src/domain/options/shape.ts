/** The name of the shape of a folded stream of options; see `domain/plan/shape.ts`. */
export const OPTIONS_SHAPE = 'options-2190a198d5e9'
