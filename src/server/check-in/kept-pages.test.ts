import { expect, it } from 'vitest'
import { keptPages } from '#server/check-in/kept-pages.ts'

it('makes a page again only when what it is made from has moved', () => {
  const pages = keptPages()
  let made = 0
  const make = (): string => `page ${++made}`
  expect([
    pages.of('a', '1', make),
    pages.of('a', '1', make),
    pages.of('a', '2', make),
    pages.of('b', '2', make),
  ]).toEqual(['page 1', 'page 1', 'page 2', 'page 3'])
  expect(pages.of('a', '1', make)).toBe('page 4')
})

it('keeps no more than it may, the newest longest', () => {
  const pages = keptPages(25)
  let made = 0
  const make = (): string => `${++made}`.padEnd(10)
  for (const name of ['a', 'b', 'c']) pages.of(name, '', make)
  expect(pages.of('c', '', make).trim()).toBe('3')
  expect(pages.of('b', '', make).trim()).toBe('2')
  expect(pages.of('a', '', make).trim()).toBe('4')
})
