/** Why a course cannot be fitted. */
export type CannotFitReason =
  | 'no-scores'
  | 'not-a-number'
  | 'negative-time-on-log-scale'
  | 'too-few-people'
  | 'times-all-the-same'
  | 'nobody-at-two-times'
  | 'scores-all-the-same'
  | 'scores-lie-on-lines'
  | 'too-few-repeats'
  | 'not-found'
  | 'too-few-people-for-folds'

/** No course, and why; `at` is the entry of the observations it is about, `people` how many people there are. */
export type CannotFit = {
  readonly cannot: { readonly reason: CannotFitReason; readonly at?: number; readonly people?: number }
}
