import { expect, it } from 'vitest'
import type { Series } from '#domain/check-in/series.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { meantFor } from '#web/check-in/meant-for.ts'

const series = (of: Series['of'], about: string) => ({ id: `${of}:${about}`, of, about }) as unknown as Series
const risk = { from: 1, action: 'alert' }
const measures = [
  { id: 'mood', items: [{ text: 'a' }, { text: 'b', risk }] },
  { id: 'worry', items: [{ text: 'a' }] },
  { id: 'harm', items: [{ text: 'a' }], unscored: [{ text: 'b', risk }] },
] as unknown as Measure[]
const all = [series('measure', 'mood'), series('together', ''), series('measure', 'worry'), series('goal', 'g')]
const told = (more: readonly Series[], safety: boolean, known = measures) =>
  meantFor([...all, ...more], known, safety).map(({ id }) => id)

it('tells what one wants for oneself first', () => {
  expect(told([], false)).toEqual(['goal:g', 'measure:mood', 'measure:worry', 'together:'])
})

it('grades nothing that asks about safety right after an answer about it, and keeps the goals', () => {
  expect(told([series('measure', 'harm')], true)).toEqual(['goal:g', 'measure:worry', 'together:'])
  expect(told([], true, [])).toEqual(['goal:g', 'together:'])
})
