import type { CannotFit } from '#domain/measure/course/cannot-fit.ts'
import type { Course } from '#domain/measure/course/course.ts'
import { addScore, noScores } from '#domain/measure/course/earlier-scores.ts'
import { type FitAs, fitCourse } from '#domain/measure/course/fit.ts'
import { type Observations, peopleIn } from '#domain/measure/course/observations.ts'
import { BAND_80, expectedFrom } from '#domain/measure/course/predict.ts'

/** How often the 80 % band was wrong on people it had not seen. About 0.2 is what an honest band comes to. */
export type CrossValidation = {
  readonly folds: number
  /** How many people had a score that could be predicted from an earlier one of theirs. */
  readonly people: number
  /** How many scores were predicted. */
  readonly scores: number
  /** Share of them outside the band; above it; below it. From 0 to 1. */
  readonly outside: number
  readonly above: number
  readonly below: number
}

/**
 * Divides the people into folds (person n into fold n modulo the number of folds, so always the same), fits the course without
 * each fold, and predicts every score of the people in it from their own scores at earlier times. Answers with why it cannot
 * when there are not enough people for the folds, or when the rest of a fold cannot be fitted.
 */
export function crossValidate(
  rows: Observations,
  { folds, ...how }: FitAs & { readonly folds: number },
): CrossValidation | CannotFit {
  const people = peopleIn(rows)
  if (!Number.isInteger(folds) || folds < 2 || folds > people)
    return { cannot: { reason: 'too-few-people-for-folds', people } }
  const { order, starts } = byPerson(rows, people)
  const counts = { people: 0, scores: 0, above: 0, below: 0 }
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fitCourse(withoutFold(rows, fold, folds), how)
    if ('cannot' in fitted) return fitted
    for (let i = fold; i < people; i += folds)
      follow(rows, order.subarray(starts[i] ?? 0, starts[i + 1] ?? 0), fitted.course, counts)
  }
  const { scores, above, below } = counts
  const share = (part: number): number => (scores === 0 ? 0 : part / scores)
  return {
    folds,
    people: counts.people,
    scores,
    outside: share(above + below),
    above: share(above),
    below: share(below),
  }
}

/** Predicts a person's scores one after the other, and counts. Scores at the same time do not help to predict each other. */
function follow(
  { time, score }: Observations,
  own: Int32Array,
  course: Course,
  counts: { people: number; scores: number; above: number; below: number },
): void {
  own.sort((one, other) => (time[one] ?? 0) - (time[other] ?? 0))
  const sums = noScores()
  let predicted = 0
  for (let from = 0; from < own.length;) {
    const now = time[own[from] ?? 0] ?? 0
    let to = from
    while (to < own.length && time[own[to] ?? 0] === now) to++
    if (sums.count > 0) {
      const { expected, sd } = expectedFrom(course, sums, now)
      for (const k of own.subarray(from, to)) {
        predicted += 1
        if ((score[k] ?? 0) > expected + BAND_80 * sd) counts.above += 1
        if ((score[k] ?? 0) < expected - BAND_80 * sd) counts.below += 1
      }
    }
    for (const k of own.subarray(from, to)) addScore(sums, course.scale, now, score[k] ?? 0)
    from = to
  }
  counts.scores += predicted
  counts.people += predicted > 0 ? 1 : 0
}

/** The entries of each person, one person after the other: those of person i from `starts[i]` on. */
function byPerson({ people, count }: Observations, many: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(many + 1)
  for (let k = 0; k < count; k++) starts[(people[k] ?? 0) + 1] = (starts[(people[k] ?? 0) + 1] ?? 0) + 1
  for (let i = 0; i < many; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const order = new Int32Array(count)
  for (let k = 0; k < count; k++) {
    const i = people[k] ?? 0
    const at = next[i] ?? 0
    order[at] = k
    next[i] = at + 1
  }
  return { order, starts }
}

function withoutFold({ people, time, score, count }: Observations, fold: number, folds: number): Observations {
  const kept = { people: new Int32Array(count), time: new Float64Array(count), score: new Float64Array(count) }
  let many = 0
  for (let k = 0; k < count; k++) {
    if ((people[k] ?? 0) % folds === fold) continue
    kept.people[many] = people[k] ?? 0
    kept.time[many] = time[k] ?? 0
    kept.score[many] = score[k] ?? 0
    many += 1
  }
  return { ...kept, count: many }
}
