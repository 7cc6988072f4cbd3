/**
 * Names of the shapes of what is folded. A snapshot of another shape is thrown away and folded anew. A test fails when the
 * fields of a folded state change and its name does not; change the name by hand too when only the meaning of a field changes.
 */
export const PLAN_SHAPE = 'plan-979bc1477843'
export const CLIENT_SHAPE = 'client-03f74fe1c6d7'
export const PRACTICE_SHAPE = 'practice-2a41f762d773'
export const DRAFTS_SHAPE = 'drafts-aca823f857cc'
