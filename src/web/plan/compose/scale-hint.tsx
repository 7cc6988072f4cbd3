import { useQuery } from '@tanstack/react-query'
import type { Measure } from '#domain/measure/measure.ts'
import { libraryQuery } from '#web/live/library.ts'
import { useMe } from '#web/live/me.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** The scale that a figure stands on: a measure's own, or 0 to 10 for a rating. */
export type Scale = {
  readonly lowest: number
  readonly highest: number
  readonly better: 'lower' | 'higher'
  readonly bands: NonNullable<Measure['bands']>['bands']
}
const TEN: Scale = { lowest: 0, highest: 10, better: 'higher', bands: [] }

/** The scale of an objective as it is typed; null where figures stand on no scale we know. */
export function useScale(typed: Typed): Scale | null {
  const { screen } = useReading()
  const inRoom = useMe().room !== null
  const id = typed['evidence'] === 'measure' && typeof typed['measure'] === 'string' ? typed['measure'] : null
  const { data } = useQuery({ ...libraryQuery(screen.page.practice), enabled: id !== null && !inRoom })
  if (typed['evidence'] === 'rating') return TEN
  const measure = id === null ? undefined : data?.library[id]
  return measure ? { ...measure.scoring, bands: measure.bands?.bands ?? [] } : null
}

/** What a figure may be and what it would mean: "0 to 27, lower is better. 0–4 minimal · 5–9 mild". */
export function ScaleHint({
  scale,
  field,
  value,
}: {
  readonly scale: Scale
  readonly field: string
  readonly value: unknown
}) {
  const { lowest, highest, better, bands } = scale
  const figure = value === '' || value === undefined || value === null ? null : Number(value)
  const band = figure === null ? undefined : bands.find(({ from, to }) => figure >= from && figure <= to)
  if (field === 'baseline')
    return (
      <>
        {m.hint_baseline()} {band ? m.hint_band({ value: String(figure), band: band.words }) : null}
      </>
    )
  return (
    <>
      {(better === 'lower' ? m.hint_scale_lower : m.hint_scale_higher)({
        lowest: String(lowest),
        highest: String(highest),
      })}
      {band ? (
        <> {m.hint_band({ value: String(figure), band: band.words })}</>
      ) : bands.length > 0 ? (
        <> {bands.map(({ from, to, words }) => `${from}–${to} ${words}`).join(' · ')}</>
      ) : null}
    </>
  )
}

/** Said at a figure that lies outside its scale; it may be kept as it is, but no answer can ever reach it. */
export function offScale(scale: Scale | null, value: unknown): string | undefined {
  if (!scale || value === undefined || value === null || value === '') return undefined
  const figure = Number(value)
  return figure >= scale.lowest && figure <= scale.highest
    ? undefined
    : m.off_scale({ value: String(figure), lowest: String(scale.lowest), highest: String(scale.highest) })
}
