import { m } from '#words/paraglide/messages.js'

/** A group of problems in words. */
export function problemWords(problem: string): string {
  return problem === 'all' ? m.report_all() : problem
}
