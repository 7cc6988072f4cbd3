import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Roadmap, RoadmapMark } from '#domain/plan/roadmap.ts'

/** A stretch of the way that lies far behind, drawn as one cairn until somebody opens it. */
export type Cairn = {
  readonly id: string
  readonly what: 'cairn'
  readonly from: CivilDate
  readonly to: CivilDate
  readonly marks: readonly RoadmapMark[]
  readonly behind: true
}
export type Stop = RoadmapMark | Cairn

/** So many of the latest marks always stand for themselves. */
const RECENT = 8
/** A stretch with fewer marks than this is not worth a cairn. */
const FEWEST = 3
const MOST_CAIRNS = 6

/**
 * The marks of a long history, older ones gathered by quarter (by year when there would be too many cairns). The start, the recent
 * marks and everything ahead stay as they are; `open` names the cairns that somebody has opened.
 */
export function gather({ marks }: Roadmap, open: ReadonlySet<string>): Stop[] {
  const behind = marks.filter((mark) => mark.behind)
  const old = behind.slice(0, Math.max(0, behind.length - RECENT)).filter((mark) => mark.what !== 'start' && mark.on)
  if (old.length < FEWEST) return [...marks]
  const quarters = new Set(old.map((mark) => quarterOf(mark.on)))
  const stretchOf = quarters.size > MOST_CAIRNS ? yearOf : quarterOf
  const stretches = new Map<string, RoadmapMark[]>()
  for (const mark of old) {
    const stretch = stretchOf(mark.on)
    stretches.set(stretch, [...(stretches.get(stretch) ?? []), mark])
  }
  const gathered = new Set<string>()
  const stops: Stop[] = []
  for (const mark of marks) {
    const stretch = old.includes(mark) ? stretchOf(mark.on) : null
    const inside = stretch === null ? undefined : stretches.get(stretch)
    if (stretch === null || !inside || inside.length < FEWEST || open.has(stretch)) stops.push(mark)
    else if (!gathered.has(stretch)) {
      gathered.add(stretch)
      const days = inside.map((one) => one.on ?? '')
      stops.push({
        id: stretch,
        what: 'cairn',
        from: days[0] ?? '',
        to: days.at(-1) ?? '',
        marks: inside,
        behind: true,
      })
    }
  }
  return stops
}

const yearOf = (on: CivilDate | null): string => (on ?? '').slice(0, 4)
const quarterOf = (on: CivilDate | null): string =>
  `${yearOf(on)}-${Math.floor((Number((on ?? '').slice(5, 7)) - 1) / 3) + 1}`
