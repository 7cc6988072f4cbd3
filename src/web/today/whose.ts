/** Whose clients are listed: a therapist's own, or those of the therapists a supervisor supervises. */
export type Whose = 'therapist' | 'supervisor'
