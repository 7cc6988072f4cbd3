/** The name of the shape of a folded stream of working notes; see `domain/plan/shape.ts`. */
export const NOTES_SHAPE = 'notes-3502ad3c7203'
