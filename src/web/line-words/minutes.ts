/** Seconds that one question with answers to choose from takes most people: a PHQ-9 in a minute and a quarter. */
const SECONDS_EACH = 8

/** About how many minutes so many questions take; never less than one. */
export function minutesFor(questions: number): number {
  return Math.max(1, Math.round((questions * SECONDS_EACH) / 60))
}
