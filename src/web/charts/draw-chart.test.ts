import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import type { Point } from '#domain/check-in/series.ts'
import { acrossTime, daysUnder, upScale, valuesBeside } from '#web/charts/axis.ts'
import type { Chart, ChartEvent } from '#web/charts/chart.ts'
import { type ChartDrawing, drawChart } from '#web/charts/draw-chart.ts'
import { placeAim } from '#web/charts/place-aim.ts'

const START = '2024-01-10'
const day = fc.integer({ min: 0, max: 1500 })
const kinds = ['start', 'waymark', 'lifeEvent', 'setback', 'review', 'version'] as const
const scale = fc.constantFrom(
  [0, 27] as const,
  [0, 10] as const,
  [-2, 2] as const,
  [0, 100] as const,
  [16, 80] as const,
)

const points = (most: number) =>
  fc
    .array(fc.tuple(day, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { maxLength: most })
    .map((all) =>
      all.toSorted((a, b) => a[0] - b[0]).map(([n, share, proRated]) => ({ on: addDays(START, n), share, proRated })),
    )

const charts = fc
  .record({
    scale,
    mine: points(60),
    theirs: points(8),
    events: fc.array(fc.tuple(day, fc.constantFrom(...kinds)), { maxLength: 20 }),
    target: fc.option(fc.integer({ min: -5, max: 120 })),
    chance: fc.option(fc.integer({ min: 1, max: 60 })),
    length: fc.integer({ min: 0, max: 1500 }),
    course: fc.array(fc.tuple(day, fc.integer({ min: -20, max: 130 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 9,
    }),
    better: fc.constantFrom('lower' as const, 'higher' as const),
  })
  .map(({ scale: [lowest, highest], mine, theirs, events, target, chance, length, course, better }): Chart => {
    const value = (share: number): number => Math.round((lowest + share * (highest - lowest)) * 10) / 10
    const placed = (all: typeof mine): Point[] =>
      all.map(({ on, share, proRated }) => (proRated ? [on, value(share), true] : [on, value(share)]))
    const middle = Math.floor((lowest + highest) / 2)
    return {
      span: { from: START, to: addDays(START, length) },
      today: addDays(START, Math.floor(length * 0.9)),
      lowest,
      highest,
      better,
      points: placed(mine),
      theirs: placed(theirs),
      bands: [
        { from: lowest, to: middle, words: 'mild' },
        { from: middle + 1, to: highest, words: 'severe' },
      ],
      target,
      baseline: placed(mine)[0]?.[1] ?? null,
      chance,
      events: events.map(([n, what], index): ChartEvent => ({
        id: `e${index}`,
        what,
        words: '',
        on: addDays(START, n),
      })),
      course: course
        .toSorted((a, b) => a[0] - b[0])
        .map(([n, expected, half]) => [addDays(START, n), expected, expected - half, expected + half] as const),
    }
  })
const widths = fc.integer({ min: 240, max: 1400 })

const numbersIn = (path: string): [number, number][] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

const everyPlace = (drawing: ChartDrawing): [number, number][] => {
  const { line, theirLine, dots, theirDots, course, events, zones, chance, target, baseline, today, plot } = drawing
  const paths = [line.ink, line.bridges, theirLine.ink, theirLine.bridges, course?.band ?? '', course?.middle ?? '']
  const zoneEdges = [...zones, ...(chance ? [chance] : [])].flatMap(({ top, height }) => [top, top + height])
  const levels = [...zoneEdges, ...[target, baseline].filter((one) => one !== null)]
  return [
    ...paths.flatMap(numbersIn),
    ...[...dots, ...theirDots].map(({ x, y }): [number, number] => [x, y]),
    ...events.map(({ x }): [number, number] => [x, plot.top]),
    ...levels.map((y): [number, number] => [plot.left, y]),
    [today, plot.bottom],
  ]
}

describe('a chart', () => {
  it('never leaves its frame, whatever it is given', () => {
    fc.assert(
      fc.property(charts, widths, (chart, width) => {
        const drawing = drawChart(chart, width)
        const { left, right, top, bottom } = drawing.plot
        for (const [x, y] of everyPlace(drawing)) {
          expect(x).toBeGreaterThanOrEqual(left)
          expect(x).toBeLessThanOrEqual(right)
          expect(y).toBeGreaterThanOrEqual(top - 0.1)
          expect(y).toBeLessThanOrEqual(bottom + 0.1)
        }
        expect(right).toBeLessThanOrEqual(width)
        expect(bottom).toBeLessThan(drawing.height)
        expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity/)
      }),
    )
  })

  it('draws the line through every point, and marks of the ends, of the extremes and of what was filled in', () => {
    fc.assert(
      fc.property(charts, widths, (chart, width) => {
        const { line, dots } = drawChart(chart, width)
        const drawn = numbersIn(line.ink + line.bridges)
        if (chart.points.length > 1) expect(new Set(drawn.map(String)).size).toBeGreaterThan(0)
        if (chart.points.length > 0) expect(dots.length).toBeGreaterThan(0)
        expect(dots.filter(({ proRated }) => proRated).length).toBe(chart.points.filter((one) => one[2]).length)
      }),
    )
  })

  it('thins out the marks of 500 answers and keeps the line', () => {
    const all = Array.from({ length: 500 }, (_, n): Point => [addDays(START, n * 3), (n * 7) % 28])
    const chart: Chart = {
      ...(fc.sample(charts, 1)[0] ?? expect.unreachable()),
      lowest: 0,
      highest: 27,
      span: { from: START, to: addDays(START, 1500) },
      points: all,
    }
    const { line, dots } = drawChart(chart, 390)
    expect(numbersIn(line.ink).length).toBe(500)
    expect(dots.length).toBeLessThan(10)
  })

  it('draws a long stretch without answers lighter', () => {
    const chart: Chart = {
      ...(fc.sample(charts, 1)[0] ?? expect.unreachable()),
      span: { from: START, to: addDays(START, 400) },
      points: [
        [START, 5],
        [addDays(START, 7), 6],
        [addDays(START, 300), 7],
        [addDays(START, 310), 7],
      ],
    }
    const { line } = drawChart(chart, 600)
    expect(numbersIn(line.bridges).length).toBe(2)
    expect(line.ink.match(/M/g)?.length).toBe(2)
  })

  it('puts events where they happened, and those on one spot together, losing none', () => {
    fc.assert(
      fc.property(charts, widths, (chart, width) => {
        const { events } = drawChart(chart, width)
        const within = chart.events.filter(({ on }) => on >= chart.span.from && on <= chart.span.to)
        expect(events.flatMap((one) => one.events).length).toBe(within.length)
        for (const [n, one] of events.entries())
          if (n > 0) expect(one.x - (events[n - 1]?.x ?? 0)).toBeGreaterThanOrEqual(34)
      }),
    )
  })
})

describe('the axes', () => {
  it('never turn round: later is further right, more is higher up', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 2000 }), (a, b, length) => {
        const x = acrossTime({ from: START, to: addDays(START, length) }, 40, 600)
        const y = upScale(0, 1500, 10, 200)
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(x(addDays(START, early))).toBeLessThanOrEqual(x(addDays(START, late)))
        expect(y(early)).toBeGreaterThanOrEqual(y(late))
      }),
    )
  })

  it('stand in proportion to time, however irregular the days are', () => {
    const x = acrossTime({ from: '2026-01-01', to: '2026-04-11' }, 0, 1000)
    expect([x('2026-01-01'), x('2026-01-11'), x('2026-04-11')]).toEqual([0, 100, 1000])
  })

  it('write few whole values', () => {
    expect(valuesBeside(0, 27, 8)).toEqual([0, 5, 10, 15, 20, 25])
    expect(valuesBeside(0, 10, 6)).toEqual([0, 2, 4, 6, 8, 10])
    expect(valuesBeside(-2, 2, 6)).toEqual([-2, -1, 0, 1, 2])
    expect(valuesBeside(16, 80, 8)).toEqual([20, 30, 40, 50, 60, 70, 80])
  })

  it('leave room between the days they write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), widths, (length, width) => {
        const ticks = daysUnder({ from: START, to: addDays(START, length) }, 40, width)
        for (const [n, { at }] of ticks.entries()) if (n > 0) expect(at - (ticks[n - 1]?.at ?? 0)).toBeGreaterThan(52)
      }),
    )
  })

  it('say the year at the first of its months', () => {
    const labels = daysUnder({ from: '2025-10-15', to: '2026-05-01' }, 40, 900).map(({ label }) => label)
    expect(labels).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb', 'Mar', 'Apr', 'May'])
  })
})

describe('the word for the aim', () => {
  it('keeps out of the way of the line where it can, and inside the plot always', () => {
    const plot = { left: 34, right: 600, top: 10, bottom: 200 }
    const falling = [
      { x: 40, y: 20 },
      { x: 590, y: 95 },
    ]
    expect(placeAim(100, plot, falling)).toEqual({ anchor: 'end', x: 596, y: 116 })
    expect(placeAim(198, plot, falling)).toEqual({ anchor: 'end', x: 596, y: 192 })
    const along = Array.from({ length: 50 }, (_, n) => ({ x: 300 + n * 6, y: 100 + (n % 2 === 0 ? 12 : -12) }))
    expect(placeAim(100, plot, along).anchor).toBe('start')
  })
})
