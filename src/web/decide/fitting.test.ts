import { expect, it } from 'vitest'
import { codesOf, isFor } from '#web/decide/fitting.ts'

const line = (kind: string, standing: string, code?: string) => ({
  kind,
  standing,
  words: code ? { code: { code, title: 'x' } } : { ownWords: 'x' },
})

it('reads the codes of what is worked on now, each once', () => {
  const lines = {
    a: line('need', 'active', 'F41.0'),
    b: line('need', 'ended', 'F32.1'),
    c: line('need', 'active'),
    d: line('goal', 'active'),
    e: line('need', 'paused', 'F41.0'),
  }
  expect(codesOf({ lines } as never)).toEqual(['F41.0'])
})

it('a sheet is for a code that begins as one of its own', () => {
  expect(isFor({ codes: ['F33', 'F32.1'] }, ['F33.2'])).toBe(true)
  expect(isFor({ codes: ['F33.2'] }, ['F33'])).toBe(false)
  expect(isFor({ codes: ['F41.0'] }, [])).toBe(false)
})
