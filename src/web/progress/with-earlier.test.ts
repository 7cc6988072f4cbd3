import { expect, it } from 'vitest'
import { withEarlier } from '#web/progress/with-earlier.ts'

const row = (id: string, words = '') => ({ id, words })
const joined = (now: string[], whole: string[], earlier: number) =>
  withEarlier(
    now.map((id) => row(id)),
    whole.map((id) => row(id)),
    earlier,
    ({ id }) => id,
  )?.map(({ id }) => id)

it('shows what was asked for', () => expect(joined(['d', 'c'], ['d', 'c', 'b', 'a'], 2)).toEqual(['d', 'c', 'b', 'a']))
it('puts first what came since, until all are read again', () =>
  expect(joined(['e', 'd'], ['d', 'c', 'b'], 2)).toEqual(['e', 'd', 'c', 'b']))
it('shows nothing with a gap in it', () => expect(joined(['f', 'e'], ['c', 'b', 'a'], 4)).toBeUndefined())
it('draws a row as the page says it, which may have been read later', () =>
  expect(withEarlier([row('b', 'set aside')], [row('b'), row('a')], 1, ({ id }) => id)).toEqual([
    row('b', 'set aside'),
    row('a'),
  ]))
