import { describe, expect, it } from 'vitest'
import { leftUnsaid } from '#web/review/left-unsaid.ts'
import { typedFrom } from '#web/review/review-typed.ts'

const shared = { lines: { g1: { verdict: 'keep' as const, words: 'It is mine.' } }, helped: 'The walks.' }

describe('given a look at the plan that ended while someone was still typing', () => {
  it('nothing is left when all was shared as it stands', () => {
    expect(leftUnsaid(typedFrom(shared, 'end', ''), shared)).toEqual([])
  })

  it('what was typed and not shared is left, with the line it is about', () => {
    const typed = {
      ...typedFrom(shared, 'lines', ''),
      lines: { g1: { verdict: 'change', words: 'I want it smaller. ' } },
      didNotHelp: 'The diary.',
      wish: 'Fewer homework steps.',
      wishLine: 's1',
    }
    expect(leftUnsaid(typed, shared)).toEqual([
      { words: 'I want it smaller.', line: 'g1' },
      { words: 'The diary.' },
      { words: 'Fewer homework steps.', line: 's1' },
    ])
  })

  it('a side that had shared nothing keeps all its words', () => {
    expect(leftUnsaid({ ...typedFrom(undefined, 'helped', ''), helped: 'The walks.' }, undefined)).toEqual([
      { words: 'The walks.' },
    ])
  })
})
