import type { RoadmapMark } from '#domain/plan/roadmap.ts'

/** The place that a mark leads to: its line on the plan's page; for a version, the versions. */
export function placeOf(
  plan: string,
  mark: Pick<RoadmapMark, 'what' | 'line'>,
): { readonly to: string; readonly hash?: string } {
  if (mark.what === 'version') return { to: `/plan/${plan}/versions` }
  return mark.line ? { to: `/plan/${plan}`, hash: `line-${mark.line}` } : { to: `/plan/${plan}` }
}
