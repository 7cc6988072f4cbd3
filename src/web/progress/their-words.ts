import type { Series } from '#domain/check-in/series.ts'
import { figure } from '#web/charts/figures.ts'
import type { ReadingProgress } from '#web/progress/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** The therapist's own rating of a goal, beside the client's; empty where there is none. */
export function theirWords({ theirs }: Series, { reader }: ReadingProgress): string {
  const last = theirs.at(-1)
  if (!last) return ''
  const value = { value: figure(last[1]) }
  return `${reader === 'client' ? m.progress_theirs(value) : m.progress_theirs_therapist(value)} `
}
