/** The lines of Riley's first year that the second goes on with. */
export type RileyLines = {
  cooking: string
  sister: string
  exposure: string
  score: string
  contact: string
  guests: string
  review: string
  sleep: string
  values: string
  letter: string
  last: string
}

/** What was done in the sessions of a year, by the weeks before the next session. */
export type Chapter = Readonly<Record<number, () => Promise<void>>>
