import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import type { Reported } from '#server/http/check-in-contract.ts'

/** The agenda as it stands on the page before a session; the three together are all of it. */
export type AgendaParts = {
  readonly listed: readonly AgendaEntry[]
  /** How many stand above in the client's words. */
  readonly above: number
  /** How many stand below among the steps. */
  readonly below: number
}

/** Steps have a part of their own below. Words of a check-in are left out only where exactly these stand above (`shown`). */
export function agendaParts(
  entries: readonly AgendaEntry[],
  reported: readonly Reported[],
  shown: readonly string[],
): AgendaParts {
  const said = new Set(reported.flatMap((one) => (one.what === 'said' && shown.includes(one.words) ? one.key : [])))
  const listed = entries.filter((one) => one.what !== 'step' && !said.has(one.key))
  return {
    listed,
    above: entries.filter((one) => said.has(one.key)).length,
    below: entries.filter((one) => one.what === 'step').length,
  }
}
