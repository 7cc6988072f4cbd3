/** The name of the shape of a practice's folded library; see `domain/plan/shape.ts`. */
export const LIBRARY_SHAPE = 'library-5eed69056453'
