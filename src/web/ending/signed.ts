import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Version } from '#domain/plan/document.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'

/** The signed version that says all that was written for the ending, with its day; null where some of it is in none yet. */
export function signedEnding(plan: Plan): { readonly version: Version; readonly on: CivilDate } | null {
  const lines = linesInOrder(plan).filter((line) => line.kind === 'ending' && line.standing !== 'ended')
  const version = versionInForce(plan)
  const frozen = version?.document?.lines
  const on = version?.signatures
    .map((one) => one.on)
    .toSorted()
    .at(-1)
  if (!version || !frozen || !on || lines.length === 0) return null
  const said = lines.every((line) => frozen.some((one) => one.id === line.id && one.revision === line.revision))
  return said ? { version, on } : null
}
