import type { CannotFit, CannotFitReason } from '#domain/measure/course/cannot-fit.ts'

const SENTENCES: Readonly<Record<CannotFitReason, string>> = {
  'no-scores': 'There are no scores.',
  'not-a-number': 'A time or a score is not a number that can be reckoned with.',
  'negative-time-on-log-scale': 'A time lies before 0, where the log scale begins.',
  'too-few-people': 'At least three people are needed to say how people differ.',
  'times-all-the-same': 'All scores are from the same time: there is no course to see.',
  'nobody-at-two-times':
    'Nobody has scores at two different times: how people change cannot be told from how they differ.',
  'scores-all-the-same': 'All scores are the same: there is nothing to explain.',
  'scores-lie-on-lines':
    'Everybody’s scores lie exactly on a line of their own: nothing is left to chance, so no band can be drawn.',
  'too-few-repeats':
    'Nobody has enough scores: with these times, how people differ cannot be told from chance. A third score of some people would do.',
  'not-found': 'No best fit was found.',
  'too-few-people-for-folds': 'There are fewer people than folds.',
}

/** Why a course cannot be fitted, as one sentence. */
export function whyNot({ cannot: { reason, people } }: CannotFit): string {
  const many = people === undefined ? '' : ` (${people === 1 ? 'there is 1 person' : `there are ${people} people`})`
  return SENTENCES[reason].replace(/(?=[.:])/, many)
}
