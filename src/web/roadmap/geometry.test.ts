import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import type { RoadmapMark } from '#domain/plan/roadmap.ts'
import type { Box, Direction, Drawing } from '#web/roadmap/drawing.ts'
import { gather, type Stop } from '#web/roadmap/gather.ts'
import { draw } from '#web/roadmap/geometry.ts'

const TODAY = '2026-11-23'
const kinds = ['version', 'step', 'goal', 'review', 'setback', 'lifeEvent', 'waymark', 'session'] as const

const mark = fc.record({
  what: fc.constantFrom(...kinds),
  words: fc.string({ maxLength: 200 }),
  away: fc.integer({ min: 0, max: 900 }),
  dated: fc.boolean(),
  behind: fc.boolean(),
})
const marks = fc.array(mark, { maxLength: 80 }).map((all) => {
  const made = all.map(({ what, words, away, dated, behind }, n): RoadmapMark => {
    const on = dated || behind ? addDays(TODAY, behind ? -away : away) : null
    return { id: `m${n}`, line: `m${n}`, what, words, on, behind }
  })
  const behind = made.filter((one) => one.behind).sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
  const ahead = made.filter((one) => !one.behind)
  const goalsLast = [...ahead.filter((one) => one.what !== 'goal'), ...ahead.filter((one) => one.what === 'goal')]
  const start: RoadmapMark = { id: 'start', line: null, what: 'start', words: '', on: '2024-01-08', behind: true }
  return [start, ...behind, ...goalsLast]
})
const directions = fc.constantFrom<Direction>('across', 'down')
const widths = fc.integer({ min: 160, max: 1600 })

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const forward = (drawing: Drawing, direction: Direction): number[] =>
  drawing.placed
    .filter(({ stop }) => stop.what !== 'goal' || stop.behind)
    .map(({ on }) => (direction === 'across' ? on.x : on.y))

describe('the drawing of a roadmap', () => {
  it('only ever goes forward, and today lies between what is behind and what is ahead', () => {
    fc.assert(
      fc.property(marks, directions, widths, (all, direction, width) => {
        const drawing = draw(all, TODAY, direction, width)
        const along = forward(drawing, direction)
        for (const [n, place] of along.entries()) if (n > 0) expect(place).toBeGreaterThan(along[n - 1] ?? 0)
        const now = direction === 'across' ? drawing.today.x : drawing.today.y
        for (const { stop, on } of drawing.placed) {
          const place = direction === 'across' ? on.x : on.y
          if (stop.behind) expect(place).toBeLessThan(now)
          else expect(place).toBeGreaterThan(now)
        }
      }),
    )
  })

  it('lays no label on another, nor on the word for today, and keeps all of them on the page', () => {
    fc.assert(
      fc.property(marks, directions, widths, (all, direction, width) => {
        const drawing = draw(all, TODAY, direction, width)
        const boxes = [...drawing.placed.map((one) => one.label), drawing.todayLabel]
        for (const [n, a] of boxes.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0)
          expect(a.y).toBeGreaterThanOrEqual(0)
          expect(a.x + a.width).toBeLessThanOrEqual(drawing.width + 0.01)
          expect(a.y + a.height).toBeLessThanOrEqual(drawing.height + 0.01)
          for (const b of boxes.slice(n + 1)) expect(touches(a, b)).toBe(false)
        }
      }),
    )
  })

  it('is the same each time, with every mark on it once', () => {
    fc.assert(
      fc.property(marks, directions, widths, (all, direction, width) => {
        const drawing = draw(all, TODAY, direction, width)
        expect(draw(all, TODAY, direction, width)).toEqual(drawing)
        expect(drawing.placed.map(({ stop }) => stop.id).sort()).toEqual(all.map((one) => one.id).sort())
        for (const path of [drawing.ink, ...drawing.planned]) expect(path).not.toContain('NaN')
      }),
    )
  })

  it('bends at a hard patch, and a life event stands beside the path', () => {
    const at = (what: RoadmapMark['what'], direction: Direction) => {
      const one: Stop = { id: 'x', line: 'x', what, words: 'a', on: '2026-10-01', behind: true }
      const start: Stop = { id: 'start', line: null, what: 'start', words: '', on: '2026-09-01', behind: true }
      const found = draw([start, one], TODAY, direction, 1000).placed.find(({ stop }) => stop.id === 'x')
      return found ?? expect.unreachable()
    }
    expect(at('setback', 'across').on.y).toBeGreaterThan(at('step', 'across').on.y + 20)
    expect(at('setback', 'down').on.x).toBeLessThan(at('step', 'down').on.x - 10)
    expect(at('setback', 'across').label.y).toBeGreaterThan(at('setback', 'across').on.y)
    expect(at('lifeEvent', 'across').at).not.toEqual(at('lifeEvent', 'across').on)
    expect(at('step', 'across').at).toEqual(at('step', 'across').on)
  })
})

describe('gathering a long history', () => {
  const long = Array.from({ length: 64 }, (_, n): RoadmapMark => {
    const on = addDays('2024-11-20', n * 11)
    return { id: `m${n}`, line: `m${n}`, what: 'step', words: `step ${n}`, on, behind: on <= TODAY }
  })

  it('leaves a short one as it is', () => {
    expect(gather({ marks: long.slice(0, 10), today: TODAY }, new Set())).toEqual(long.slice(0, 10))
  })

  it('makes few cairns of 64 marks, loses none, and opens the one that is asked for', () => {
    const stops = gather({ marks: long, today: TODAY }, new Set())
    expect(stops.length).toBeLessThan(24)
    const all = stops.flatMap((stop) => (stop.what === 'cairn' ? stop.marks : [stop]))
    expect(all).toEqual(long)
    const cairn = stops.find((stop) => stop.what === 'cairn') ?? expect.unreachable()
    const opened = gather({ marks: long, today: TODAY }, new Set([cairn.id]))
    expect(opened.length).toBe(stops.length + (cairn.what === 'cairn' ? cairn.marks.length - 1 : 0))
  })
})
