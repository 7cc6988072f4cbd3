import type { FileProblem } from '#domain/measure/measure-file.ts'

/** One thing that is wrong, in one or many places of a list: `places` counts from 1, as people do; empty outside a list. */
export type ProblemGroup = { readonly within: string; readonly places: readonly number[]; readonly reason: string }
/** What is wrong in one part of the file, as the part is called there: "items". */
export type ProblemPart = { readonly part: string; readonly groups: readonly ProblemGroup[] }

/**
 * Problems of one file by the part they are in, in the order of the file; the same thing wrong in several places of a list is told
 * once, with all the places. Nothing is left out.
 */
export function groupedProblems(problems: readonly FileProblem[]): ProblemPart[] {
  const parts = new Map<string, { within: string; places: number[]; reason: string }[]>()
  for (const { field, reason } of problems) {
    const [, part = field, place, within = ''] = /^([^.[]+)(?:\[(\d+)\])?\.?(.*)$/.exec(field) ?? []
    const groups = parts.get(part) ?? []
    parts.set(part, groups)
    const inList = place !== undefined
    const same = groups.find((one) => inList && one.places.length > 0 && one.within === within && one.reason === reason)
    if (same) same.places.push(Number(place) + 1)
    else groups.push({ within, places: inList ? [Number(place) + 1] : [], reason })
  }
  return [...parts].map(([part, groups]) => ({ part, groups }))
}
